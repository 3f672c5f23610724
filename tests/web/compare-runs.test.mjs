// Compare's runs, whatever happens to their workers: the same bits, each run once.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { createComparing } from '../../web/engine/comparing.js';
import { createPool } from '../../web/engine/pool.js';
import { createClerk } from '../../web/state/actions/compare/clerk.js';
import { createCrew } from '../../web/state/actions/compare/crew.js';
import { createKeeping } from '../../web/state/actions/compare/keeping.js';
import { createTallying } from '../../web/state/actions/compare/tallying.js';
import { takingUpActions } from '../../web/state/actions/compare/taking-up.js';
import { isEarlier, progressOf } from '../../web/state/compare/progress.js';
import { isResult } from '../../web/state/compare/outcome.js';
import { loadCompare } from '../wasm/lab.mjs';
import { createComparers } from './comparers.mjs';
import { stage } from './stage.mjs';

const until = async (met) => {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 2));
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Compare with 3 rates and 4 seeds of 200 epochs; the third diverges. */
async function opened(comparers) {
  const { actions, state, set } = await stage(
    'stop.epochs=200&loss.function=mse&loss.reduction=sum',
    new Map(),
    comparers,
  );
  await actions.openMode('compare');
  const { spec } = state().compare;
  const variants = [0.01, 0.1, 100].map((rate) => ({ label: '', values: { 'optimizer.learning_rate': rate } }));
  variants[2].values['network.output.activation'] = 'identity';
  await actions.compare.ask({ ...spec, factors: [{ variants }], seeds: { ...spec.seeds, count: 4 } });
  return { compare: actions.compare, state: () => state().compare, set };
}

/** All that a comparison comes to, but for how long it took. */
const outcomes = ({ results, answer }) => ({
  runs: results.map(({ milliseconds, ...outcome }) => outcome),
  answer: { ...answer, summaries: answer.summaries.map(({ milliseconds, ...summary }) => summary) },
});

const DIVERGED = 4;

const whole = opened(createComparers(2)).then(async ({ compare, state }) => {
  await compare.run();
  return outcomes(state());
});

for (const workers of [1, 2, 4]) {
  test(`${workers} workers give the same bits, stopped and gone on with three times or not`, async () => {
    const { compare, state } = await opened(createComparers(workers + 1));
    const running = compare.run();
    await until(() => state().phase === 'running');
    assert.equal(state().workers, workers);
    for (let k = 1; k <= 3; ++k) {
      const before = state().done;
      await until(() => state().done > before || state().phase !== 'running');
      compare.stop();
      await until(() => state().phase !== 'running');
      if (state().phase === 'stopped') void compare.resume();
    }
    await running;
    await until(() => state().phase === 'done');
    assert.deepEqual(outcomes(state()), await whole);
    assert.equal(state().done, 12);
    assert.equal(state().diverged, DIVERGED);
    assert.equal(new Set(state().results.map(({ hash }) => hash)).size > 8, true);
    assert.equal(
      state().answer.summaries.reduce((sum, { runs }) => sum + runs, 0),
      12,
    );
  });
}

test('workers that die, and the clerk, change nothing', async () => {
  const comparers = createComparers(3);
  const { compare, state } = await opened(comparers);
  const running = compare.run();
  await until(() => comparers.made.length === 3); // the clerk is the first
  for (const [k, worker] of comparers.made.slice().entries()) {
    worker.terminated = true;
    worker.onerror({ message: `worker ${k} is out of memory` });
  }
  await running;
  assert.ok(comparers.made.length >= 6);
  assert.equal(state().problem?.startsWith('The browser cannot keep these runs'), true); // there is no database here
  assert.deepEqual(outcomes(state()), await whole);
});

test('a clerk that comes later knows all that its forerunner was told', async () => {
  const comparers = createComparers();
  const { compare, state } = await opened(comparers);
  await compare.run();
  comparers.made[0].onerror({ message: 'out of memory' });
  const before = comparers.made.length;
  await compare.showColumn(1);
  await compare.showColumn(0);
  assert.equal(comparers.made.length, before + 1);
  assert.deepEqual(outcomes(state()), await whole);
});

