// Compare's runs, however many workers make them and whatever happens to these: the same bits, each run once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createComparing } from '../../web/engine/comparing.js';
import { isEarlier, progressOf } from '../../web/state/compare/progress.js';
import { loadCompare } from '../wasm/lab.mjs';
import { opened, outcomes, whole } from './compared.mjs';
import { createComparers } from './comparers.mjs';
import { until } from './waiting.mjs';

const DIVERGED = 4;

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

test('what a question takes is not measured while runs are under way', async () => {
  const comparers = createComparers();
  const measured = [];
  const makeWorker = () => {
    const worker = comparers.makeWorker();
    const { postMessage } = worker;
    worker.postMessage = (message) => {
      if (message.method === 'rehearse') measured.push(state().phase);
      postMessage(message);
    };
    return worker;
  };
  const { compare, state } = await opened({ ...comparers, makeWorker });
  const { spec } = state();
  await compare.ask({ ...spec, base: { ...spec.base, stop: { ...spec.base.stop, epochs: 10_000 } } });
  await compare.run(); // takes longer than the pause before measuring
  compare.dismissProblem();
  await until(() => state().estimate !== null);
  assert.deepEqual(measured, ['done']);
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

test('results that could not be told are not added to the next comparison', async () => {
  const untold = new Set((await whole).runs.map(({ hash }) => hash));
  const comparers = createComparers();
  const makeWorker = () => {
    const worker = comparers.makeWorker();
    const { postMessage } = worker;
    worker.postMessage = (message) => {
      const dies = message.method === 'add' && message.request.results.some(({ outcome }) => untold.has(outcome.hash));
      if (dies) setImmediate(() => worker.onerror({ message: 'out of memory' }));
      else postMessage(message);
    };
    return worker;
  };
  const { compare, state } = await opened({ ...comparers, makeWorker });
  await compare.run();
  assert.match(state().problem, /answer could not be worked out/);
  const { spec } = state();
  await compare.ask({ ...spec, seeds: { ...spec.seeds, first: 30 } });
  await compare.run();
  assert.deepEqual(
    state().answer?.summaries.map(({ runs }) => runs),
    [4, 4, 4],
  );
});
