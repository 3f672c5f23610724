// A run as an address, with the engine's own catalog: every config comes back as it was, and no text does harm.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, loadExtra } from '../wasm/lab.mjs';
import { configs } from '../wasm/configs.mjs';
import { MOST_LINK, readLink, writeLink } from '../../web/state/link.js';
import { putValue } from '../../web/lib/paths.js';

const lab = await load();
const presets = (await loadExtra()).presets();
const catalog = lab.catalog();
const { defaults } = catalog;

/** The config with all its fields. */
function complete(config) {
  const session = new lab.Session(config);
  const whole = session.config();
  session.delete();
  return whole;
}

const runOf = (config, journal = [], until = null) => ({ config, journal, until });

function roundTrip(run) {
  const text = writeLink(catalog, run);
  assert.match(text, /^([\w.=/:,;-]|&(?=[a-z]))*$/, 'nothing to encode');
  assert.doesNotMatch(text, /[.,;:/&]$/, 'nothing at the end that mail would leave out');
  const { page, errors, ...read } = readLink(catalog, text);
  assert.deepEqual(errors, [], text);
  assert.deepEqual(read, run, text);
  assert.deepEqual(
    readLink(catalog, encodeURIComponent(text).replaceAll('%3D', '=').replaceAll('%26', '&amp;')).config,
    run.config,
  );
  const encoded = readLink(catalog, encodeURIComponent(text));
  assert.deepEqual(encoded, { ...run, page: {}, errors: encoded.errors });
  return text;
}

/** The default config with these fields. */
function configWith(values) {
  const config = structuredClone(defaults);
  for (const [path, value] of Object.entries(values)) putValue(config, path, value);
  return config;
}

/** Small, fast, and the same on every machine. */
function createDice(seed) {
  let state = seed;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most) => Math.floor(share() * most);
  return { share, below, one: (list) => list[below(list.length)] };
}

test('every preset comes back, in few characters', () => {
  for (const { name, config } of presets) {
    const text = roundTrip(runOf(config, [], { epoch: 500 }));
    assert.ok(text.length < 500, `${name}: ${text.length} characters`);
  }
});

test('every config that uses a row of its own comes back', () => {
  for (const config of Object.values(configs)) roundTrip(runOf(complete(config), [], { step: 12345 }));
});

test('the default run needs no words', () => {
  assert.equal(writeLink(catalog, runOf(defaults)), '');
  assert.deepEqual(readLink(catalog, ''), { ...runOf(defaults), page: {}, errors: [] });
});

test('a link reads as one would write it', () => {
  const layer = (units, activation, changed) => ({
    units,
    activation,
    alpha: null,
    bias: true,
    fault: 'none',
    ...changed,
  });
  for (const [text, values] of [
    ['data.set=circle&data.noise=0.1', { 'data.set': 'circle', 'data.noise': 0.1 }],
    ['network.layers=8:tanh,8:tanh', { 'network.layers': [layer(8, 'tanh'), layer(8, 'tanh')] }],
    ['network.layers=4', { 'network.layers': [layer(4, 'sigmoid')] }],
    ['network.layers=none', { 'network.layers': [] }],
    [
      'network.layers=5:leaky_relu:0.2:false,3:::false',
      {
        'network.layers': [layer(5, 'leaky_relu', { alpha: 0.2, bias: false }), layer(3, 'sigmoid', { bias: false })],
      },
    ],
    [
      'network.layers=4:tanh:::transposed&network.hunt=7',
      { 'network.layers': [layer(4, 'tanh', { fault: 'transposed' })], 'network.hunt': 7 },
    ],
    ['data.features=x;sin_x', { 'data.features': ['x', 'sin_x'] }],
    [
      'initial.given=0.5;-1:2e-7,-0',
      {
        'initial.given': [
          { weights: [0.5, -1], bias: [2e-7] },
          { weights: [-0], bias: [] },
        ],
      },
    ],
    ['initial.given=none:', { 'initial.given': [{ weights: [], bias: [] }] }],
    [
      'initial.given=none,none:1',
      {
        'initial.given': [
          { weights: [], bias: [] },
          { weights: [], bias: [1] },
        ],
      },
    ],
    ['penalty.biases=true&penalty.clip_norm=1e21', { 'penalty.biases': true, 'penalty.clip_norm': 1e21 }],
    ['stop.loss=5e-324', { 'stop.loss': 5e-324 }],
  ]) {
    assert.equal(writeLink(catalog, runOf(configWith(values))), text);
    const { config, errors } = readLink(catalog, text);
    assert.deepEqual(errors, []);
    assert.deepEqual(config, configWith(values), text);
  }
  assert.equal(readLink(catalog, 'stop.epochs=none').config.stop.epochs, null);
});

