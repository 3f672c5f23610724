import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWN_POINTS } from '../../web/state/actions/opening.js';
import { nextSeed } from '../../web/state/actions/settings.js';
import { fieldAt } from '../../web/state/schema.js';
import { loadMethods } from '../wasm/lab.mjs';
import { diverge, stage } from './stage.mjs';

const units = ({ run }) => run.config.network.layers.map((layer) => layer.units);

test('after loading there is a run of the defaults, its weights, and a thumbnail of every data set', async () => {
  const { state } = await stage();
  const { catalog, run, snapshot, detail, previews } = state();
  assert.deepEqual(run.config, catalog.defaults);
  assert.equal(snapshot.report.epoch, 0);
  assert.equal(detail.parameters.length, 37);
  assert.equal(detail.fine, true);
  assert.deepEqual(
    Object.keys(previews),
    catalog.tables[fieldAt(catalog, 'data.set').table].map(({ name }) => name).filter((name) => name !== OWN_POINTS),
  );
});

test('of changes that follow each other fast, none is lost', async () => {
  const { actions, state } = await stage();
  await Promise.all([
    actions.addUnits(0, 1),
    actions.addUnits(0, 1),
    actions.addLayer(),
    actions.change({ 'loss.reduction': 'sum' }),
    actions.addUnits(2, -1),
    actions.newWeights(),
  ]);
  assert.deepEqual(units(state()), [6, 4, 3]);
  assert.equal(state().run.config.loss.reduction, 'sum');
  assert.equal(state().run.config.initial.seed, 2);
  assert.equal(state().detail.parameters.length, 2 * 6 + 6 + 6 * 4 + 4 + 4 * 3 + 3 + 3 + 1);
});

test('a live field keeps weights and epoch; any other begins a new run', async () => {
  const { actions, state } = await stage();
  await actions.step('epoch');
  const { hash } = state().detail;
  await actions.change({ 'optimizer.learning_rate': 0.5 });
  assert.deepEqual(state().notice, { kind: 'tuned', path: 'optimizer.learning_rate', epoch: 1 });
  assert.equal(state().snapshot.report.epoch, 1);
  assert.equal(state().detail.hash, hash);
  await actions.change({ 'initial.weights': 'he_normal' });
  assert.deepEqual(state().notice, { kind: 'restarted', path: 'initial.weights' });
  assert.equal(state().snapshot.report.epoch, 0);
  assert.equal(state().run.config.optimizer.learning_rate, 0.5);
});

test('a refused value stays as a draft with its error, and the run goes on', async () => {
  const { actions, state } = await stage();
  await actions.step('epoch');
  const { run } = state();
  await actions.change({ 'optimizer.learning_rate': 'abc' }, 'abc');
  const draft = state().drafts['optimizer.learning_rate'];
  assert.equal(draft.text, 'abc');
  assert.equal(draft.error.allowed, 'a number above 0, at most 1000');
  assert.equal(state().run, run);
  await actions.change({ 'initial.seed': 3 });
  assert.ok(state().drafts['optimizer.learning_rate'], 'a change elsewhere keeps it');
  await actions.change({ 'optimizer.learning_rate': 1 });
  assert.deepEqual(state().drafts, {});
});

test('the layer that is named is removed, else the last one', async () => {
  const { actions, state } = await stage();
  await actions.change({ 'network.layers[0].units': 5 });
  await actions.addLayer();
  await actions.change({ 'network.layers[2].units': 6 });
  await actions.removeLayer(1);
  assert.deepEqual(units(state()), [5, 6]);
  await actions.removeLayer();
  assert.deepEqual(units(state()), [5]);
  await actions.removeLayer(0);
  assert.deepEqual(units(state()), []);
  await actions.removeLayer();
  assert.deepEqual(units(state()), []);
});

test('the draft of a layer goes with the layer', async () => {
  const { actions, state } = await stage();
  await actions.change({ 'network.layers[1].units': 0 }, '0');
  assert.ok(state().drafts['network.layers[1].units']);
  await actions.removeLayer();
  assert.deepEqual(state().drafts, {});
});

