// What is kept of a comparison, and what a later visit makes of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCrew } from '../../web/state/actions/compare/crew.js';
import { createKeeping } from '../../web/state/actions/compare/keeping.js';
import { isEarlier } from '../../web/state/compare/progress.js';
import { isResult } from '../../web/state/compare/outcome.js';
import { opened, outcomes, whole } from './compared.mjs';
import { createComparers } from './comparers.mjs';
import { stage } from './stage.mjs';
import { settle, until } from './waiting.mjs';

/** Compare with a comparison of an earlier visit: of its 12 runs, those that are given. */
async function returned(change = (record) => record) {
  const earlier = await opened(createComparers());
  await earlier.compare.run();
  const { plan, results } = earlier.state();
  const kept = { id: 'x', comparison: plan.comparison, runs: 12 };
  const record = change({ kept, results: results.slice(0, 7).map((outcome, run) => ({ run, outcome })) });
  const calls = [];
  const archive = {
    latest: async () => ({ ...record.kept, done: record.results.length }),
    async *results() {
      for (let k = 0; k < record.results.length; k += 3) yield structuredClone(record.results.slice(k, k + 3));
    },
    begin: async () => void calls.push('begin') ?? 'y',
    add: async (id, added) => void calls.push([id, ...added.map(({ run }) => run)]) ?? true,
    forget: async (id) => void calls.push(`forget ${id}`),
  };
  const { compareActions } = await import('../../web/state/actions/compare.js');
  const { actions, state, set } = await stage();
  const comparers = createComparers();
  const crew = createCrew({ ...comparers, now: () => performance.now() });
  const driver = { store: { get: state, set, subscribe() {} } };
  const compare = compareActions(driver, { crew, archive }, actions);
  await until(() => state().compare.kept);
  return { compare, state: () => state().compare, calls };
}

test('a comparison from before is gone on with to the same bits, under its name', async () => {
  const { compare, state, calls } = await returned();
  assert.deepEqual([state().kept.done, state().kept.runs], [7, 12]);
  await compare.takeUp({ goOn: true });
  assert.deepEqual([state().phase, state().done, state().kept, state().problem], ['done', 12, null, null]);
  assert.deepEqual(outcomes(state()), await whole);
  await settle();
  assert.deepEqual(
    new Set(calls.flatMap(([id, ...runs]) => (assert.equal(id, 'x'), runs))),
    new Set([7, 8, 9, 10, 11]),
  );
  assert.equal(isEarlier(state()), false);
});

test('it can be shown first, or be forgotten', async () => {
  const { compare, state } = await returned();
  await compare.takeUp({ goOn: false });
  assert.deepEqual([state().phase, state().done], ['stopped', 7]);
  assert.deepEqual(
    state().answer.summaries.map(({ runs }) => runs),
    [3, 2, 2],
  );
  await compare.resume();
  assert.deepEqual(outcomes(state()), await whole);

  const other = await returned();
  await other.compare.forgetKept();
  assert.equal(other.state().kept, null);
  assert.deepEqual(other.calls, ['forget x']);
});

test('who stops it while it is read has it as it was', async () => {
  const { compare, state } = await returned();
  const taking = compare.takeUp({ goOn: true });
  assert.equal(state().phase, 'preparing');
  compare.stop();
  await taking;
  assert.deepEqual([state().phase, state().done], ['stopped', 7]);
  await compare.resume();
  assert.deepEqual(outcomes(state()), await whole);
});

test('what cannot be run any more is forgotten with a message', async () => {
  const { compare, state, calls } = await returned(({ kept, results }) => {
    const comparison = structuredClone(kept.comparison);
    comparison.base.network.output.units = 'many';
    return { kept: { ...kept, comparison }, results };
  });
  await compare.takeUp({ goOn: true });
  assert.match(state().problem, /cannot be run any more and was forgotten: .*many/);
  assert.deepEqual([state().phase, state().kept, state().plan], ['idle', null, null]);
  assert.deepEqual(calls, ['forget x']);
});