test('stopping before the first run has begun leaves a comparison that can be gone on with', async () => {
  const { compare, state } = await opened(createComparers());
  const running = compare.run();
  assert.equal(state().phase, 'preparing');
  compare.stop();
  await running;
  assert.deepEqual([state().phase, state().done, state().plan.runs], ['stopped', 0, 12]);
  await compare.resume();
  assert.deepEqual(outcomes(state()), await whole);
});

test('a second Run while one is under way does nothing', async () => {
  const { compare, state } = await opened(createComparers());
  const running = compare.run();
  await compare.run();
  await running;
  assert.equal(state().done, 12);
  await compare.run();
  assert.deepEqual(outcomes(state()), await whole);
});

test('another question marks what is shown as an earlier one’s, and a clear puts it away', async () => {
  const { compare, state } = await opened(createComparers());
  await compare.run();
  assert.equal(isEarlier(state()), false);
  const { spec } = state();
  await compare.ask({ ...spec, seeds: { ...spec.seeds, first: 2 } });
  assert.equal(isEarlier(state()), true);
  assert.equal(state().runs, 12);
  await compare.ask(structuredClone(spec));
  assert.equal(isEarlier(state()), false);
  compare.clear();
  assert.deepEqual([state().plan, state().phase, state().done, state().answer], [null, 'idle', 0, null]);
});

test('how long a question takes is told soon after it is put', async () => {
  const { state, compare } = await opened(createComparers(3));
  await until(() => state().estimate !== null);
  const { milliseconds, costs, workers } = state().estimate;
  assert.equal(workers, 2);
  assert.equal(costs.length, 3);
  assert.ok(Math.abs(milliseconds - (costs[0] + costs[1] + costs[2]) * 2) < 1e-6 * milliseconds);
  await compare.ask({ ...state().spec, seeds: { ...state().spec.seeds, count: 0 } });
  assert.deepEqual([state().estimate, state().runs, state().errors.length], [null, 0, 1]);
});

test('the share that is done weighs each variant by what it takes', () => {
  const variants = [{ stop: { epochs: 100 } }, { stop: { epochs: 300 } }];
  const share = (results, lost, underWay) => progressOf({ variants }, [1, 3], results, lost, new Map(underWay));
  assert.equal(share([null, null, null, null], [], []), 0);
  assert.equal(share([{}, null, null, null], [], []), 1 / 8);
  assert.equal(share([null, null, null, {}], [{ run: 0 }], []), 4 / 8);
  assert.equal(share([{}, null, null, null], [], [[1, 150]]), 2.5 / 8);
});

test('a thousand runs leave nothing behind in a worker’s memory', async () => {
  const lab = await loadCompare();
  const comparing = createComparing(lab, () => performance.now());
  const layers = [32, 32].map((units) => ({ units }));
  const comparison = { base: { network: { layers }, stop: { epochs: 1 } }, seeds: { count: 1000 } };
  const bytes = () => lab.HEAPU8.buffer.byteLength;
  comparing.load({ comparison });
  comparing.trial({ run: 0 }, () => {});
  comparing.rehearse({ comparison, milliseconds: 5 });
  const before = bytes();
  for (let run = 0; run < 1000; ++run) comparing.trial({ run }, () => {});
  for (let k = 0; k < 100; ++k) comparing.rehearse({ comparison, milliseconds: 1 });
  assert.equal(bytes(), before);
});

// What follows has workers that do as the test says.

/** A pool of such workers, at work on jobs. */
function puppets({ jobs = 3, size = 1, setup = { method: 'load' } } = {}) {
  const workers = [];
  let time = 0;
  const makeWorker = () => {
    const worker = { asked: [], terminated: false, onmessage: null, onerror: null };
    worker.postMessage = (message) => worker.asked.push(message);
    worker.terminate = () => (worker.terminated = true);
    /** Answers what it was asked k-th. */
    worker.answer = (more = {}, k = worker.asked.length - 1) =>
      worker.onmessage({ data: { id: worker.asked[k].id, ...more } });
    workers.push(worker);
    return worker;
  };
  const pool = createPool({ makeWorker, size, now: () => time });
  const seen = { done: [], lost: [], ended: null };
  const begin = (many = jobs) =>
    pool
      .run({
        setup,
        jobs: Array.from({ length: many }, (_, run) => ({ method: 'trial', request: { run } })),
        onDone: (job, value) => seen.done.push([job, value]),
        onLost: (job, message) => seen.lost.push([job, message]),
      })
      .then(
        () => (seen.ended = 'finished'),
        (error) => (seen.ended = error.message),
      );
  return { pool, workers, seen, begin, pass: (milliseconds) => (time += milliseconds) };
}
const at = (worker) => worker.asked.at(-1).request?.run;

