// "Check my NumPy" without its views, with the real engine: arrays are made from the ledger, as a student would have them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MOST_BYTES } from '../../web/lib/numpy/read.js';
import { numpyText, writeNpz } from '../../web/lib/numpy/write.js';
import { spotOf } from '../../web/state/inspect/tensors.js';
import { startArrays } from '../../web/views/inspect/numpy/start-file.js';
import { numpyDialogWords as words } from '../../web/i18n/en/numpy.js';
import { stage } from './stage.mjs';

/** Inspect, with the dialog open and the step there. */
async function open(settings = {}, { batch = false } = {}) {
  const page = await stage();
  await page.actions.change({ 'data.set': 'linear', 'data.points': 12, ...settings });
  await page.actions.openMode('inspect');
  page.actions.inspect.show({ batch });
  page.actions.show({ dialog: 'numpy' });
  await page.until(({ inspect }) => inspect.ledger && inspect.numpy.script);
  if (batch) await page.until(({ inspect }) => inspect.samples === inspect.ledger?.rows.length && inspect.samples > 1);
  return { ...page, numpy: page.actions.inspect.numpy, said: () => page.state().inspect.numpy };
}

const transposed = ({ name, shape: [rows, columns], values }) => ({
  name,
  shape: [columns, rows],
  values: Float64Array.from(values, (_, k) => values[(k % rows) * columns + Math.floor(k / rows)]),
});

/** The tensors of the step that is laid open, by the names that a student gives them. */
function tensors(state) {
  const { ledger } = state.inspect;
  const n = ledger.rows.length;
  return state.run.layers.flatMap(({ inputs, outputs, weights, bias, biases }, l) => {
    const { z, a, delta } = ledger.layers[l];
    const matrix = (name, rows, values) => ({ name: `${name}${l + 1}`, shape: [rows, values.length / rows], values });
    const w = (name, parameters) => matrix(name, inputs, parameters.slice(weights, bias));
    const b = (name, parameters) => matrix(name, 1, parameters.slice(bias, bias + biases));
    return [
      matrix('z', n, z),
      matrix('a', n, a),
      matrix('dz', n, delta),
      w('dW', ledger.gradients),
      b('db', ledger.gradients),
    ];
  });
}

const asText = (arrays) => arrays.map(({ name, shape, values }) => numpyText(name, shape, values)).join('\n');
const reasons = ({ checked }) => checked.verdict.hypotheses[0]?.reasons.map(({ name }) => name) ?? [];
const states = ({ checked }) => checked.verdict.arrays.map(({ state }) => state.name);
const first = ({ checked: { verdict } }) => verdict.arrays[verdict.first].tensor;

const batches = { 'training.update': 'mini_batch', 'training.batch_size': 5 };

test('what the step has is right, for one sample and for a batch, as printed and as a file', async () => {
  for (const batch of [false, true]) {
    const { numpy, said, state } = await open(batches, { batch });
    const arrays = tensors(state());
    await numpy.paste(asText(arrays));
    assert.deepEqual(new Set(states(said())), new Set(['equal']));
    assert.equal(said().checked.verdict.kind.name, 'correct');
    assert.equal(said().checked.keys.length, arrays.length);
    await numpy.paste('');
    assert.equal(said().checked, null);
    await numpy.addFiles([new File([writeNpz(arrays)], 'step.npz')]);
    assert.equal(said().checked.verdict.kind.name, 'correct');
  }
});

test('start.npz itself is right, in both notations', async () => {
  const { numpy, said, state, actions, until } = await open(batches, { batch: true });
  for (const notation of ['rows', 'columns']) {
    actions.inspect.show({ notation });
    const { ledger } = state().inspect;
    const arrays = startArrays({ ledger, run: state().run, notation }).filter(({ name }) => /^[XWb]\d?$/.test(name));
    await numpy.addFiles([new File([writeNpz(arrays)], 'start.npz')]);
    assert.equal(said().checked.verdict.kind.name, 'correct');
    await until(({ inspect }) => inspect.numpy.script.includes(notation === 'rows' ? 'X @ W1' : 'W1 @ X'));
    await numpy.remove(said().sources[0].id);
  }
});

test('samples in columns are read as such', async () => {
  const { numpy, said, state } = await open(batches, { batch: true });
  await numpy.paste(asText(tensors(state()).map(transposed)));
  assert.equal(said().checked.verdict.kind.name, 'correct');
  assert.ok(said().checked.verdict.notes.some(({ name }) => name === 'transposed'));
});

test('a bug is named, and the first tensor that it changes', async () => {
  // A run with a fault has the numbers of a student who made it; they are held against the step without it.
  for (const [fault, layer, tensor] of [
    ['sign', 'output', { kind: 'delta', layer: 2 }],
    ['factor_n', 'output', { kind: 'delta', layer: 2 }],
    ['missing_slope', 'layers[0]', { kind: 'delta', layer: 0 }],
    ['slope_at_activation', 'layers[1]', { kind: 'delta', layer: 1 }],
    ['missing_bias', 'layers[1]', { kind: 'z', layer: 1 }],
  ]) {
    const { numpy, said, state } = await open({ ...batches, [`network.${layer}.fault`]: fault }, { batch: true });
    await numpy.paste(asText(tensors(state())));
    if (fault === 'missing_bias') continue; // biases that are 0 are not missed
    assert.deepEqual(first(said()), tensor, fault);
    assert.ok(reasons(said()).includes(fault), `${fault}: ${reasons(said())}`);
    const [reason] = said().checked.verdict.hypotheses[0].reasons;
    assert.ok(words.reason(reason, state().run.layers).length > 20);
  }
});