test('broken results are made again', async () => {
  const { compare, state } = await returned(({ kept, results }) => {
    results[1].outcome = { ...results[1].outcome, curve: new Float32Array(3) };
    results[2] = null;
    return { kept, results: [...results.filter((one) => one), { run: 12, outcome: results[0].outcome }] };
  });
  await compare.takeUp({ goOn: true });
  assert.match(state().problem, /^2 runs of the comparison from before were damaged/);
  assert.deepEqual(outcomes(state()), await whole);
});

test('results of another engine are not mixed with this one’s', async () => {
  const { compare, state, calls } = await returned(({ kept, results }) => {
    results[0].outcome = { ...results[0].outcome, hash: '0123456789abcdef' };
    return { kept, results };
  });
  await compare.takeUp({ goOn: true });
  await until(() => state().phase === 'done');
  assert.match(state().problem, /another one than before/);
  assert.deepEqual(outcomes(state()), await whole);
  assert.ok(calls.includes('begin'));
});

test('they are not mixed either when they are looked at before going on', async () => {
  const { compare, state } = await returned(({ kept, results }) => {
    results[0].outcome = { ...results[0].outcome, hash: '0123456789abcdef' };
    return { kept, results };
  });
  await compare.takeUp({ goOn: false });
  const question = { ...state().spec, seeds: { ...state().spec.seeds, first: 30 } };
  await compare.ask(question);
  await compare.resume();
  assert.match(state().problem, /another one than before/);
  assert.deepEqual(outcomes(state()), await whole);
  assert.equal(state().spec, question, 'what was asked meanwhile is lost');
});

test('only what can be of a run is taken for its result', async () => {
  const { runs } = await whole;
  const plan = {
    runs: 12,
    variants: [1, 2, 3],
    epochs: Array(3).fill(Float64Array.from({ length: 201 }, (_, k) => k)),
  };
  const good = { ...runs[0], milliseconds: 1 };
  assert.ok(isResult(plan, 0, good));
  for (const [run, change] of [
    [12, {}],
    [-1, {}],
    ['0', {}],
    [0.5, {}],
    [0, { end: 'well' }],
    [0, { epoch: '200' }],
    [0, { epoch: 201 }],
    [0, { reached: -1 }],
    [0, { loss: '0.1' }],
    [0, { accuracy: undefined }],
    [0, { accuracy: 1.5 }],
    [0, { hash: '<img>' }],
    [0, { hash: undefined }],
    [0, { hash: [good.hash] }],
    [0, { curve: [...good.curve] }],
    [0, { curve: good.curve.slice(4) }],
    [0, { thumbnail: null }],
    [0, { thumbnail: new Uint8Array(5) }],
    [0, { milliseconds: NaN }],
    [0, { single_class: 1 }],
  ]) {
    assert.equal(isResult(plan, run, { ...good, ...change }), false, JSON.stringify([run, change]).slice(0, 80));
  }
  for (const nothing of [null, undefined, 3, 'x', []]) assert.equal(isResult(plan, 0, nothing), false);
});

test('a database that is full, or whose comparison another tab has put away, is told once', async () => {
  const told = [];
  const keep = (archive) => createKeeping({ archive, set: ({ problem }) => told.push(problem) });
  const full = keep({
    begin: async () => 'x',
    add: async () => Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError')),
  });
  for (let k = 0; k < 3; ++k) {
    full.begin({}, 10);
    for (let run = 0; run < 3; ++run) full.add([{ run, outcome: {} }]);
  }
  for (let k = 0; k < 5; ++k) await settle();
  assert.deepEqual(told, [
    'The browser cannot keep these runs (The quota has been exceeded); they last as long as this tab.',
  ]);
  const other = keep({ begin: async () => 'x', add: async () => false });
  other.begin({}, 10);
  for (let run = 0; run < 3; ++run) other.add([{ run, outcome: {} }]);
  for (let k = 0; k < 5; ++k) await settle();
  assert.equal(told.length, 2);
  assert.match(told[1], /^Another tab/);
});
