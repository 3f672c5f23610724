import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordsOf, RECORD } from '../../web/state/record.js';
import { createMethods } from '../../web/engine/methods.js';
import { configs } from './configs.mjs';
import { load, loadMethods, look, train, view } from './lab.mjs';

const methods = await loadMethods();

const with_ = (path, value) => {
  const config = structuredClone(methods.catalog().defaults);
  const keys = path.split('.');
  const last = keys.pop();
  keys.reduce((inner, key) => inner[key], config)[last] = value;
  return config;
};

test('the test configs use every row of the catalog’s tables', () => {
  const { fields, tables } = methods.catalog();
  const used = JSON.stringify(Object.values(configs)) + JSON.stringify(methods.catalog().defaults);
  for (const table of new Set(fields.flatMap(({ table }) => table ?? []))) {
    for (const { name } of tables[table])
      assert.ok(used.includes(`"${name}"`), `${table}: ${name} is used by no test config`);
  }
});

test('the catalog’s defaults are the config of a run that asks for nothing', () => {
  const { run } = methods.start({ config: {}, view });
  assert.deepEqual(run.config, methods.catalog().defaults);
  assert.deepEqual(
    run.layers.map(({ inputs, outputs, weights, bias }) => [inputs, outputs, weights, bias]),
    [
      [2, 4, 0, 8],
      [4, 4, 12, 28],
      [4, 1, 32, 36],
    ],
  );
});

test('bad values come back as errors with field, value, allowed and message', () => {
  for (const [path, value, allowed] of [
    ['optimizer.learning_rate', 'abc', 'a number above 0, at most 1000'],
    ['optimizer.learning_rate', -1, 'a number above 0, at most 1000'],
    ['optimizer.learning_rate', NaN, 'a number above 0, at most 1000'],
    ['optimizer.learning_rate', Infinity, 'a number above 0, at most 1000'],
    ['network.layers.0.units', 0, 'a whole number from 1 to 256'],
    ['network.layers.0.units', 1e9, 'a whole number from 1 to 256'],
    ['network.layers', Array(100).fill({ units: 4 }), 'a list of 0 to 8 elements'],
    ['loss.function', 'hinge', 'one of mse, mae, huber, bce, bce_epsilon, softmax_ce'],
    ['data.scaling', null, 'one of none, standard, range'],
    ['optimizer.momentum', 'much', 'a number from 0 to 0.9999999, or null'],
    ['data.features', [], 'a list of some of x, y, x2, y2, xy, sin_x, sin_y, none twice'],
    ['training.seed', undefined, 'a whole number from 0 to 4294967295'],
    ['training.seed', () => 1, 'a whole number from 0 to 4294967295'],
  ]) {
    const errors = methods.validate({ config: with_(path, value) });
    assert.equal(errors.length, 1, path);
    assert.equal(errors[0].field, path.replace('.0.', '[0].'));
    assert.equal(errors[0].allowed, allowed);
    assert.match(errors[0].message, /^[a-z_.[\]0-9]+ is .+; allowed: .+$/);
    if (typeof value === 'number' || typeof value === 'string') assert.deepEqual(errors[0].value, value);
  }
});