test('a job that kills three workers is given up with its message, and the others are done', async () => {
  const { workers, seen, begin } = puppets();
  void begin();
  workers[0].answer(); // set up
  workers[0].answer({ value: 'a' });
  for (const k of [0, 1, 2]) {
    assert.equal(at(workers[k]), 1);
    workers[k].onerror({ message: `death ${k}` });
    assert.ok(workers[k].terminated);
    workers[k + 1].answer();
  }
  assert.equal(at(workers[3]), 2);
  workers[3].answer({ error: { name: 'RuntimeError', message: 'unreachable' } });
  workers[4].answer();
  workers[4].answer({ value: 'c' });
  await settle();
  assert.deepEqual(seen, { done: [[0, 'a'], [2, 'c']], lost: [[1, 'death 2']], ended: 'finished' }); // prettier-ignore
});

test('a worker that falls silent is replaced, one that tells its progress is not', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const { workers, begin, pass } = puppets({ size: 2 });
  const silent = () => {
    pass(5000);
    mock.timers.tick(5000);
  };
  void begin(2);
  for (const worker of workers) worker.answer();
  for (let k = 0; k < 7; ++k) {
    silent();
    workers[1].answer({ progress: { epoch: k } });
  }
  assert.deepEqual([workers[0].terminated, workers[1].terminated, workers.length], [true, false, 3]);
  workers[2].answer();
  assert.equal(at(workers[2]), 0);
  // A computer that slept for an hour has not lost its workers.
  pass(3_600_000);
  mock.timers.tick(5000);
  assert.deepEqual([workers[1].terminated, workers[2].terminated], [false, false]);
  mock.timers.reset();
});

test('workers that do not start end it with their message after three, and only if none does', async () => {
  const none = puppets({ jobs: 9 });
  void none.begin();
  for (const k of [0, 1, 2]) none.workers[k].onerror({ message: '' });
  await settle();
  assert.equal(none.workers.length, 3);
  assert.equal(none.seen.ended, 'a worker did not start');

  const some = puppets({ jobs: 2, size: 4 });
  void some.begin(9);
  for (const k of [0, 1, 2]) some.workers[k].onerror({ message: 'no memory' });
  some.workers[3].answer();
  for (let k = 0; k < 9; ++k) some.workers[3].answer({ value: k });
  await settle();
  assert.deepEqual([some.seen.done.length, some.seen.ended], [9, 'finished']);
});

test('where no run can be made it does not try all ten thousand', async () => {
  const { workers, seen, begin } = puppets();
  void begin(10_000);
  for (let k = 0; seen.ended === null; ++k) {
    workers[k].answer();
    workers[k].answer({ error: { name: 'RuntimeError', message: 'out of memory' } });
    await settle();
  }
  assert.equal(workers.length, 15);
  assert.deepEqual([seen.lost.length, seen.ended], [5, 'out of memory']);
});

test('what a worker answers too late, or twice, is not counted', async () => {
  const { pool, workers, seen, begin } = puppets({ size: 2 });
  void begin(2);
  workers[0].answer();
  workers[0].answer({ value: 0 });
  workers[0].answer({ value: 1 });
  await settle();
  assert.equal(seen.ended, 'finished'); // the second worker was never needed: it is still at its setup
  seen.done.length = 0;
  void begin(3);
  workers[1].answer({}, 0); // of the first comparison
  assert.equal(workers[1].asked.length, 2, 'it was given a job before its setup');
  workers[1].answer();
  workers[1].answer({ value: 'x' }, 2);
  workers[1].answer({ value: 'x' }, 2);
  assert.deepEqual(seen.done, [[0, 'x']]);
  pool.stop();
  assert.ok(workers[1].terminated);
  workers[1].answer({ value: 'late' });
  await settle();
  assert.deepEqual([seen.done.length, seen.ended], [1, 'finished']);
});

