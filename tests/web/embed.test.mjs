// An embedded page: what its link shows, what it takes for a message, and what the page around it may do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCommands } from '../../web/state/embed/commands.js';
import { MOST_CHARACTERS, readMessage } from '../../web/state/embed/message.js';
import { standingOf } from '../../web/state/embed/standing.js';
import { PANELS, readFrame } from '../../web/state/frame.js';
import { stage } from './stage.mjs';

const message = (rest) => ({ type: 'backprop-lab', version: 1, id: 1, do: 'state', ...rest });

test('a message is read as it is meant', () => {
  const command = {
    id: 1,
    do: 'set',
    hash: undefined,
    preset: undefined,
    unit: undefined,
    values: { 'data.points': 3 },
  };
  assert.deepEqual(readMessage(message({ do: 'set', values: { 'data.points': 3 }, other: 1 })), command);
  assert.equal(readMessage(message({ id: 'a' })).id, 'a');
  assert.equal(readMessage(message({ do: 'load', hash: 'x'.repeat(60_000) })).hash.length, 60_000);
});

for (const [what, data] of [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'play'],
  ['a text of JSON', JSON.stringify(message({}))],
  ['a list', [message({})]],
  ['no type', { version: 1, id: 1, do: 'play' }],
  ['another type', message({ type: 'backprop' })],
  ['another version', message({ version: 2 })],
  ['a version as a text', message({ version: '1' })],
  ['no id', message({ id: undefined })],
  ['an id that is no number', message({ id: NaN })],
  ['a long id', message({ id: 'x'.repeat(65) })],
  ['an id that is an object', message({ id: {} })],
  ['an unknown command', message({ do: 'eval' })],
  ['a command of every object', message({ do: 'constructor' })],
  ['a type that is inherited', Object.create(message({}))],
  ['a map', new Map(Object.entries(message({})))],
  ['a date inside', message({ values: new Date() })],
  ['bytes inside', message({ values: new ArrayBuffer(8) })],
  ['a large number inside', message({ values: 1n })],
  ['a large text', message({ hash: 'x'.repeat(MOST_CHARACTERS) })],
  [
    'many short texts',
    message({ values: Object.fromEntries(Array.from({ length: 9000 }, (_, k) => [`data.${k}`, 'x'])) }),
  ],
  ['a long list of nothing', message({ values: new Array(2 ** 31) })],
  ['what is too deep', message({ values: Array.from({ length: 40 }).reduce((inner) => [inner], 1) })],
]) {
  test(`no message: ${what}`, () => assert.equal(readMessage(data), null));
}

test('what holds itself is no message, and takes no time', () => {
  const circle = message({});
  circle.values = { circle };
  assert.equal(readMessage(circle), null);
});

test('a link says which panels; what is no panel is named, and the others are shown', () => {
  assert.deepEqual(readFrame({}), { frame: null, errors: [] });
  assert.deepEqual(readFrame({ panels: 'loss;output' }), {
    frame: { embedded: false, panels: ['loss', 'output'], open: null },
    errors: [],
  });
  const all = readFrame({ embed: 'true' }).frame;
  assert.deepEqual([all.embedded, all.panels.length, all.panels.includes('loss')], [true, PANELS.length - 1, false]);
  const { frame, errors } = readFrame({ embed: 'auto', panels: 'output;<img src=x>;__proto__' });
  assert.deepEqual(frame.panels, ['output']);
  assert.deepEqual(
    errors.map(({ field, value }) => [field, value]),
    [
      ['panels', '<img src=x>'],
      ['panels', '__proto__'],
    ],
  );
  assert.match(errors[0].message, /allowed: some of transport, .*loss/);
  assert.equal(readFrame({ embed: 'yes' }).errors[0].message, 'embed is "yes"; allowed: true or auto');
});

/** A staged page and what the page around it may do. */
async function embedded(hash = 'embed=true&panels=output') {
  const page = await stage(hash);
  const commands = createCommands({ get: page.state }, page.actions);
  const ask = (what, rest = {}) => commands.perform(readMessage(message({ do: what, ...rest })));
  return { ...page, commands, ask, standing: () => standingOf(page.state(), commands.isWaiting()) };
}

test('a link with short and long names of presets opens them', async () => {
  for (const [name, label] of [
    ['xor', 'lab_004_xor'],
    ['lab_000_xor', 'lab_000_xor'],
    ['spiral', 'classic_spiral'],
    ['zero_weights', 'wrong_zero_weights'],
  ]) {
    const [short, long] = [await stage(`preset=${name}`), await stage(`preset=${label}`)];
    assert.deepEqual([short.state().linkErrors, long.state().linkErrors], [[], []]);
    assert.deepEqual(short.state().run.config, long.state().run.config, name);
    assert.notDeepEqual(short.state().run.config, short.state().catalog.defaults, name);
  }
  assert.match((await stage('preset=lab')).state().linkErrors[0], /^preset is "lab"; allowed: .*xor for short/);
});

test('what is refused of panels and of being embedded leaves the address', async () => {
  for (const [hash, left, panels] of [
    ['panels=nonsense', '', undefined],
    ['panels=nonsense&lang=en', 'lang=en', undefined],
    ['embed=true&panels=nonsense', 'embed=true', PANELS.filter((name) => name !== 'loss')],
    ['embed=true&panels=output;nonsense', 'panels=output&embed=true', ['output']],
    ['embed=maybe&panels=loss', 'panels=loss', ['loss']],
  ]) {
    const { state, actions } = await stage(hash);
    assert.equal(state().linkErrors.length, 1, hash);
    assert.equal(await actions.linkNow(), left);
    assert.deepEqual(state().frame?.panels, panels, hash);
  }
});