test('every bug that the engine can name has words', async () => {
  const { state } = await open();
  const faults = state()
    .catalog.tables.faults.map(({ name }) => name)
    .filter((name) => name !== 'none');
  const rows = readFileSync(new URL('../../src/inspect/causes.hpp', import.meta.url), 'utf8');
  const causes = [...rows.matchAll(/\bCause::(\w+), "/g)].map(([, name]) => name);
  assert.ok(faults.length > 10 && causes.length > 10);
  for (const name of [...faults, ...causes]) {
    const reason = { name, label: '', formula: 'none', scope: 'layer', layer: 0, factor: 2, tensor: null };
    assert.notEqual(words.reason(reason, state().run.layers), 'Layer 1: none', name);
  }
});

test('where the difference stands is a place in the network, whatever the layout', async () => {
  const { numpy, said, state } = await open(batches, { batch: true });
  for (const turn of [(array) => array, transposed]) {
    const arrays = tensors(state());
    const z = arrays.find(({ name }) => name === 'z1');
    const [, columns] = z.shape;
    z.values = z.values.slice();
    z.values[2 * columns + 1] += 0.5;
    await numpy.paste(asText(arrays.map(turn)));
    assert.deepEqual(first(said()), { kind: 'z', layer: 0 });
    const { verdict } = said().checked;
    const { shape } = said().sources[0].arrays[verdict.first];
    assert.deepEqual(spotOf(verdict, verdict.first, shape), { part: { kind: 'unit', layer: 0, unit: 1 }, sample: 2 });

    const more = tensors(state()).filter(({ name }) => name === 'dW1');
    more[0].values = more[0].values.slice();
    more[0].values[1 * more[0].shape[1] + 3] -= 1;
    await numpy.paste(asText(more.map(turn)));
    const found = said().checked.verdict;
    assert.deepEqual(spotOf(found, 0, said().sources[0].arrays[0].shape), {
      part: { kind: 'weight', layer: 0, unit: 3, from: 1 },
      sample: null,
    });
  }
});

test('an array is what somebody says it is, or is not used', async () => {
  const { numpy, said, state } = await open();
  const [z1, a1] = tensors(state());
  await numpy.paste(asText([z1, { ...a1, name: 'hidden' }]));
  const [, key] = said().checked.keys;
  await numpy.mean(key, { kind: 'z', layer: 0 });
  assert.deepEqual(said().checked.verdict.arrays[1].tensor, { kind: 'z', layer: 0 });
  assert.equal(said().checked.verdict.kind.name, 'differs');
  await numpy.mean(key, 'unused');
  assert.deepEqual(said().checked.keys.length, 1);
  assert.equal(said().checked.verdict.kind.name, 'correct');
  await numpy.mean(key, null);
  assert.equal(said().checked.verdict.arrays[1].tensor.kind, 'a');
});

test('rubbish is refused, and nothing of it is lost', async () => {
  const { numpy, said, actions } = await open();
  for (const [text, error] of [
    ['hello', /no numbers/],
    ['z1 = [[1, 2], [3]]', /Row 2 of z1 has 1 number/],
    ['z1 = [[1, nan]]', /z1 holds nan at row 1, column 2/],
  ]) {
    await numpy.paste(text);
    assert.match(said().sources[0].errors[0], error);
    assert.equal(said().text, text);
    assert.equal(said().checked, null);
  }
  await numpy.addFiles([
    { name: 'large.npy', size: 100e6, arrayBuffer: () => assert.fail('it is read') },
    { name: 'gone.npy', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) },
    new File([Uint8Array.of(0x80, 4, 0x95, 0, 0)], 'list.pkl'),
  ]);
  const [, large, gone, pickle] = said().sources;
  assert.match(large.errors[0], new RegExp(`${Math.ceil(100e6 / 2 ** 20)} MB; at most ${MOST_BYTES / 2 ** 20} MB`));
  assert.deepEqual(gone.errors, [words.unreadable]);
  assert.match(pickle.errors[0], /pickle/);
  actions.show({ dialog: null });
  actions.show({ dialog: 'numpy' });
  assert.equal(said().text, 'z1 = [[1, nan]]');
  assert.equal(said().sources.length, 4);
});

test('when the run has moved on, the arrays are held against the new step, and that is said', async () => {
  const { numpy, said, state, actions, until } = await open();
  await numpy.paste(asText(tensors(state())));
  const { script } = said();
  assert.equal(said().moved, false);
  actions.show({ dialog: null });
  await actions.step('epoch');
  const before = state().inspect.ledger;
  await until(({ inspect, snapshot }) => snapshot.report.epoch === 1 && (inspect.ledger !== before || before));
  actions.show({ dialog: 'numpy' });
  await until(({ inspect: { numpy } }) => numpy.moved && numpy.checked?.verdict.kind.name === 'differs');
  await until(({ inspect: { numpy } }) => numpy.script !== script && numpy.script.includes('start.npz'));
  await numpy.paste(asText(tensors(state())));
  assert.equal(said().moved, false);
  assert.equal(said().checked.verdict.kind.name, 'correct');
});

test('a run that plays is paused when the dialog opens', async () => {
  const { actions, state, until } = await open();
  actions.show({ dialog: null });
  actions.setSpeed(Infinity);
  actions.play();
  await until(({ snapshot }) => snapshot.report.epoch > 3);
  actions.show({ dialog: 'numpy' });
  await until(({ playing }) => !playing);
  await until(({ inspect, snapshot }) => inspect.numpy.script?.includes(`${snapshot.report.step} updates`));
  assert.equal(state().dialog, 'numpy');
});

test('a text that is too long to be shown stands beside the files', async () => {
  const { numpy, said } = await open();
  await numpy.paste(`z1 = [${'0.1, '.repeat(20_000)}0.1]`);
  assert.equal(said().text, '');
  assert.equal(said().sources[0].arrays[0].values.length, 20_001);
});
