// Assignments with the real engine: what a link locks, what a receipt proves, and which forgeries are refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText, writeText } from '../../web/state/page-link.js';
import { stage } from './stage.mjs';

const TASK = 'Let it learn XOR.\nUse <b>few</b> epochs & only the rate.';
const GOAL = 'accuracy:1;epochs:2000';

/** An assignment's link: squared error, of which the learning rate alone may be changed. */
const linkOf = (keys = {}, run = 'loss.function=mse&optimizer.learning_rate=0.01') =>
  [
    ...Object.entries({ task: writeText(TASK), goal: GOAL, open: 'optimizer.learning_rate', ...keys })
      .filter(([, value]) => value !== null)
      .map((pair) => pair.join('=')),
    run,
  ].join('&');

/** The page with an assignment, and what a student does there. */
async function student(link = linkOf()) {
  const page = await stage(link);
  /** @template T @param {(assignment: any) => T} use @returns {Promise<T>} */
  const assign = (use) => page.actions.assign(use);
  return {
    ...page,
    assign,
    /** Until everything that was asked for is done. */
    settled: () => page.actions.show({}) ?? page.actions.openMode('train'),
    async receipt(name = '') {
      await assign((all) => all.openReceipt());
      await assign((all) => all.setName(name));
      return page.state().assignment.handing.link;
    },
    async verify(text, of = '') {
      await assign((all) => all.enter({ text, of }));
      await assign((all) => all.verify());
      return page.state().assignment.check.verdict;
    },
  };
}

/** A student reaches the goal: a rate at once, another at epoch 3, then as far as it takes. */
async function solved() {
  const page = await student();
  await page.actions.change({ 'optimizer.learning_rate': 0.1 });
  for (let k = 0; k < 3; ++k) await page.actions.step('epoch');
  await page.actions.change({ 'optimizer.learning_rate': 0.5 });
  page.actions.runTo(1500);
  await page.until(({ playing, notice }) => !playing && notice?.kind === 'paused');
  return page;
}

const kindsOf = ({ genuine, reasons }) => [genuine, ...reasons.map(({ kind }) => kind)];

const page = await solved();
const receipt = await page.receipt('Ann <script>alert(1)</script>');
const swapped = (from, to) => {
  const forged = receipt.replace(from, to);
  assert.notEqual(forged, receipt, `${from} is in ${receipt}`);
  return forged;
};

test('playing pauses at the goal, and the receipt of that moment is genuine', async () => {
  const { snapshot, page: keys } = page.state();
  assert.equal(snapshot.report.training.accuracy, 1);
  assert.equal(keys.tries, '1');
  const verdict = await page.verify(receipt);
  assert.deepEqual(kindsOf(verdict), [true]);
  assert.equal(verdict.claim.receipt.name, 'Ann <script>alert(1)</script>');
  assert.equal(verdict.claim.assignment.task, TASK);
  assert.deepEqual(
    verdict.judged.map(({ kind, met }) => [kind, met]),
    [
      ['accuracy', true],
      ['epochs', true],
    ],
  );
  assert.deepEqual(
    verdict.actions.map(({ entry, epoch }) => [entry.change.values, epoch]),
    [
      [{ 'optimizer.learning_rate': 0.1 }, 0],
      [{ 'optimizer.learning_rate': 0.5 }, 3],
    ],
  );
});

test('at full speed it pauses at the last epoch that counts, and goes on from there if it is to', async () => {
  const { actions, state, until } = await student(linkOf({ goal: 'accuracy:1;epochs:40' }));
  actions.setSpeed(Infinity);
  actions.play();
  await until(({ playing, notice }) => !playing && notice?.kind === 'paused');
  assert.equal(state().snapshot.report.epoch, 40);
  actions.play();
  await until(({ snapshot }) => snapshot.report.epoch > 40);
  actions.pause();
});

test('verifying leaves the page’s own run as it is, and needs an engine of its own', async () => {
  const { engines, state } = page;
  const before = [engines(), state().run, state().snapshot, state().detail];
  await page.verify(receipt);
  assert.deepEqual([engines(), state().run, state().snapshot, state().detail], [before[0] + 1, ...before.slice(1)]);
});