test('what was changed under way comes back, in its order', () => {
  const journal = [
    { step: 0, change: { kind: 'tune', values: { 'optimizer.learning_rate': 0.03 } } },
    { step: 500, change: { kind: 'tune', values: { 'training.update': 'mini_batch', 'training.batch_size': 7 } } },
    { step: 500, change: { kind: 'tune', values: { 'stop.epochs': null } } },
    { step: 500, change: { kind: 'weight', index: 17, value: -0.1 } },
    { step: 600, change: { kind: 'off', index: 3, off: true } },
    { step: 700, change: { kind: 'off', index: 3, off: false } },
  ];
  assert.equal(
    roundTrip(runOf(defaults, journal, { epoch: 1000 })),
    'at=0/optimizer.learning_rate:0.03&at=500/training.update:mini_batch/training.batch_size:7' +
      '&at=500/stop.epochs:none&at=500/weight:17:-0.1&at=600/off:3&at=700/on:3&epoch=1000',
  );
  assert.equal(writeLink(catalog, runOf(defaults, [], { step: 21 })), 'step=21');
});

test('a live field of an element would come back too', () => {
  const fields = catalog.fields.map((field) => ({ ...field, live: true }));
  const run = runOf(defaults, [{ step: 1, change: { kind: 'tune', values: { 'network.layers[1].alpha': 0.3 } } }]);
  const text = writeLink({ ...catalog, fields }, run);
  assert.equal(text, 'at=1/network.layers.1.alpha:0.3');
  assert.deepEqual(readLink({ ...catalog, fields }, text), { ...run, page: {}, errors: [] });
  const beyond = readLink({ ...catalog, fields }, 'at=1/network.layers.2.alpha:0.3');
  assert.deepEqual([beyond.journal, beyond.errors[0].value], [[], 'network.layers.2.alpha:0.3']);
});

/** Something that a field may hold, however odd. */
function drawValue(dice, field) {
  const bits = new DataView(new ArrayBuffer(8));
  const number = () => {
    bits.setUint32(0, dice.below(2 ** 32));
    bits.setUint32(4, dice.below(2 ** 32));
    const drawn = bits.getFloat64(0);
    return dice.one([0, -0, dice.share(), dice.below(2 ** 32), Number.isFinite(drawn) ? drawn : 1 / 3]);
  };
  const several = (most, draw) => Array.from({ length: dice.below(most + 1) }, draw);
  if (field.optional && dice.below(3) === 0) return null;
  switch (field.kind) {
    case 'choice':
      return dice.one(catalog.tables[field.table]).name;
    case 'names':
      return catalog.tables[field.table].map(({ name }) => name).slice(0, 1 + dice.below(7));
    case 'flag':
      return dice.below(2) === 1;
    case 'numbers':
      return several(4, number);
    case 'list':
      return several(field.most, () => {
        const element = structuredClone(field.element);
        for (const member of catalog.fields.filter(({ path }) => path.startsWith(`${field.path}[].`))) {
          if (dice.below(2) === 0) putValue(element, member.path.split('[].')[1], drawValue(dice, member));
        }
        return element;
      });
    default:
      return number();
  }
}