test('a link that is refused never stands in the address', async () => {
  const { actions, address } = await stage('embed=true&panels=output&data.set=circle');
  await actions.keepAddress();
  const before = address();
  assert.match(before, /^embed=true&panels=output&data.set=circle$/);
  let done = false;
  const refused = actions.openLink('panels=loss&data.points=-1', true).then(() => (done = true));
  while (!done) {
    void actions.keepAddress();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(address(), before);
  }
  await refused;
  await actions.keepAddress();
  assert.equal(address(), before);
});

test('load, step and set do what the reader could do', async () => {
  const { ask, standing, state } = await embedded();
  assert.deepEqual(await ask('load', { hash: '#data.set=circle&epoch=3' }), []);
  assert.equal(standing().epoch, 3);
  assert.equal(standing().link, 'data.set=circle&epoch=3');
  assert.deepEqual(state().frame.panels, ['output'], 'what is shown stays');
  assert.deepEqual(await ask('step', { unit: 'batch' }), []);
  assert.equal(standing().step, 301);
  assert.deepEqual(await ask('set', { values: { 'optimizer.learning_rate': 0.5, 'penalty.l2': 0.01 } }), []);
  assert.equal(standing().config.optimizer.learning_rate, 0.5);
  assert.equal(standing().epoch, 3);
  assert.match(standing().hash, /^[0-9a-f]{16}$/);
  assert.deepEqual(await ask('load', { preset: 'xor' }), []);
  assert.equal(standing().epoch, 0);
  assert.deepEqual(await ask('load', { hash: 'panels=loss' }), []);
  assert.deepEqual(state().frame.panels, ['loss']);
});

for (const [what, command, field] of [
  ['a setting that there is not', ['set', { values: { 'data.colour': 'red' } }], 'data.colour'],
  ['a layer that there is not', ['set', { values: { 'network.layers[7].units': 3 } }], 'network.layers[7].units'],
  ['a value that is not allowed', ['set', { values: { 'data.points': -1 } }], 'data.points'],
  ['script as a value', ['set', { values: { 'data.set': '<img src=x onerror=alert(1)>' } }], 'data.set'],
  ['one value of two', ['set', { values: { 'data.points': 10, 'initial.seed': 'x' } }], 'initial.seed'],
  ['a prototype', ['set', { values: JSON.parse('{"__proto__":{"polluted":1}}') }], '__proto__'],
  [
    'a way to a prototype',
    ['set', { values: { 'constructor.prototype.polluted': 1 } }],
    'constructor.prototype.polluted',
  ],
  ['no values', ['set', { values: {} }], 'set'],
  ['values that are a list', ['set', { values: [1] }], 'set'],
  ['a unit that there is not', ['step', { unit: 'year' }], 'step'],
  ['a link with a wrong value', ['load', { hash: 'data.points=-1' }], 'data.points'],
  ['a link that cannot be followed to its end', ['load', { hash: 'at=0/weight:99999999:1' }], 'parameter number'],
  ['a link with a panel that there is not', ['load', { hash: 'panels=foo' }], 'panels'],
  ['a preset that there is not', ['load', { preset: 'nothing' }], 'preset'],
  ['more than a preset', ['load', { preset: 'xor&panels=data' }], 'load'],
  ['nothing to load', ['load', {}], 'load'],
]) {
  test(`refused, and nothing has changed: ${what}`, async () => {
    const { ask, standing, state } = await embedded('embed=true&panels=output&data.set=circle&epoch=2');
    const before = standing();
    const { frame, page, drafts } = state();
    const [error] = await ask(...command);
    assert.equal(error.field, field);
    assert.ok(error.message.length > 10);
    assert.deepEqual(standing(), before);
    assert.deepEqual([state().frame, state().page, state().drafts], [frame, page, drafts]);
    assert.equal({}.polluted, undefined);
  });
}

test('what an assignment has locked stays as it is', async () => {
  const { ask, set, state, standing } = await embedded();
  set({ frame: { ...state().frame, open: ['optimizer.learning_rate'] } });
  const [error] = await ask('set', { values: { 'optimizer.learning_rate': 1, 'initial.seed': 5 } });
  assert.equal(error.field, 'initial.seed');
  assert.equal(standing().config.optimizer.learning_rate, 0.1);
  assert.deepEqual(await ask('set', { values: { 'optimizer.learning_rate': 1 } }), []);
});

test('out of view it does not train, and goes on when it is back, if it was playing', async () => {
  const { ask, commands, standing, state, until } = await embedded();
  await ask('play');
  assert.equal(standing().playing, true);
  commands.setInView(false);
  await until(({ playing, notice }) => !playing && notice?.kind === 'paused');
  assert.deepEqual([standing().playing, standing().waiting], [false, true]);
  const { epoch } = standing();
  commands.setInView(true);
  await until(({ snapshot }) => snapshot.report.epoch > epoch);
  assert.equal(standing().waiting, false);
  await ask('pause');
  commands.setInView(false);
  commands.setInView(true);
  assert.equal(state().playing, false);
  commands.setInView(false);
  await ask('play');
  assert.deepEqual([standing().playing, standing().waiting], [false, true]);
  await ask('pause');
  commands.setInView(true);
  assert.equal(state().playing, false);
});

test('an embedded page opens no other mode', async () => {
  const { actions, state } = await embedded();
  await actions.openMode('compare');
  assert.equal(state().mode, 'train');
});
