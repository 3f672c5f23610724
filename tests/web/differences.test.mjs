import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withValue } from '../../web/lib/paths.js';
import { differences } from '../../web/state/differences.js';
import { loadMethods } from '../wasm/lab.mjs';

const catalog = (await loadMethods()).catalog();
const { defaults } = catalog;

/** The default config with other values. */
const having = (values) =>
  Object.entries(values).reduce((config, [path, value]) => withValue(config, path, value), defaults);

/** What an earlier run with these values is called. */
const named = (values, present = defaults) => differences(catalog, present, having(values));

test('the same settings', () => {
  assert.deepEqual(named({}), ['the same settings']);
});

test('numbers, choices, flags and names are in the words of the catalog', () => {
  assert.deepEqual(named({ 'optimizer.learning_rate': 0.5 }), ['Learning rate 0.5']);
  assert.deepEqual(named({ 'optimizer.rule': 'adam' }), ['Optimizer Adam']);
  assert.deepEqual(named({ 'initial.seed': 4294967295 }), ['Weights seed 4,294,967,295']);
  assert.deepEqual(named({ 'data.features': ['x', 'y', 'x2'] }), ['Features x, y, x²']);
  assert.deepEqual(named({ 'penalty.biases': true }), ['Biases too on']);
  assert.deepEqual(named({ 'stop.epochs': 5000 }), ['Stop at epoch 5,000']);
  assert.deepEqual(named({}, having({ 'stop.epochs': 5000 })), ['Stop at epoch off']);
});

test('the other run’s values are told, not the present one’s', () => {
  assert.deepEqual(named({ 'optimizer.learning_rate': 0.5 }, having({ 'optimizer.learning_rate': 2 })), [
    'Learning rate 0.5',
  ]);
});

test('a layer’s settings say which layer; where all hidden layers have changed alike, in one', () => {
  assert.deepEqual(named({ 'network.layers[0].units': 8 }), ['Hidden 1: units 8']);
  assert.deepEqual(named({ 'network.layers[1].activation': 'relu' }), ['Hidden 2: activation ReLU']);
  const both = { 'network.layers[0].activation': 'relu', 'network.layers[1].activation': 'relu' };
  assert.deepEqual(named(both), ['Activation, hidden: ReLU']);
  assert.deepEqual(named({ 'network.output.bias': false }), ['Output: bias off']);
  const [layer] = defaults.network.layers;
  assert.deepEqual(named({ 'network.layers': [layer, layer, layer] }), ['Hidden layers 3']);
  assert.deepEqual(named({ 'network.layers': [] }), ['Hidden layers 0']);
});

test('fields that do not count in the other run are no difference; nor is the usual value, spelled out', () => {
  assert.deepEqual(named({ 'optimizer.momentum': 0.5 }), ['the same settings']); // plain SGD has none
  assert.deepEqual(named({ 'data.own.task': 'regression' }), ['the same settings']);
  const momentum = { 'optimizer.rule': 'momentum' };
  const { usual } = catalog.tables.optimizers.find(({ name }) => name === 'momentum');
  assert.deepEqual(named({ ...momentum, 'optimizer.momentum': usual.momentum }, having(momentum)), [
    'the same settings',
  ]);
  assert.deepEqual(named({ ...momentum, 'optimizer.momentum': 0.5 }, having(momentum)), ['Momentum μ 0.5']);
  assert.deepEqual(named(momentum, having({ ...momentum, 'optimizer.momentum': 0.5 })), [
    `Momentum μ ${usual.momentum}`,
  ]);
});

test('three differences are told, the rest is counted', () => {
  const values = {
    'optimizer.learning_rate': 0.5,
    'data.noise': 0.25,
    'initial.seed': 3,
    'data.seed': 9,
    'loss.function': 'mse',
  };
  assert.deepEqual(named(values), ['Noise 0.25', 'Data seed 9', 'Weights seed 3', 'and 2 more']);
});

test('where numbers are drawn from is told with what they are; lists are named', () => {
  const uniform = { 'initial.weights': 'uniform' };
  assert.deepEqual(named({ ...uniform, 'initial.low': -3 }, having(uniform)), ['Initial weights: from −3']);
  const own = { 'data.set': 'own', 'data.own.x': [1, 2], 'data.own.y': [1, 2], 'data.own.label': [0, 1] };
  assert.deepEqual(named(own, having({ ...own, 'data.own.x': [1, 3] })), ['Own points: others']);
  assert.deepEqual(named(own), ['Data set Own points']);
});