test('whatever the fields hold comes back, every bit of it', () => {
  const dice = createDice(1);
  const fields = catalog.fields.filter(({ path }) => !path.includes('[]'));
  const live = fields.filter((field) => field.live);
  for (let k = 0; k < 500; ++k) {
    const config = structuredClone(defaults);
    for (const field of fields) if (dice.below(3) === 0) putValue(config, field.path, drawValue(dice, field));
    const journal = Array.from({ length: dice.below(4) }, (_, n) => {
      const field = dice.one(live);
      return { step: n * dice.below(100), change: { kind: 'tune', values: { [field.path]: drawValue(dice, field) } } };
    }).sort((a, b) => a.step - b.step);
    const run = runOf(config, journal, { epoch: dice.below(1e6) });
    const { page, errors, ...read } = readLink(catalog, writeLink(catalog, run));
    assert.deepEqual(errors, []);
    assert.deepEqual(read, run); // strict: -0 is not 0
  }
});

test('names need no encoding', () => {
  const rows = catalog.fields.flatMap(({ table }) => (table ? catalog.tables[table] : []));
  for (const { name } of rows) assert.match(name, /^[a-z][a-z0-9_]*$/);
  for (const { path } of catalog.fields) assert.match(path, /^[a-z0-9_]+(\.[a-z0-9_]+(\[\])?)+$/);
});

test('a link that mail has broken is mended', () => {
  const wanted = configWith({ 'data.set': 'circle', 'optimizer.learning_rate': 0.5 });
  for (const text of [
    'data.set=circle&amp;optimizer.learning_rate=0.5',
    'data.set=circle&\r\n  optimizer.learning_rate=0.5',
    'data.set=circle%26optimizer.learning_rate%3D0.5',
    'data.set=circle&optimizer.learning_ra%0D%0Ate=0.5&',
    'data.set=circle&optimizer.learning_rate=5e-1',
  ]) {
    assert.deepEqual(readLink(catalog, text), { ...runOf(wanted), page: {}, errors: [] }, text);
  }
});

