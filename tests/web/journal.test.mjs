// What was changed under way is written down: links, undo and a new engine lead back to the same bits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parameterPath } from '../../web/state/actions/parameters.js';
import { diverge, stage } from './stage.mjs';

/** A run with changes of every kind, and where it ends. */
async function changedRun() {
  const page = await stage();
  const { actions, state } = page;
  await actions.change({ 'training.update': 'full_batch', 'data.set': 'circle', 'data.points': 40 });
  await actions.step('epoch');
  await actions.change({ 'optimizer.learning_rate': 0.5, 'penalty.l2': 0.001 });
  await actions.step('batch');
  await actions.setParameter(2, -1.5);
  await actions.step('epoch');
  await actions.switchOff(7, true);
  await actions.change({ 'training.update': 'mini_batch' });
  await actions.step('batch');
  return { ...page, hash: () => state().detail.hash };
}

test('a link leads to the same weights, from another page, in the middle of an epoch', async () => {
  const { actions, state, hash, address } = await changedRun();
  await actions.keepAddress();
  assert.match(
    address(),
    /^data.set=circle&data.points=40&training.update=full_batch&at=1\/optimizer.learning_rate:0.5/,
  );
  assert.match(address(), /&step=4$/);
  const other = await stage(address());
  assert.deepEqual(other.state().linkErrors, []);
  assert.equal(other.state().detail.hash, hash());
  assert.deepEqual(other.state().run.config, state().run.config);
  assert.deepEqual(other.state().journal, state().journal);
  assert.deepEqual(other.state().detail.held, [7]);
  await other.actions.keepAddress();
  assert.equal(other.address(), address());
});

test('what changes while it plays is written down with the update at which it did', async () => {
  const { actions, state, until, address } = await stage();
  await actions.change({ 'training.update': 'mini_batch', 'training.batch_size': 4 });
  actions.setSpeed(Infinity);
  actions.play();
  for (const rate of [0.3, 0.01, 0.2]) {
    const { epoch } = state().snapshot.report;
    await until(({ snapshot }) => snapshot.report.epoch > epoch + 20);
    await actions.change({ 'optimizer.learning_rate': rate });
  }
  await actions.setParameter(1, 0.5);
  await actions.pause();
  assert.equal(state().journal.length, 5);
  const { hash } = state().detail;
  await actions.keepAddress();
  assert.equal((await stage(address())).state().detail.hash, hash);
});

test('the address of the default run is empty; it follows what is changed and how far it went', async () => {
  const { actions, address } = await stage();
  await actions.keepAddress();
  assert.equal(address(), '');
  await actions.change({ 'initial.seed': 7 });
  await actions.step('epoch');
  await actions.keepAddress();
  assert.equal(address(), 'initial.seed=7&epoch=1');
  await actions.reset();
  await actions.keepAddress();
  assert.equal(address(), 'initial.seed=7');
});

for (const [what, hash, message] of [
  [
    'a value out of range',
    'optimizer.learning_rate=-1',
    'optimizer.learning_rate is -1; allowed: a number above 0, at most 1000',
  ],
  ['an unknown field', 'data.colour=red', /data\.colour/],
  ['a change of a fixed field', 'at=3/initial.seed:4', /initial\.seed/],
  ['a weight that there is not', 'at=0/weight:99999999:1', /parameter number is 99999999/],
  [
    'a change after the end',
    'stop.epochs=2&at=500/optimizer.learning_rate:0.5',
    /update 500, but the run is at update 42/,
  ],
  ['rubbish', '%%%=&&__proto__.x=1', /./],
]) {
  test(`a link with ${what} opens the default run and says what was wrong`, async () => {
    const { state } = await stage(hash);
    assert.deepEqual(state().run.config, state().catalog.defaults);
    assert.equal(state().snapshot.report.epoch, 0);
    if (typeof message === 'string') assert.deepEqual(state().linkErrors, [message]);
    else assert.match(state().linkErrors.join(), message);
    assert.equal({}.x, undefined);
  });
}

test('a link that is opened later replaces the run; a wrong one by the default run', async () => {
  const { actions, state } = await stage();
  await actions.openLink('initial.seed=5&epoch=3');
  assert.equal(state().run.config.initial.seed, 5);
  assert.equal(state().snapshot.report.epoch, 3);
  await actions.openLink('initial.seed=-5');
  assert.equal(state().run.config.initial.seed, 1);
  assert.equal(state().linkErrors.length, 1);
  actions.dismissLinkErrors();
  assert.deepEqual(state().linkErrors, []);
});

test('own points that are too many for a link are kept by the browser', async () => {
  const { actions, state, address } = await stage();
  const points = Array.from({ length: 900 }, (_, k) => k / 900);
  await actions.openCsv();
  await actions.useOwnPoints({
    task: 'binary',
    x: points,
    y: points.map(Math.sqrt),
    label: points.map((_, k) => k % 2),
  });
  assert.equal(state().run.training.x.length, 1800);
  await actions.keepAddress();
  assert.equal(address(), 'data.set=own');
  await actions.change({ 'data.set': 'xor' });
  await actions.openLink('data.set=own');
  assert.deepEqual(state().linkErrors, []);
  assert.equal(state().run.training.x.length, 1800);
});

