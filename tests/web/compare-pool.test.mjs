// Compare's pool and clerk, with workers that do as the test says.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { createPool } from '../../web/engine/pool.js';
import { createClerk } from '../../web/state/actions/compare/clerk.js';
import { createTallying } from '../../web/state/actions/compare/tallying.js';
import { settle } from './waiting.mjs';

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
    await new Promise((resolve) => setImmediate(resolve));
    log.push('second');
    throw new Error('of another comparison');
  });
  await tallying.goOn();
  await assert.rejects(held);
  await tallying.goOn();
  assert.deepEqual(log, ['first', 'second', 'add']);
});