test('what cannot be read is named, and the rest is read', () => {
  const many = Array(9).fill('4').join();
  for (const [text, field, value, allowed] of [
    ['data.colour=red', 'data.colour', 'red', /the name of a setting/],
    ['train', 'train', '', /the name of a setting/],
    ['data=1', 'data', '1', /the name of a setting/],
    ['network.layers[0].units=3', 'network.layers[0].units', '3', /the name of a setting/],
    ['network.layers[999999999].units=3', 'network.layers[999999999].units', '3', /the name of a setting/],
    ['network.layers[].units=3', 'network.layers[].units', '3', /the name of a setting/],
    ['__proto__=1', '__proto__', '1', /the name of a setting/],
    ['constructor.prototype.x=1', 'constructor.prototype.x', '1', /the name of a setting/],
    ['data.points=2,5', 'data.points', '2,5', /^a whole number from 2 to 100000$/],
    ['data.points=0x10', 'data.points', '0x10', /^a whole number/],
    ['data.points=', 'data.points', '', /^a whole number/],
    ['data.points=none', 'data.points', 'none', /^a whole number/],
    ['data.noise=1e999', 'data.noise', '1e999', /^a number from 0 to 10$/],
    ['data.noise=NaN', 'data.noise', 'NaN', /^a number from 0 to 10$/],
    [`data.noise=${'1'.repeat(70)}`, 'data.noise', `${'1'.repeat(60)}…`, /^a number from 0 to 10$/],
    ['data.noise=1&data.noise=1', 'data.noise', '1', /once/],
    ['penalty.biases=1', 'penalty.biases', '1', /^true or false$/],
    ['data.features=x;y;x;y;x;y;x;y', 'data.features', 'x;y;x;y;x;y;x;y', /^a list of some of x, y/],
    [`network.layers=${many}`, 'network.layers', many, /^a list of 0 to 8 elements$/],
    ['network.layers=8:tanh,many', 'network.layers[1].units', 'many', /^a whole number from 1 to 256$/],
    ['network.layers=8,,8', 'network.layers[1]', '', /^units:activation:alpha:bias:fault, some of it left out$/],
    ['network.layers=8:tanh::true:none:5', 'network.layers[0]', '8:tanh::true:none:5', /^units:activation/],
    ['initial.given=1;2:3,1;[2]:4', 'initial.given[1].weights', '[2]', /^a list of 0 to 65536 numbers/],
    ['data.own.x=1;;2', 'data.own.x', '', /^a list of 0 to 100000 numbers/],
    ['data.set=%zz', 'The link', 'data.set=%zz', /^percent-encoded text$/],
    ['data.set=%ff', 'The link', 'data.set=%ff', /^percent-encoded text$/],
    ['epoch=-1', 'epoch', '-1', /^a whole number from 0/],
    ['epoch=1.5', 'epoch', '1.5', /^a whole number from 0/],
    ['epoch=9999999999999999', 'epoch', '9999999999999999', /^a whole number from 0/],
    ['epoch=1000000001', 'epoch', '1000000001', /^a whole number from 0 to 1,000,000,000$/],
    ['step=1000000000000001', 'step', '1000000000000001', /^a whole number from 0 to 1,000,000,000,000,000$/],
    ['epoch=3&step=4', 'step', '4', /either an epoch or a step/],
    ['at=5', 'at', '5', /^a step, then what changed/],
    ['at=x/off:3', 'at', 'x/off:3', /^a step, then what changed/],
    ['at=5/off:', 'at', '5/off:', /^a step, then what changed/],
    ['at=5/off:3:1', 'at', '5/off:3:1', /^a step, then what changed/],
    ['at=5/weight:3', 'at', '5/weight:3', /^a step, then what changed/],
    ['at=5/weight:3:1:2', 'at', '5/weight:3:1:2', /^a step, then what changed/],
    ['at=5/off:3/off:4', 'at', 'off:3', /may change under way/],
    ['at=5/data.set:xor', 'at', 'data.set:xor', /may change under way/],
    ['at=5/__proto__:1', 'at', '__proto__:1', /may change under way/],
    ['at=5/penalty.l1:much', 'penalty.l1', 'much', /^a number from 0 to 100$/],
    ['at=5/penalty.l1:1/penalty.l1:2', 'penalty.l1', 'penalty.l1:2', /once/],
  ]) {
    const { config, errors } = readLink(catalog, `optimizer.rule=adam&${text}`);
    assert.equal(errors.length, 1, text);
    assert.deepEqual([errors[0].field, errors[0].value], [field, value], text);
    assert.match(errors[0].allowed, allowed, text);
    assert.equal(errors[0].message, `${field} is "${value}"; allowed: ${errors[0].allowed}`);
    assert.equal(config.optimizer.rule, 'adam');
  }
  const back = readLink(catalog, 'at=5/off:3&at=4/on:3');
  assert.equal(back.errors[0].value, '4/on:3');
  assert.equal(back.journal.length, 1);
});

test('what reads but is not allowed is left to the engine', () => {
  const { config, errors } = readLink(catalog, 'data.set=swiss_roll&data.points=1.5&network.layers=0:%00');
  assert.deepEqual(errors, []);
  assert.deepEqual(
    lab.validate(config).map(({ field }) => field),
    ['data.set', 'data.points', 'network.layers[0].units', 'network.layers[0].activation'],
  );
});

/** Reads what somebody has sent, and checks that nothing came of it but a config. */
function survive(text) {
  const begin = process.cpuUsage(); // not the clock's time, of which other programs have their share
  const read = readLink(catalog, text);
  const { user, system } = process.cpuUsage(begin);
  const milliseconds = (user + system) / 1000;
  assert.ok(milliseconds < 1000, `${milliseconds} ms for ${text.length} characters: ${text.slice(0, 80)}`);
  assert.ok(read.errors.length < 60);
  for (const error of read.errors) {
    assert.deepEqual(Object.keys(error), ['field', 'value', 'allowed', 'message']);
    assert.ok(error.message.length < 2000);
  }
  assert.deepEqual(Object.keys(read.config), Object.keys(defaults));
  assert.equal(Object.getPrototypeOf(read.config), Object.prototype);
  assert.deepEqual(Reflect.ownKeys({}.__proto__), objectKeys);
  assert.deepEqual(catalog.defaults, kept);
  return read;
}
const objectKeys = Reflect.ownKeys(Object.prototype);
const kept = structuredClone(defaults);