test('a job that comes back goes to a worker that has none', async () => {
  const { workers, begin, seen } = puppets({ size: 2 });
  void begin(2);
  for (const worker of workers) worker.answer();
  workers[0].answer({ value: 0 });
  workers[1].onerror({ message: 'gone' });
  assert.equal(workers.length, 2);
  assert.equal(at(workers[0]), 1);
  workers[0].answer({ value: 1 });
  await settle();
  assert.equal(seen.ended, 'finished');
});

test('a clerk that always dies gives up after three, with the message', async () => {
  let made = 0;
  const clerk = createClerk(() => {
    made += 1;
    const worker = {
      postMessage: () => setImmediate(() => worker.onerror({ message: 'no such file' })),
      terminate() {},
    };
    return worker;
  });
  await assert.rejects(clerk.check({ comparison: {} }), /no such file/);
  assert.equal(made, 3);
});

test('a clerk that falls silent is replaced after a minute', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const workers = [];
  const clerk = createClerk(() => {
    const worker = { terminate: () => (worker.terminated = true) };
    worker.postMessage = ({ id }) => workers.length > 1 && worker.onmessage({ data: { id, value: 'here' } });
    workers.push(worker);
    return worker;
  });
  const answer = clerk.check({ comparison: {} });
  await settle();
  mock.timers.tick(59_000);
  assert.equal(workers.length, 1);
  mock.timers.tick(2000);
  assert.equal(await answer, 'here');
  assert.deepEqual([workers.length, workers[0].terminated], [2, true]);
  mock.timers.reset();
});

test('over many runs the answer is asked for a fifth of the time at most', async () => {
  let time = 0;
  let answers = 0;
  const clerk = { add: async () => [], answer: async () => ((time += 1000), (answers += 1), { answers }) };
  const tallying = createTallying({
    compare: () => ({ shown: { column: 0 } }),
    crew: { clerk: () => clerk, now: () => time },
  });
  for (let k = 0; k < 400; ++k) {
    tallying.add([{ run: k, outcome: {} }]);
    await tallying.goOn();
    time += 250;
  }
  assert.ok(answers >= 18 && answers <= 25, `${answers} answers of 1 s in ${time / 1000} s`);
  await tallying.finish();
  assert.ok('answer' in tallying.take());
  assert.deepEqual(tallying.take(), {});
});

test('nothing is told to the tally while something is asked of it step by step', async () => {
  const log = [];
  const clerk = { add: async () => void log.push('add') ?? [], answer: async () => ({}) };
  const tallying = createTallying({
    compare: () => ({ shown: { column: 0 } }),
    crew: { clerk: () => clerk, now: () => 0 },
  });
  tallying.add([{ run: 0, outcome: {} }]);
  const held = tallying.hold(async () => {
    log.push('first');
    await settle();
    log.push('second');
    throw new Error('of another comparison');
  });
  await tallying.goOn();
  await assert.rejects(held);
  await tallying.goOn();
  assert.deepEqual(log, ['first', 'second', 'add']);
});

// What is kept of an earlier visit.

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

test('only what can be of a run is taken for its result', async () => {
  const { runs } = await whole;
  const plan = { runs: 12, variants: [1, 2, 3], epochs: [201, 201, 201].map((length) => ({ length })) };
  const good = { ...runs[0], milliseconds: 1 };
  assert.ok(isResult(plan, 0, good));
  for (const [run, change] of [
    [12, {}],
    [-1, {}],
    ['0', {}],
    [0.5, {}],
    [0, { end: 'well' }],
    [0, { epoch: '200' }],
    [0, { reached: -1 }],
    [0, { loss: '0.1' }],
    [0, { accuracy: undefined }],
    [0, { hash: '<img>' }],
    [0, { hash: undefined }],
    [0, { curve: [...good.curve] }],
    [0, { curve: good.curve.slice(4) }],
    [0, { thumbnail: null }],
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