for (const [what, from, to, kinds] of [
  ['another hash', /receipt=(.)/, (_, digit) => `receipt=${digit === '0' ? '1' : '0'}`, ['hash']],
  ['a later epoch', /epoch=(\d+)/, (_, epoch) => `epoch=${Number(epoch) + 1}`, ['hash']],
  ['an earlier epoch', /epoch=\d+/, 'epoch=4', ['hash', 'missed']],
  ['more epochs than the goal allows', /epoch=\d+/, 'epoch=2001', ['late']],
  ['another value of an action', /:0\.5&/, ':0.50001&', ['hash']],
  ['an action at another update', /at=63\//, 'at=64/', ['hash']],
  ['an action left out', /&at=[^&]*:0\.5/, '', ['hash']],
  ['an action that is locked', /&epoch=/, '&at=63/penalty.l2:0&epoch=', ['locked']],
  ['a weight set by hand', /&epoch=/, '&at=63/weight:0:0.5&epoch=', ['locked']],
  ['other data', /&loss\.function=mse/, '&loss.function=mse&data.seed=9', ['locked']],
  ['another loss', /&loss\.function=mse/, '', ['locked']],
  ['a larger network', /&loss\.function=mse/, '&loss.function=mse&network.layers=8,4', ['locked']],
  ['a change after its end', /&epoch=/, '&at=99999999999/optimizer.learning_rate:2&epoch=', ['elsewhere', 'hash']],
  ['a value that the engine refuses', /:0\.5&/, ':-1&', ['impossible', 'hash', 'missed']],
  ['a name that is no text', /(receipt=\w+);.*/, '$1;%ff', ['malformed']],
  ['a start that is none', /start=/, 'start=!', ['malformed']],
  ['no receipt', /&receipt=.*/, '', ['none']],
]) {
  test(`a receipt with ${what} is refused`, async () => {
    const verdict = await page.verify(swapped(from, to));
    // How far the run goes beyond the goal depends on the machine, and so whether a forged one meets it.
    const [genuine, first, ...others] = kindsOf(verdict);
    assert.deepEqual([genuine, first], [false, kinds[0]], JSON.stringify(verdict.reasons));
    for (const kind of kinds.slice(1)) assert.ok(others.includes(kind), kind);
  });
}

test('a receipt of a goal that was changed is genuine for itself, but not for the assignment', async () => {
  const forged = swapped(GOAL, 'accuracy:0.5;epochs:2000');
  assert.deepEqual(kindsOf(await page.verify(forged)), [true]);
  const verdict = await page.verify(forged, linkOf());
  assert.deepEqual(verdict.reasons, [{ kind: 'other', of: 'goal' }]);
  assert.deepEqual(kindsOf(await page.verify(receipt, linkOf())), [true]);
  for (const [keys, run, of] of [
    [{ task: writeText('Another') }, undefined, 'task'],
    [{ open: 'optimizer.learning_rate;data.seed' }, undefined, 'open'],
    [{}, 'loss.function=mse', 'start'],
  ]) {
    assert.deepEqual((await page.verify(receipt, linkOf(keys, run))).reasons, [{ kind: 'other', of }]);
  }
});

test('whatever is pasted is refused with what is wrong, and soon', async () => {
  const began = performance.now();
  for (const text of [
    '',
    'hello',
    '#',
    'http://x/#receipt=',
    '&'.repeat(1e6),
    'x'.repeat(1e6),
    `task=${'A'.repeat(1e6)}`,
  ]) {
    const verdict = await page.verify(text);
    assert.equal(verdict.genuine, false);
    assert.ok(['malformed', 'none'].includes(verdict.reasons[0].kind));
  }
  assert.ok(performance.now() - began < 5000);
});

for (const [keys, said] of [
  [{ goal: 'loss:abc' }, /^goal is "loss:abc"; allowed: /],
  [{ goal: 'epochs:500' }, /^goal is "epochs:500"; allowed: a goal that names a loss or an accuracy/],
  [{ goal: 'accuracy:1.5' }, /^goal is "accuracy:1.5"; allowed: a number from 0 to 1$/],
  [{ goal: 'accuracy:1;accuracy:0.5' }, /^goal is "accuracy:0.5"/],
  [{ goal: 'accuracy:1;epochs:2.5' }, /^goal is "epochs:2.5"; allowed: a whole number from 1 to 1,000,000,000$/],
  [{ goal: 'loss:-1' }, /^goal is "loss:-1"; allowed: a number from 0 to 1,000,000$/],
  [{ goal: 'loss' }, /^goal is "loss"; allowed: loss, test_loss/],
  [{ goal: '__proto__:1' }, /^goal is "__proto__:1"/],
  [{ open: 'optimizer.rate' }, /^open is "optimizer.rate"; allowed: the name of a setting/],
  [{ task: '%' }, /^The link is "task=%"; allowed: percent-encoded text/],
  [{ task: '_' }, /^task is "_"; allowed: a text of at most 2,000 characters/],
  [{ task: writeText('x'.repeat(2001)) }, /^task is "e/],
  [{ tries: '0' }, /^tries is "0"; allowed: a whole number/],
  [{ start: writeText('data.set=xor&task=eA') }, /^start is /],
  [{ receipt: 'abc' }, /^receipt is "abc"; allowed: the 16 digits/],
]) {
  test(`a link with ${JSON.stringify(keys).slice(0, 60)} opens no assignment, and says why`, async () => {
    const { state, actions } = await student(linkOf(keys));
    assert.match(state().linkErrors[0], said);
    assert.equal(state().assignment?.given ?? null, null);
    assert.equal(state().frame, null);
    await actions.change({ 'data.set': 'circle' });
    assert.equal(state().run.config.data.set, 'circle');
  });
}

test('what is locked is not changed in any way, and it is said which', async () => {
  const { actions, state, settled } = await student();
  await actions.step('epoch');
  await actions.openMode('inspect');
  await actions.openMode('compare');
  await actions.openMode('train');
  await actions.listPresets();
  const [{ name: preset }] = state().presets;
  actions.show({ dialog: null });
  const { run, journal, began } = state();
  for (const [way, name] of [
    [() => actions.change({ 'penalty.l2': 0.1 }), 'penalty.l2'],
    [() => actions.change({ 'optimizer.learning_rate': 1, 'penalty.l2': 0.1 }), 'penalty.l2'],
    [() => actions.newWeights(), 'initial.seed'],
    [() => actions.newSample(), 'data.seed'],
    [() => actions.addLayer(), 'network.layers'],
    [() => actions.removeLayer(), 'network.layers'],
    [() => actions.addUnits(0, 1), 'network.layers[0].units'],
    [() => actions.changeHiddenActivation('tanh'), 'network.layers[0].activation'],
    [() => actions.restartWith({ 'initial.weights': 'xavier_normal' }), 'initial.weights'],
    [() => actions.setParameter(0, 1), 'Weights'],
    [() => actions.switchOff(0, true), 'Weights'],
    [() => actions.openPreset(preset), 'Presets'],
    [() => actions.startDrawing(), 'Own points, drawn or from CSV'],
    [() => actions.openCsv(), 'Own points, drawn or from CSV'],
    [() => actions.inspect.apply(), 'Apply this step'],
    [() => actions.inspect.nextHunt(), 'network.hunt'],
  ]) {
    actions.show({ notice: null });
    await way();
    await settled();
    assert.deepEqual(state().notice, { kind: 'locked', name });
    assert.equal(state().run, run);
    assert.equal(state().journal, journal);
    assert.equal(state().drawing, null);
    assert.equal(state().dialog, null);
  }
  await actions.assign((all) => all.openRun('data.set=circle'));
  assert.equal(state().notice.kind, 'locked');
  await actions.openShare();
  actions.share.show({ json: '{"data":{"set":"circle"}}' });
  await actions.share.openJson();
  assert.match(state().share.jsonErrors[0], /^Opening other runs: locked/);
  assert.equal(state().run, run);
  assert.equal(state().began, began);
  await actions.undo(); // there is nothing before the assignment
  assert.equal(state().run, run);
});

test('what is open can be changed: with points, their loss; with layers, those like the ones there were', async () => {
  const { actions, state, receipt, verify } = await student(
    linkOf({ open: 'data.set;network.layers;network.layers.units;weights;apply', goal: 'loss:10' }),
  );
  await actions.change({ 'data.set': 'rings' });
  assert.equal(state().run.config.loss.function, 'softmax_ce');
  await actions.addLayer();
  await actions.addUnits(0, 2);
  await actions.step('epoch');
  await actions.setParameter(0, 0.5);
  await actions.openMode('inspect');
  await actions.inspect.apply();
  await actions.step('epoch');
  assert.equal(state().page.tries, '4');
  const link = await receipt();
  assert.deepEqual(kindsOf(await verify(link)), [true]);
  const forged = link.replace(/network\.layers=[^&]*/, 'network.layers=6,4:tanh,4');
  assert.deepEqual((await verify(forged)).reasons, [{ kind: 'locked', names: ['network.layers[].activation'] }]);
});

test('an assignment that locks nothing goes on with a run from elsewhere', async () => {
  const { actions, state, assign, receipt, verify } = await student(linkOf({ open: null, goal: 'loss:10' }));
  await assign((all) => all.openRun('data.set=circle&epoch=2'));
  assert.equal(state().assignment.given.task, TASK);
  assert.equal(state().snapshot.report.epoch, 2);
  const verdict = await verify(await receipt(), linkOf({ open: null, goal: 'loss:10' }));
  assert.deepEqual(kindsOf(verdict), [true]);
});

test('an assignment that begins as the run stands goes on from there, or anew with its settings', async () => {
  const run = 'at=7/optimizer.learning_rate:0.3&at=7/weight:0:0.25&epoch=5';
  const { actions, state, receipt, verify } = await student(linkOf({ goal: 'loss:10', open: 'none' }, run));
  assert.equal(state().snapshot.report.epoch, 5);
  assert.deepEqual(kindsOf(await verify(await receipt())), [true]);
  await actions.step('epoch');
  assert.deepEqual(kindsOf(await verify(await receipt())), [true]);
  await actions.reset();
  await actions.step('epoch');
  assert.equal(state().page.tries, '2');
  assert.deepEqual(kindsOf(await verify(await receipt())), [true]);
});

test('a reload goes on with the assignment, its start and its count; leaving keeps the run', async () => {
  const first = await student(linkOf({ open: 'optimizer.learning_rate;initial.seed' }));
  await first.actions.newWeights();
  await first.actions.step('epoch');
  await first.actions.keepAddress();
  const { hash } = first.state().detail;
  const { actions, state, assign, address, verify, receipt } = await student(first.address());
  assert.equal(state().detail.hash, hash);
  assert.equal(state().page.tries, '2');
  assert.match(readText(state().page.start), /^loss\.function=mse&optimizer\.learning_rate=0\.01$/);
  await actions.change({ 'penalty.l2': 0.1 });
  assert.equal(state().notice.kind, 'locked');
  assert.deepEqual(kindsOf(await verify(await receipt())), [false, 'missed']);
  await assign((all) => all.leave());
  await actions.keepAddress();
  assert.equal(address(), 'initial.seed=2&loss.function=mse&optimizer.learning_rate=0.01&epoch=1');
  assert.equal(state().detail.hash, hash);
  await actions.change({ 'penalty.l2': 0.1 });
  assert.equal(state().run.config.penalty.l2, 0.1);
});

test('a link without an assignment ends it', async () => {
  const { actions, state } = await student();
  await actions.openLink('data.set=circle');
  assert.equal(state().assignment.given, null);
  assert.equal(state().frame, null);
  await actions.newSample();
  assert.equal(state().run.config.data.seed, 2);
});

test('the receipt that a page is opened with holds until the run changes', async () => {
  const { actions, state, assign } = await student(receipt.split('#')[1]);
  assert.equal(state().assignment.receipt.name, 'Ann <script>alert(1)</script>');
  await assign((all) => all.verifyOpened());
  assert.deepEqual(kindsOf(state().assignment.check.verdict), [true]);
  await actions.step('epoch');
  assert.equal(state().assignment.receipt, null);
  assert.equal(state().page.receipt, undefined);
});

test('another run that is opened is no receipt', async () => {
  const free = await student(linkOf({ open: null, goal: 'accuracy:0.1' }));
  await free.actions.step('epoch');
  const { state, assign } = await student((await free.receipt('Ann')).split('#')[1]);
  assert.equal(state().assignment.receipt.name, 'Ann');
  await assign((all) => all.openRun('data.set=circle'));
  assert.equal(state().run.config.data.set, 'circle');
  assert.deepEqual([state().assignment.receipt, state().page.receipt], [null, undefined]);
});

test('an assignment may begin with a preset: its receipt is genuine, also beside that link', async () => {
  const link = 'preset=xor&goal=accuracy:0.1&open=optimizer.learning_rate';
  const { actions, receipt, verify } = await student(link);
  await actions.step('epoch');
  const own = await receipt();
  assert.doesNotMatch(own, /preset/);
  assert.deepEqual(kindsOf(await verify(own, `https://lab.example/#${link}`)), [true]);
  assert.deepEqual(kindsOf(await verify(own, link.replace('xor', 'linear'))), [false, 'other']);
});

test('a verdict never stands beside another link than its own', async () => {
  const verifying = page.verify(receipt);
  await page.until(({ assignment }) => assignment.check.epoch !== null);
  await page.assign((all) => all.enter({ text: 'another' }));
  await verifying;
  const { text, epoch, verdict } = page.state().assignment.check;
  assert.deepEqual([text, epoch, verdict], ['another', null, null]);
});

test('a long replay is given up, and the next one starts', async () => {
  const endless = receipt.replace(GOAL, 'accuracy:1').replace(/epoch=\d+/, 'epoch=900000000');
  const done = page.verify(endless);
  await page.until(({ assignment }) => assignment.check.epoch > 10);
  await page.assign((all) => all.giveUp());
  await done;
  assert.equal(page.state().assignment.check.epoch, null);
  assert.equal(page.state().assignment.check.verdict, null);
  assert.deepEqual(kindsOf(await page.verify(receipt)), [true]);
});