test('a pause during play ends at the epoch it tells, with the weights of that epoch', async () => {
  const { actions, state, until } = await stage();
  actions.setSpeed(Infinity);
  actions.play();
  await until(({ snapshot }) => snapshot.report.epoch > 500);
  await actions.pause();
  const { notice, snapshot, detail } = state();
  assert.equal(notice.kind, 'paused');
  assert.equal(notice.epoch, snapshot.report.epoch);
  const fresh = await loadMethods();
  const view = { field: 4, tile: 2 };
  fresh.start({ config: {}, view });
  fresh.advance({ epochs: snapshot.report.epoch, milliseconds: Infinity, view });
  assert.equal(detail.hash, fresh.look({ view }).detail.hash);
});

test('a reset while playing leaves epoch 0; what was under way does not show', async () => {
  const { actions, state, until } = await stage();
  const { hash } = state().detail;
  actions.setSpeed(Infinity);
  actions.play();
  await until(({ snapshot }) => snapshot.report.epoch > 100);
  await actions.reset();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(state().playing, false);
  assert.equal(state().snapshot.report.epoch, 0);
  assert.equal(state().detail.hash, hash);
});

test('a run that diverges stops playing, and a smaller rate begins a new one', async () => {
  const { actions, state, until } = await stage();
  await diverge(actions, until);
  await actions.change({ 'optimizer.learning_rate': 0.01 });
  assert.equal(state().snapshot.report.epoch, 0);
  assert.equal(state().snapshot.report.divergence, null);
});

test('other points bring the loss and the output that go with them', async () => {
  const { actions, state } = await stage();
  await actions.change({ 'data.set': 'rings' });
  assert.deepEqual(state().drafts, {});
  assert.equal(state().run.task, 'classes');
  assert.equal(state().run.config.loss.function, 'softmax_ce');
  assert.equal(state().detail.field.length, 3 * 128 ** 2);
  assert.equal(state().run.training.y.length, 3 * 100);
  await actions.change({ 'data.set': 'sine' });
  assert.equal(state().run.config.loss.function, 'mse');
  assert.equal(state().snapshot.report.training.accuracy, null);
  await actions.change({ 'data.set': 'spiral' });
  assert.equal(state().run.config.network.output.activation, 'sigmoid');
  await actions.change({ 'data.arms': 3 });
  assert.equal(state().run.task, 'classes');
  await actions.change({ 'data.features': ['x2', 'y2'] });
  assert.equal(state().run.inputs.length, 2 * 32 ** 2);
});

test('a stop rule ends the playing, and a changed one lets it go on', async () => {
  const { actions, state, until } = await stage();
  await actions.change({ 'stop.epochs': 50 });
  actions.setSpeed(Infinity);
  actions.play();
  await until(({ snapshot, playing }) => snapshot.report.stopped && !playing);
  assert.equal(state().snapshot.report.epoch, 50);
  await actions.step('epoch');
  assert.equal(state().snapshot.report.epoch, 50);
  await actions.change({ 'stop.epochs': null });
  await actions.step('epoch');
  assert.equal(state().snapshot.report.epoch, 51);
});

test('after divergence there is a way back to the last finite weights', async () => {
  const { actions, state, until } = await stage();
  await diverge(actions, until);
  const { epoch } = state().snapshot.report.divergence;
  await actions.rewind();
  assert.equal(state().snapshot.report.divergence, null);
  assert.ok(epoch - state().snapshot.report.epoch <= 1);
  assert.ok(Number.isFinite(state().snapshot.report.training.loss));
  assert.ok(state().detail.parameters.every(Number.isFinite));
});

test('an engine that fails is told of, and can be loaded again with the same config', async () => {
  const { actions, state, engines, ...engine } = await stage();
  await actions.change({ 'initial.seed': 9 });
  engine.break();
  await actions.step('epoch');
  assert.equal(state().failure, 'the engine is gone');
  await actions.change({ 'initial.seed': 10 });
  assert.equal(state().run.config.initial.seed, 9);
  engine.repair();
  await actions.load();
  assert.equal(engines(), 2);
  assert.equal(state().failure, null);
  assert.equal(state().run.config.initial.seed, 9);
  await actions.step('epoch');
  assert.equal(state().snapshot.report.epoch, 1);
});

test('the seed after the last is 0', () => {
  assert.equal(nextSeed(1), 2);
  assert.equal(nextSeed(2 ** 32 - 1), 0);
});