test('megabytes are refused or read in bounded time', () => {
  const mega = 3_000_000;
  for (const [text, least] of [
    ['&'.repeat(mega), 1],
    ['x'.repeat(mega), 1],
    ['x'.repeat(2 * mega), 1],
    ['at=1/off:1&'.repeat(mega / 11), 1],
    [`at=${'1/'.repeat(mega / 2)}`, 1],
    [`at=1/${'penalty.l1:1/'.repeat(mega / 13)}`, 1],
    [`network.layers=${'8,'.repeat(mega / 2)}`, 1],
    [`network.layers=${':'.repeat(mega)}`, 1],
    [`network.layers=8:${'['.repeat(mega)}`, 0],
    [`data.points=${'1'.repeat(mega)}x`, 1],
    [`data.own.x=${';'.repeat(mega)}`, 1],
    [`data.own.x=${'1;'.repeat(mega / 2)}1`, 0],
    [`data.features=${'x;'.repeat(mega / 2)}`, 1],
    [`${'data.'.repeat(mega / 5)}=1`, 1],
    [`at=1/${'a.1'.repeat(mega / 3)}:1`, 1],
    ['%'.repeat(mega), 1],
    ['%00'.repeat(mega / 3), 1],
    [' '.repeat(mega), 0],
    ['='.repeat(mega), 1],
    ['a=1&'.repeat(9000), 20],
  ]) {
    assert.ok(survive(text).errors.length >= least, text.slice(0, 40));
  }
  // The engine's turn: it refuses a list of more than a million numbers without reading it.
  const { config } = survive(`data.own.x=${'1;'.repeat(mega / 2)}1`);
  assert.equal(lab.validate(config)[0].field, 'data.own.x');
});

test('2,000 mangled links do no harm', () => {
  const dice = createDice(2);
  const links = presets
    .map(({ config }) => writeLink(catalog, runOf(config, [], { epoch: 7 })))
    .concat(Object.values(configs).map((config) => writeLink(catalog, runOf(complete(config)))))
    .concat('at=5/penalty.l1:0.1/stop.epochs:none&at=7/weight:3:0.5&at=9/off:3&step=20');
  const pieces =
    '& = : ; , / . - + % %00 %zz %ff &amp; # ? [ ] [[ { " \' < > \\ \0 \ud800 \udfff 1e999 -1e-999 NaN none __proto__ constructor prototype toString 999999999 at= epoch= network.layers= ٣ 🙂'.split(
      ' ',
    );
  let refused = 0;
  for (let k = 0; k < 2000; ++k) {
    let text = dice.one(links);
    for (let change = dice.below(6); change >= 0; --change) {
      const at = dice.below(text.length + 1);
      const cut = dice.one([0, 1, 1, dice.below(20)]);
      const put = dice.one(['', dice.one(pieces), dice.one(dice.one(links).split('&')), dice.one(pieces)]);
      text = text.slice(0, at) + put + text.slice(at + cut);
    }
    const { config, errors, journal } = survive(text);
    refused += errors.length > 0;
    lab.validate(config); // takes any of them
    assert.ok(journal.every(({ step }, n) => step >= (journal[n - 1]?.step ?? 0)));
    // What was read is a run that can be sent on.
    if (errors.length === 0 && lab.validate(config).length === 0) roundTrip({ ...runOf(complete(config), journal) });
  }
  assert.ok(refused > 1000 && refused < 2000, `${refused} refused`);
});

test('own points fit into a link up to some hundreds', () => {
  const dice = createDice(3);
  const linkOf = (n) => {
    const numbers = (draw) => Array.from({ length: n }, draw);
    const coordinate = () => Math.round(dice.share() * 1000) / 1000;
    const own = { task: 'binary', x: numbers(coordinate), y: numbers(coordinate), label: numbers(() => dice.below(2)) };
    return roundTrip(runOf(configWith({ 'data.set': 'own', 'data.own': own }), [], { epoch: 1 }));
  };
  assert.ok(linkOf(500).length <= MOST_LINK);
  assert.ok(linkOf(1000).length > MOST_LINK);
});
