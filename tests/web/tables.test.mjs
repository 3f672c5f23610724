import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from '../../web/lib/csv.js';
import { exact } from '../../web/lib/format.js';
import { answersOf, columnsOf as answerColumns, sorted } from '../../web/views/tables/answers.js';
import { columnsOf, linesOf, printed, stepOf, stepsOf } from '../../web/views/tables/log-lines.js';
import { onLoaded } from '../../web/lib/lazy.js';
import { endOf, figuresOf, readAt, recordedEpoch } from '../../web/views/train/curves/figures.js';
import { loadMethods, train } from '../wasm/lab.mjs';
import { stage } from './stage.mjs';

const methods = await loadMethods();
const view = { field: 4, tile: 2, outputs: true };

test('CSV holds all digits, and quotes what would be read as something else', () => {
  assert.equal(
    csvOf(
      ['a', 'b'],
      [
        [0.1 + 0.2, NaN],
        ['x, y', 'say "hi"'],
      ],
    ),
    'a,b\n0.30000000000000004,\n"x, y","say ""hi"""\n',
  );
  assert.equal(exact(1.2345678901234567e-5), '1.2345678901234568e-5');
  assert.equal(exact(0.1 + 0.2), '0.30000000000000004');
  assert.equal(Number(exact(5e-324)), 5e-324);
});

test('the log offers the steps that it holds', () => {
  train(methods, {}, 1500);
  assert.deepEqual(stepsOf(methods.log()), [1, 5, 10, 50, 100, 500, 1000]);
  train(methods, {}, 20_000);
  const log = methods.log();
  assert.deepEqual(stepsOf(log), [100, 500, 1000, 5000, 10_000]);
  assert.equal(stepOf(log, 5000), 5000);
  assert.equal(stepOf(log, 7), 100);
  assert.deepEqual(
    linesOf(log, 5000).map(([epoch]) => epoch),
    [0, 5000, 10_000, 15_000, 20_000],
  );
  assert.deepEqual(stepsOf(new Float64Array()), [1]);
});

test('lines are printed as the labs print them, with all digits of the loss', () => {
  const { report } = train(methods, {}, 2);
  const lines = printed(linesOf(methods.log(), 1)).split('\n');
  assert.equal(lines.length, 3);
  assert.equal(
    lines[2],
    `epoch 2 loss : ${report.training.loss} accuracy : ${(100 * report.training.accuracy).toFixed(2)} %`,
  );
  assert.deepEqual(
    columnsOf(methods.log()).map(({ name }) => name),
    ['Epoch', 'Training loss', 'Accuracy', 'Learning rate'],
  );
  train(
    methods,
    {
      data: { set: 'sine', test_share: 0.5 },
      network: { output: { activation: 'identity' } },
      loss: { function: 'mse' },
    },
    1,
  );
  assert.match(printed(linesOf(methods.log(), 1)), /^epoch 0 loss : [\d.]+ test loss : [\d.]+\nepoch 1 /);
});

/** The rows of the predictions of a run, and its columns. */
function predictions(config, epochs) {
  const { run } = methods.start({ config, view });
  methods.advance({ epochs, milliseconds: Infinity, view });
  let detail = null;
  while (!detail) ({ detail } = methods.look({ view }));
  return { run, answers: answersOf(run, detail.outputs), columns: answerColumns(run) };
}

test('predictions: training points, then test points; those that are wrong as often as the accuracy says', () => {
  const { run, answers, columns } = predictions({ data: { set: 'circle', test_share: 0.25 } }, 50);
  const training = run.training.y.length;
  assert.equal(answers.length, training + run.test.y.length);
  assert.deepEqual(
    columns.map(({ name }) => name),
    ['Point', 'Set', 'x', 'y', 'Truth', 'Prediction', 'Class', 'Error'],
  );
  const { report } = methods.look({ view });
  const right = (test) => answers.filter((answer) => answer.test === test && answer.taken === answer.truth).length;
  assert.equal(right(false) / training, report.training.accuracy);
  assert.equal(right(true) / run.test.y.length, report.test.accuracy);
  const last = answers.at(-1);
  assert.deepEqual([last.number, last.test, last.row], [answers.length, true, run.test.y.length - 1]);
  assert.equal(last.x, run.test.x.at(-2));
  assert.equal(last.error, Math.abs(last.outputs[0] - last.truth));
});