test('own points are there again after a crash, to be chosen; what is no point is not', async () => {
  const { actions, kept } = await stage();
  await actions.openCsv();
  await actions.useOwnPoints({ task: 'binary', x: [0, 1, 2], y: [0, 1, 0], label: [0, 1, 1] });
  await actions.keepAddress();
  const next = await stage('', kept);
  assert.equal(next.state().run.config.data.set, 'xor');
  assert.deepEqual(next.state().run.config.data.own.x, [0, 1, 2]);
  await next.actions.keepAddress();
  assert.equal(next.address(), '', 'points that are not in use are not in the link');
  await next.actions.change({ 'data.set': 'own' });
  assert.equal(next.state().run.training.x.length, 6);
  for (const [key] of kept) kept.set(key, JSON.stringify({ task: 'nonsense', x: [1], y: [1], label: [1] }));
  const last = await stage('', kept);
  assert.deepEqual(last.state().linkErrors, []);
  assert.deepEqual(last.state().run.config, last.state().catalog.defaults);
});

test('undo: a rate goes back under way; a run that a change has ended goes on where it stood', async () => {
  const { actions, state } = await stage();
  await actions.step('epoch');
  await actions.change({ 'optimizer.learning_rate': 0.5 });
  await actions.step('epoch');
  const { hash } = state().detail;
  await actions.change({ 'data.set': 'circle' });
  assert.equal(state().snapshot.report.epoch, 0);
  await actions.undo();
  assert.equal(state().run.config.data.set, 'xor');
  assert.equal(state().snapshot.report.epoch, 2);
  assert.equal(state().detail.hash, hash);
  assert.equal(state().journal.length, 1);
  await actions.undo();
  assert.equal(state().run.config.optimizer.learning_rate, 0.1);
  assert.equal(state().snapshot.report.epoch, 2);
  assert.deepEqual(state().undo, []);
  await actions.undo();
  assert.equal(state().snapshot.report.epoch, 2);
});

test('undo of a run that the engine no longer keeps replays it', async () => {
  const { actions, state, hash } = await changedRun();
  const before = hash();
  for (let seed = 10; seed < 16; ++seed) await actions.change({ 'initial.seed': seed });
  for (let k = 0; k < 6; ++k) await actions.undo();
  assert.equal(state().run.config.initial.seed, 1);
  assert.equal(hash(), before);
});

test('an engine that has failed is followed by one that takes the run up where it was', async () => {
  const { actions, state, hash, ...engine } = await changedRun();
  const before = hash();
  engine.break();
  await actions.step('epoch');
  assert.ok(state().failure);
  engine.repair();
  await actions.load();
  assert.equal(state().failure, null);
  assert.equal(hash(), before);
});

test('run to an epoch: forwards from here, backwards from the start again', async () => {
  const { actions, state, until } = await stage();
  const arrived = (epoch) =>
    until(({ playing, notice, snapshot }) => !playing && notice?.kind === 'paused' && snapshot.report.epoch === epoch);
  void actions.runTo(300);
  await arrived(300);
  const { hash } = state().detail;
  assert.equal(state().goal, null);
  void actions.runTo(200);
  await arrived(200);
  void actions.runTo(300);
  await arrived(300);
  assert.equal(state().detail.hash, hash);
  await actions.runTo(0);
  assert.equal(state().snapshot.report.epoch, 0);
});

test('sample by sample: each of a batch is selected in turn, and after the last the weights move', async () => {
  const { actions, state } = await stage();
  await actions.change({ 'training.update': 'mini_batch', 'training.batch_size': 3 });
  const { hash } = state().detail;
  for (const row of [0, 1]) {
    await actions.step('sample');
    assert.deepEqual(state().sample, { test: false, row });
    assert.equal(state().snapshot.report.step, 0);
    assert.equal(state().detail.hash, hash);
  }
  await actions.step('sample');
  assert.deepEqual(state().notice, { kind: 'stepped', sample: 3, of: 3 });
  assert.equal(state().snapshot.report.step, 1);
  assert.notEqual(state().detail.hash, hash);
  await actions.step('sample');
  assert.deepEqual(state().sample, { test: false, row: 3 });
  await actions.step('batch');
  assert.equal(state().snapshot.report.step, 2);
  assert.equal(state().cursor, 0);
});

test('a weight that is refused stays as a draft; one that is set by hand is measured at once', async () => {
  const { actions, state } = await stage();
  await actions.step('epoch');
  const { loss } = state().snapshot.report.training;
  await actions.setParameter(0, 'abc', 'abc');
  assert.equal(state().drafts[parameterPath(0)].text, 'abc');
  assert.match(state().drafts[parameterPath(0)].error.message, /allowed: a number from -1000000 to 1000000/);
  assert.deepEqual(state().journal, []);
  await actions.setParameter(0, 3, '3');
  assert.deepEqual(state().drafts, {});
  assert.equal(state().detail.parameters[0], 3);
  assert.notEqual(state().snapshot.report.training.loss, loss);
  assert.equal(state().snapshot.report.epoch, 1);
});

test('after a rewind the journal still leads to where the run is', async () => {
  const { actions, state, until, address } = await stage();
  await actions.step('epoch');
  await actions.setParameter(0, 0.25);
  await actions.step('epoch');
  await actions.change({ 'optimizer.learning_rate': 0.2 });
  await diverge(actions, until);
  await actions.rewind();
  const { hash } = state().detail;
  await actions.keepAddress();
  assert.equal((await stage(address())).state().detail.hash, hash);
});

test('curves of earlier runs stay, but not of runs that never trained', async () => {
  const { actions, state } = await stage();
  await actions.step('epoch');
  await actions.change({ 'initial.seed': 2 });
  await actions.change({ 'initial.seed': 3 });
  assert.deepEqual(
    state().earlier.map(({ config }) => config.initial.seed),
    [1],
  );
  actions.clearEarlier();
  assert.deepEqual(state().earlier, []);
});