test('hostile values are refused, never thrown on', () => {
  let deep = {};
  for (let k = 0; k < 10_000; ++k) deep = { network: deep };
  for (const config of [null, undefined, 7, 'text', [], [[]], deep, { network: deep }, { __proto__: null, a: 1 }]) {
    const errors = methods.validate({ config });
    assert.ok(Array.isArray(errors));
  }
  assert.equal(methods.validate({ config: JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}') }).length, 2);
  assert.match(methods.validate({ config: { data: { set: 'x'.repeat(1e6) } } })[0].message, /a text of 1000000 bytes/);
});

test('twenty thousand refusals leave the engine as it was', () => {
  const before = train(methods, {}, 20).hash;
  for (let k = 0; k < 20_000; ++k) methods.validate({ config: { optimizer: { learning_rate: 'abc' } } });
  assert.equal(train(methods, {}, 20).hash, before);
});

test('a refused start leaves the run that there was', () => {
  const { hash } = train(methods, {}, 3);
  const refused = methods.start({ config: { colour: 'red' }, view });
  assert.equal(refused.errors.length, 1);
  assert.equal(refused.run, undefined);
  assert.equal(look(methods).hash, hash);
});

test('slices by time and by epochs give the same run', () => {
  const whole = train(methods, {}, 400);
  let sliced = train(methods, {}, 1);
  let slices = 0;
  for (; sliced.report.epoch < 400; ++slices) {
    sliced = methods.advance({ epochs: 400 - sliced.report.epoch, milliseconds: 0.05, view });
  }
  assert.ok(slices > 1);
  assert.equal(sliced.report.epoch, 400);
  assert.equal(look(methods).hash, whole.hash);
});

test('a start that is held up by other programs does not train', async () => {
  const lab = await load();
  for (let late = 1; late <= 5; ++late) {
    let looks = 0;
    let time = 0;
    const { methods: held } = createMethods(lab, () => (time += ++looks === late ? 1000 : 0.1));
    const { report } = held.start({ config: { data: { set: 'circle', points: 200 } }, view }).snapshot;
    assert.deepEqual([report.epoch, report.step], [0, 0]);
  }
});

test('a slice by time ends with an epoch, where epochs are short', async () => {
  let time = 0; // of a clock that no other program holds up
  const { methods } = createMethods(await load(), () => (time += 0.1));
  methods.start({ config: {}, view });
  for (let k = 0; k < 20; ++k) {
    const { report } = methods.advance({ epochs: 1e6, milliseconds: 1, view });
    assert.equal(report.inside_epoch, false);
    assert.equal(report.step, 21 * report.epoch);
  }
  methods.stepTo({ step: 1e9, milliseconds: 1, view });
  const { step, inside_epoch } = methods.look({ view }).report;
  assert.equal(inside_epoch, step % 21 !== 0);
});

test('a step is one update; the last one of an epoch completes it', () => {
  const whole = train(methods, {}, 1);
  methods.start({ config: {}, view }); // 21 samples, one update each
  for (let step = 1; step < 21; ++step) {
    const { report, completed } = methods.stepTo({ step, milliseconds: Infinity, view });
    assert.deepEqual([report.step, report.epoch, completed], [step, 0, 0]);
  }
  const last = methods.stepTo({ step: 21, milliseconds: Infinity, view });
  assert.deepEqual([last.report.epoch, last.completed], [1, 1]);
  assert.equal(look(methods).hash, whole.hash);
});

test('the history has one record an epoch, from the start on', () => {
  const { history, report } = train(methods, { data: { test_share: 0.3 } }, 5);
  const records = recordsOf(history);
  assert.equal(records.length, 6);
  const last = records[5];
  assert.equal(last[RECORD.epoch], 5);
  assert.equal(last[RECORD.trainingLoss], report.training.loss);
  assert.equal(last[RECORD.trainingAccuracy], report.training.accuracy);
  assert.equal(last[RECORD.testLoss], report.test.loss);
  assert.equal(last[RECORD.testAccuracy], report.test.accuracy);
  assert.equal(train(methods, {}, 1).report.test, null);
});

const tune = (values) => methods.make({ change: { kind: 'tune', values }, view });

test('a tuned rate keeps weights and epoch; what is wrong or not live is refused', () => {
  const before = train(methods, {}, 10);
  const { errors, config } = tune({ 'optimizer.learning_rate': 0.01 });
  assert.deepEqual(errors, []);
  assert.deepEqual(config, with_('optimizer.learning_rate', 0.01));
  const after = look(methods);
  assert.equal(after.hash, before.hash);
  assert.equal(after.report.epoch, 10);
  const refused = tune({ 'optimizer.learning_rate': 0 });
  assert.equal(refused.errors.length, 1);
  assert.equal(refused.config.optimizer.learning_rate, 0.01);
  const [error] = tune({ 'initial.seed': 4 }).errors;
  assert.deepEqual([error.field, error.value], ['initial.seed', 4]);
  assert.equal(tune({ '__proto__.polluted': 1 }).errors.length, 1);
  assert.equal({}.polluted, undefined);
});

test('a weight is set by hand and measured at once; one that is off stays 0 until it is let go', () => {
  const before = train(methods, {}, 10);
  const { errors, snapshot } = methods.make({ change: { kind: 'weight', index: 3, value: 2.5 }, view });
  assert.deepEqual(errors, []);
  assert.equal(snapshot.report.epoch, 10);
  assert.notEqual(snapshot.report.training.loss, before.report.training.loss);
  assert.equal(recordsOf(snapshot.history).length, 11);
  assert.equal(look(methods).parameters[3], 2.5);
  for (const value of [NaN, Infinity, 1e7, '2']) {
    const { errors } = methods.make({ change: { kind: 'weight', index: 3, value }, view });
    assert.equal(errors[0].allowed, 'a number from -1000000 to 1000000');
  }
  for (const index of [-1, 37, 2.5, 1e12, NaN, '3']) {
    for (const change of [
      { kind: 'weight', index, value: 1 },
      { kind: 'off', index, off: true },
    ]) {
      const { errors } = methods.make({ change, view });
      assert.deepEqual([errors.length, errors[0].allowed], [1, 'a whole number from 0 to 36']);
    }
  }
  methods.make({ change: { kind: 'off', index: 3, off: true }, view });
  methods.advance({ epochs: 5, milliseconds: Infinity, view });
  const off = look(methods);
  assert.equal(off.parameters[3], 0);
  assert.deepEqual(off.held, [3]);
  methods.make({ change: { kind: 'off', index: 3, off: false }, view });
  methods.advance({ epochs: 5, milliseconds: Infinity, view });
  assert.notEqual(look(methods).parameters[3], 0);
});

test('the same changes between the same updates lead to the same bits', () => {
  const config = with_('training.order', 'shuffled');
  const changes = [
    [7, { kind: 'tune', values: { 'optimizer.learning_rate': 0.3, 'training.update': 'mini_batch' } }],
    [30, { kind: 'weight', index: 0, value: -1 }],
    [33, { kind: 'off', index: 5, off: true }],
    [40, { kind: 'tune', values: { 'training.batch_size': 4, 'training.order': 'fixed' } }],
  ];
  /** @param {number} milliseconds  of a slice */
  const hash = (milliseconds) => {
    methods.start({ config, view });
    for (const [step, change] of changes) {
      while (!methods.stepTo({ step, milliseconds, view }).reached);
      assert.deepEqual(methods.make({ change, view }).errors, []);
    }
    methods.advance({ epochs: 20, milliseconds: Infinity, view });
    return look(methods).hash;
  };
  assert.equal(hash(Infinity), hash(0));
});

test('a run that was left is resumed where it stood, with its curve; the fourth before is gone', () => {
  methods.start({ config: {}, view });
  methods.advance({ epochs: 10, milliseconds: Infinity, view });
  const { run, hash, history } = look(methods);
  methods.start({ config: with_('initial.seed', 5), view });
  methods.advance({ epochs: 3, milliseconds: Infinity, view });
  const { run: back, snapshot } = methods.resume({ run, view });
  assert.equal(back.config.initial.seed, 1);
  assert.equal(snapshot.report.epoch, 10);
  assert.deepEqual(snapshot.history, history);
  assert.equal(look(methods).hash, hash);
  for (let k = 0; k < 4; ++k) methods.start({ config: {}, view });
  assert.equal(methods.resume({ run, view }).run, null);
});

test('the gradient over the training set, the step it would make, what is said to every point, and a layer of two units', () => {
  const config = with_('network.layers', [
    { units: 3, activation: 'tanh' },
    { units: 2, activation: 'tanh' },
  ]);
  config.training.update = 'full_batch';
  config.data.test_share = 0.2;
  train(methods, config, 4);
  const all = { ...view, step: true, outputs: true, space: true };
  const { step, outputs, space, parameters, run } = look(methods, all);
  assert.equal(run, look(methods).run);
  // The next update of a full batch is the step.
  methods.advance({ epochs: 1, milliseconds: Infinity, view });
  const after = look(methods, all);
  after.parameters.forEach((value, k) => assert.equal(value, parameters[k] + step.updates[k], k));
  const rate = config.optimizer.learning_rate;
  step.gradients.forEach((gradient, k) => assert.ok(Math.abs(step.updates[k] + rate * gradient) < 1e-15));
  assert.equal(outputs.training.length + outputs.test.length, 21);
  assert.equal(space.layer, 1);
  assert.equal(space.training.length, 2 * outputs.training.length);
  assert.equal(space.field.length, view.field ** 2);
  for (const value of space.training) assert.ok(value > space.low && value < space.high);
  assert.equal(look(methods, { ...view, space: true }).outputs, null);
  train(methods, {}, 0);
  assert.equal(look(methods, { ...view, space: true }).space, null);
});

test('the next batch, and the log', () => {
  train(methods, with_('training.update', 'mini_batch'), 1);
  assert.deepEqual(methods.nextBatch(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  methods.start({ config: {}, view });
  methods.advance({ epochs: 3000, milliseconds: Infinity, view });
  const log = recordsOf(methods.log());
  assert.deepEqual(
    log.slice(0, 3).map((record) => record[RECORD.epoch]),
    [0, 10, 20],
  );
  assert.equal(log.at(-1)[RECORD.epoch], 3000);
  assert.equal(log.at(-1)[RECORD.learningRate], 0.1);
  const { features } = methods.start({ config: with_('data.set', 'circle'), view }).run;
  assert.equal(features.length, 7 * view.tile ** 2);
  assert.ok(features[0] < 0 && features[1] > 0 && features[4] > 0, 'x grows to the right, y upwards');
});

test('pictures have the asked size, and their values are activations', () => {
  methods.start({ config: {}, view });
  const { field, tiles, fine } = look(methods, { field: 10, tile: 3 });
  assert.equal(fine, true);
  assert.equal(field.length, 100);
  assert.equal(tiles.length, 9 * 9);
  for (const value of [...field, ...tiles]) assert.ok(value > 0 && value < 1);
});

test('pictures and weights come while it trains, and are of one moment', () => {
  methods.start({ config: {}, view });
  let details = 0;
  for (let k = 0; k < 50; ++k) {
    const { detail, report } = methods.advance({ epochs: 1, milliseconds: Infinity, view });
    assert.equal(report.epoch, k + 1);
    if (!detail) continue;
    details += 1;
    assert.equal(detail.hash, look(methods).hash);
    assert.deepEqual([...detail.tiles], [...look(methods).tiles]);
  }
  assert.ok(details > 0);
});

test('pictures that take long are coarse at first, then fine', () => {
  const config = { network: { layers: Array(4).fill({ units: 256 }) } };
  const large = { field: 128, tile: 32 };
  let { detail } = methods.start({ config, view: large }).snapshot;
  for (let k = 0; !detail && k < 1000; ++k) ({ detail } = methods.advance({ epochs: 1, milliseconds: 0, view: large }));
  assert.equal(detail.fine, false);
  assert.ok(detail.field.length < large.field ** 2 && detail.field.length >= 64);
  const looked = look(methods, large);
  assert.equal(looked.fine, true);
  assert.equal(looked.field.length, large.field ** 2);
  assert.equal(looked.tiles.length, (4 * 256 + 1) * large.tile ** 2);
});

test('small pictures of several classes are fine at once', () => {
  const config = {
    data: { set: 'rings' },
    network: { output: { activation: 'identity' } },
    loss: { function: 'softmax_ce' },
  };
  const { detail } = methods.start({ config, view: { field: 10, tile: 3 } }).snapshot;
  assert.equal(detail.field.length, 3 * 100);
  assert.equal(detail.fine, true);
});

test('what was handed out survives when the module’s memory grows', () => {
  const { snapshot, run } = methods.start({ config: {}, view });
  const { parameters, field, tiles } = look(methods);
  const kept = [parameters, field, tiles, snapshot.history, run.training.x];
  const copies = kept.map((array) => [...array]);
  const wide = { network: { layers: Array(8).fill({ units: 256 }) }, data: { set: 'linear', points: 100_000 } };
  assert.deepEqual(methods.start({ config: wide, view: { field: 64, tile: 32 } }).errors, []);
  kept.forEach((array, k) => assert.deepEqual([...array], copies[k]));
});

test('runs that are replaced give their memory back', async () => {
  const lab = await load();
  const { methods: own } = createMethods(lab, () => performance.now());
  const config = { network: { layers: [{ units: 256 }, { units: 256 }] } }; // half a megabyte of weights
  for (let k = 0; k < 300; ++k) {
    own.start({ config, view }); // without delete: 600 MB and more
    own.preview({ data: { set: 'linear', points: 60 } });
  }
  const session = new lab.Session(config);
  assert.ok(session.parameters().buffer.byteLength <= 64 * 2 ** 20);
});

test('a preview is a sample of the data set', () => {
  const { x, y } = methods.preview({ data: { set: 'linear', points: 30 } });
  assert.equal(x.length, 60);
  y.forEach((label, n) => assert.equal(label, x[2 * n + 1] >= x[2 * n] ? 1 : 0));
  assert.throws(() => methods.preview({ data: { set: 'none' } }), /data\.set is "none"/);
});

test('the ledger lays a sample open, and what it does not have is said', () => {
  methods.start({ config: { optimizer: { rule: 'adam', learning_rate: 0.01 } }, view });
  const before = look(methods);
  const { ledger } = methods.ledger({ rows: [0] });
  assert.equal(ledger.layers.length, 3);
  assert.deepEqual([...ledger.before], [...before.parameters]);
  assert.deepEqual(Object.keys(ledger.memories_after), ['m', 'v']);
  const { report } = methods.stepTo({ step: 1, milliseconds: Infinity, view });
  assert.equal(report.step, 1);
  assert.deepEqual([...look(methods).parameters], [...ledger.after]);
  assert.throws(() => methods.ledger({ rows: [21] }), /no training sample 21/);
});

test('the gradient check goes on from call to call, and begins again once the weights have moved', () => {
  methods.start({ config: { data: { set: 'linear', points: 5000 } }, view });
  const rows = [];
  const check = (milliseconds) => {
    const answer = methods.checkGradients({ epsilon: 6e-6, from: rows.length, milliseconds });
    if (answer.begun) rows.length = 0;
    for (let k = 0; k < answer.checked.length; k += 5) rows.push([...answer.checked.slice(k, k + 5)]);
    return answer;
  };
  let calls = 1;
  let answer = check(0);
  assert.ok(answer.begun);
  for (; !answer.done; ++calls) answer = check(1);
  assert.ok(calls > 1 && !answer.begun);
  assert.equal(answer.wanted, 37);
  assert.equal(rows.length, 37);
  const { verdicts } = methods.checkTerms();
  rows.forEach(([parameter, analytic, numeric, error, verdict], k) => {
    assert.equal(parameter, k);
    assert.ok(Math.abs(analytic - numeric) < 1e-6);
    assert.ok(error < 1e-4);
    assert.match(verdicts[verdict].name, /agrees|rounding/);
  });
  const before = rows.map(([, analytic]) => analytic);
  check(0);
  methods.advance({ epochs: 1, milliseconds: Infinity, view });
  assert.ok(check(Infinity).begun, 'of other weights');
  assert.notDeepEqual(
    rows.map(([, analytic]) => analytic),
    before,
  );
  for (const epsilon of [0, 1e-13, 0.2, NaN]) {
    assert.throws(() => methods.checkGradients({ epsilon, milliseconds: 1 }), /ε is .+; allowed: 1e-12 to 0.1/);
  }
});

test('the error of the check is worked out for every ε, and the flow for every layer, by slices', () => {
  methods.start({ config: { data: { set: 'linear', points: 5000 } }, view });
  let curve = methods.errorCurve({ parameters: [0, 20, 36], milliseconds: 0 });
  assert.ok(!curve.done);
  while (!curve.done) curve = methods.errorCurve({ parameters: [0, 20, 36], milliseconds: 5 });
  const { points, epsilon } = methods.checkTerms();
  assert.equal(curve.errors.length, 3 * points);
  assert.equal(curve.errors[0], epsilon.most);
  let flow = methods.flow({ milliseconds: 0 });
  while (!flow.layers) flow = methods.flow({ milliseconds: 0 });
  assert.equal(flow.layers.length, 3 * 7);
  const { hash } = look(methods);
  methods.advance({ epochs: 1, milliseconds: Infinity, view });
  const later = methods.flow({ milliseconds: Infinity });
  assert.notDeepEqual([...later.layers], [...flow.layers]);
  methods.start({ config: { data: { set: 'linear', points: 5000 } }, view });
  assert.equal(look(methods).hash, hash, 'looking has changed nothing');
  assert.deepEqual([...methods.flow({ milliseconds: Infinity }).layers], [...flow.layers]);
});

test('checkpoints lead back to where they were kept, and go with their run', () => {
  methods.start({ config: { training: { order: 'shuffled' } }, view });
  methods.stepTo({ step: 30, milliseconds: Infinity, view });
  const { checkpoint, epoch, step } = methods.save();
  assert.deepEqual([epoch, step], [1, 30]);
  methods.stepTo({ step: 100, milliseconds: Infinity, view });
  const there = look(methods).hash;
  const { report } = methods.restore({ checkpoint, view });
  assert.equal(report.step, 30);
  methods.stepTo({ step: 100, milliseconds: Infinity, view });
  assert.equal(look(methods).hash, there);
  methods.start({ config: {}, view });
  assert.throws(() => methods.restore({ checkpoint, view }), /no checkpoint/);
});

test('snapshots bring diagnostics and the confusion matrix', () => {
  methods.start({ config: {}, view });
  const { diagnostics, confusion, report } = methods.advance({ epochs: 3, milliseconds: Infinity, view });
  assert.equal(diagnostics.length, 4 * (1 + 4 * 3));
  assert.equal(diagnostics[3 * 13], 3);
  const [[a, b], [c, d]] = confusion.training;
  assert.equal(a + b + c + d, 21);
  assert.equal((a + d) / 21, report.training.accuracy);
  assert.deepEqual(confusion.test, []);
});

test('a CSV file becomes points, and points become a file', async () => {
  const reading = await methods.readCsv({ text: 'x;y;class\n1,5;2;red\n-3;4;blue\n0;0;red\n' });
  assert.deepEqual(reading.errors, []);
  assert.deepEqual([...reading.x], [1.5, -3, 0]);
  assert.deepEqual([...reading.label], [0, 1, 0]);
  assert.deepEqual([reading.task, reading.classes], ['binary', ['red', 'blue']]);
  const { x, y, label, task } = reading;
  const own = { task, x: [...x], y: [...y], label: [...label] };
  const { run } = methods.start({ config: { data: { set: 'own', own } }, view });
  assert.deepEqual([...run.training.x], [1.5, 2, -3, 4, 0, 0]);
  const file = await methods.writeCsv({ x, y, label, words: reading.classes });
  assert.deepEqual([...(await methods.readCsv({ text: file })).x], [...x]);
  const broken = await methods.readCsv({ text: 'x,y,label\n1,2,0\n1,oops,1\n' });
  assert.match(broken.errors[0], /line 3, column 2: .*"oops"/);
});

test('calls before a run has started say so', async () => {
  const fresh = await loadMethods();
  assert.throws(() => fresh.advance({ epochs: 1, milliseconds: 1, view }), /no run/);
});