test('predictions of three classes: logits and shares; the error is what the true class lacks', () => {
  const { answers, columns } = predictions(
    { data: { set: 'rings' }, network: { output: { activation: 'identity' } }, loss: { function: 'softmax_ce' } },
    20,
  );
  assert.equal(columns.length, 5 + 3 + 3 + 2);
  for (const { outputs, shares, truth, taken, error } of answers) {
    const powers = [...outputs].map(Math.exp);
    const share = powers[truth] / (powers[0] + powers[1] + powers[2]);
    assert.ok(Math.abs(shares[truth] - share) < 1e-12);
    assert.ok(Math.abs(error - (1 - share)) < 1e-12);
    assert.equal(taken, [...outputs].indexOf(Math.max(...outputs)));
  }
});

test('sorting keeps equal rows in their order, whichever way', () => {
  const { answers, columns } = predictions({}, 3);
  const truth = columns.find(({ id }) => id === 'truth');
  for (const descending of [false, true]) {
    const rows = sorted(answers, truth, descending);
    for (let k = 1; k < rows.length; ++k) {
      const [a, b] = [rows[k - 1], rows[k]];
      assert.ok(a.truth === b.truth ? a.number < b.number : descending === a.truth > b.truth);
    }
  }
});

test('the log is read when it is opened, after each pause, and again for another run', async () => {
  const { actions, state, until } = await stage();
  assert.equal(state().log, null);
  await actions.step('epoch');
  actions.show({ table: 'log' });
  await until(({ log }) => log !== null);
  assert.deepEqual([...stepsOf(state().log), state().log.length], [1, 2 * 6]);
  await actions.step('epoch');
  await until(({ log }) => log?.length === 3 * 6);
  actions.setSpeed(200); // after 2,000 epochs the log would hold every tenth alone
  actions.play();
  await until(({ snapshot }) => snapshot.report.epoch > 20);
  assert.equal(state().log.length, 3 * 6); // as it was: nobody reads what moves so fast
  await actions.pause();
  await until(({ log, snapshot }) => log?.at(-6) === snapshot.report.epoch);
  await actions.reset();
  await until(({ log }) => log?.length === 6);
});

test('runs that end stay as curves, each setting once, until they are cleared', async () => {
  const { actions, state } = await stage();
  for (const seed of [2, 3, 3, 2]) {
    await actions.step('epoch');
    await actions.change({ 'initial.seed': seed });
    await actions.reset();
  }
  await actions.step('epoch');
  await actions.reset();
  assert.deepEqual(
    state().earlier.map(({ config }) => config.initial.seed),
    [1, 3, 2],
  );
  figuresOf(state()); // asks for the names, which load then
  await new Promise((resolve) => onLoaded(() => resolve()));
  const [loss] = figuresOf(state());
  assert.deepEqual(
    loss.series.map(({ key }) => key),
    ['training', 'the same settings', 'Weights seed 3', 'Weights seed 1'],
  );
  assert.equal(recordedEpoch(state(), 0.9), 1); // the present run stands at 0: this is an earlier one's
  assert.ok(Number.isNaN(readAt(loss, loss.series[0], 1).value));
  assert.equal(readAt(loss, loss.series[1], 1).value, state().earlier.at(-1).history[6 + 1]);
  assert.equal(endOf(state()), 10);
  actions.clearEarlier();
  assert.equal(figuresOf(state())[0].series.length, 1);
});

test('the figures of a run of values have no accuracy; the third shows what was chosen', async () => {
  const { actions, state } = await stage();
  assert.deepEqual(
    figuresOf(state()).map(({ id }) => id),
    ['loss', 'accuracy', 'third'],
  );
  await actions.step('epoch');
  for (const [curve, column] of [
    ['gradient', 0],
    ['saturated', 2],
    ['dead', 3],
  ]) {
    actions.show({ curve });
    const third = figuresOf(state()).at(-1);
    const { diagnostics } = state().snapshot;
    const latest = diagnostics.subarray(-(1 + 4 * 3));
    assert.deepEqual(
      third.series.map((series) => readAt(third, series, 1).value),
      [0, 1, 2].map((layer) => latest[1 + 4 * layer + column]),
    );
    assert.deepEqual(
      third.series.map(({ key }) => key),
      ['1', '2', 'output'],
    );
    assert.equal(new Set(third.series.map(({ color, dash }) => `${color} ${dash}`)).size, 3);
  }
  actions.show({ curve: 'rate' });
  assert.equal(readAt(figuresOf(state())[2], figuresOf(state())[2].series[0], 1).value, 0.1);
  await actions.change({ 'data.set': 'sine' });
  assert.deepEqual(
    figuresOf(state()).map(({ id }) => id),
    ['loss', 'third'],
  );
});
