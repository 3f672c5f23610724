import assert from 'node:assert/strict';
import { test } from 'node:test';
import { put } from '../../web/lib/strokes.js';
import { asPoints, pointsOf, wordsOf } from '../../web/state/own.js';
import { stage } from './stage.mjs';

/** One point more. */
const dot = (x, y, label) => (drawing) => ({
  points: put(drawing.points, { x, y }, label),
  past: [...drawing.past, drawing.points],
});

const own = ({ run }) => run.config.data.own;

test('drawing begins with the points that there are, those for testing too', async () => {
  const { actions, state } = await stage();
  await actions.change({ 'data.set': 'rings', 'data.points': 30, 'data.test_share': 0.3 });
  const { training, test } = state().run;
  await actions.startDrawing();
  const { points, classes, square, tool } = state().drawing;
  assert.equal(points.x.length, 30);
  assert.equal(points.x[0], Number(training.x[0].toPrecision(3)));
  assert.equal(points.y[29], Number(test.x[test.x.length - 1].toPrecision(3)));
  assert.deepEqual(
    [0, 1, 2].map((k) => points.label.filter((label) => label === k).length),
    [10, 10, 10],
  );
  assert.deepEqual([classes, tool], [3, 1]);
  assert.deepEqual(square, state().run.square);
});

test('every stroke reaches the run; all of them are one step back, and one earlier run', async () => {
  const { actions, state } = await stage();
  await actions.step('epoch');
  const before = state();
  await actions.startDrawing();
  for (const at of [0.2, 0.3, 0.4]) {
    actions.draw(dot(at, 0.9, 1));
    await actions.useDrawn();
    assert.equal(own(state()).x.at(-1), at);
    await actions.step('epoch');
  }
  assert.equal(own(state()).x.length, 24);
  assert.equal(state().undo.length, 1);
  assert.equal(state().earlier.length, 1);
  await actions.finishDrawing();
  assert.equal(state().drawing, null);
  await actions.undo();
  assert.equal(state().run.config.data.set, 'xor');
  assert.equal(state().snapshot.report.epoch, 1);
  assert.equal(state().detail.hash, before.detail.hash);
});

test('strokes that come while one is taken in are taken in together', async () => {
  const { actions, state, asked } = await stage();
  await actions.startDrawing();
  asked.length = 0;
  const used = [0.1, 0.2, 0.3, 0.4, 0.5].map((at) => {
    actions.draw(dot(at, 0.9, 0));
    return actions.useDrawn();
  });
  await Promise.all(used);
  assert.equal(own(state()).x.length, 26);
  assert.ok(asked.filter((method) => method === 'start').length <= 2);
});

test('cancelling goes back to the run as it stood, however much was drawn', async () => {
  const { actions, state } = await stage();
  await actions.step('epoch');
  const { hash } = state().detail;
  await actions.startDrawing();
  for (const at of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]) {
    actions.draw(dot(at, 0.9, 2));
    await actions.useDrawn();
  }
  assert.equal(state().run.task, 'classes');
  await actions.change({ 'optimizer.learning_rate': 0.5 });
  await actions.cancelDrawing();
  assert.equal(state().drawing, null);
  assert.equal(state().run.task, 'binary');
  assert.equal(state().run.config.optimizer.learning_rate, 0.1);
  assert.equal(state().snapshot.report.epoch, 1);
  assert.equal(state().detail.hash, hash);
});

test('cancelling without a stroke leaves the very run', async () => {
  const { actions, state } = await stage();
  const { run } = state();
  await actions.startDrawing();
  await actions.cancelDrawing();
  assert.equal(state().run, run);
});

test('a third class brings another task, and erasing it brings the first one back', async () => {
  const { actions, state } = await stage();
  await actions.startDrawing();
  actions.draw(dot(0.5, 0.9, 2));
  await actions.useDrawn();
  assert.equal(state().run.task, 'classes');
  assert.equal(state().run.config.loss.function, 'softmax_ce');
  actions.draw(({ past }) => ({ points: past.at(-1) }));
  await actions.useDrawn();
  assert.equal(state().run.task, 'binary');
  assert.equal(state().run.config.loss.function, 'bce');
});

test('points that are refused stay in the editor with the reason, and the run goes on', async () => {
  const { actions, state } = await stage();
  const { run } = state();
  await actions.startDrawing();
  actions.draw(() => ({ points: { x: [0.5], y: [0.5], label: [0] } }));
  await actions.finishDrawing();
  assert.equal(state().run, run);
  assert.deepEqual(state().drawing.points.x, [0.5]);
  assert.equal(state().drawing.asked, true);
  assert.match(Object.values(state().drafts)[0].error.message, /2 to 100000/);
  actions.draw(dot(0.1, 0.1, 1));
  await actions.finishDrawing();
  assert.equal(state().drawing, null);
  assert.deepEqual(state().drafts, {});
  assert.deepEqual(own(state()).label, [0, 1]);
});

test('values stay values', async () => {
  const { actions, state } = await stage();
  await actions.change({ 'data.set': 'plane', 'data.points': 20 });
  await actions.startDrawing();
  const { range, points } = state().drawing;
  assert.deepEqual([range.low, range.high], [Math.min(...points.label), Math.max(...points.label)]);
  actions.draw(dot(1, 1, 0.25));
  await actions.finishDrawing();
  assert.equal(state().run.task, 'regression');
  assert.equal(own(state()).label.at(-1), 0.25);
});

test('a CSV file is looked at, and used when it is wanted; what its classes are called goes into the file again', async () => {
  const { actions, state } = await stage();
  const { run } = state();
  await actions.openCsv();
  await actions.previewCsv('x;y;label\n1,5;2;no\n3;4,25;yes\n');
  const { reading } = state().csv;
  assert.deepEqual(reading.errors, []);
  assert.deepEqual(reading.classes, ['no', 'yes']);
  assert.equal(state().run, run);
  assert.equal(await actions.useCsv(), true);
  assert.deepEqual(
    [own(state()).x, own(state()).label],
    [
      [1.5, 3],
      [0, 1],
    ],
  );
  assert.deepEqual(wordsOf(state()), ['no', 'yes']);
  assert.equal(await actions.pointsAsCsv(), 'x,y,label\n1.5,2,no\n3,4.25,yes\n');

  await actions.startDrawing();
  actions.draw(dot(2, 3, 1));
  await actions.finishDrawing();
  assert.equal(await actions.pointsAsCsv(), 'x,y,label\n1.5,2,no\n3,4.25,yes\n2,3,yes\n');
  await actions.startDrawing();
  actions.draw(dot(2, 1, 2));
  await actions.finishDrawing();
  assert.deepEqual(wordsOf(state()), [], 'the third class has no word');
  assert.match(await actions.pointsAsCsv(), /\n2,1,2\n$/);
});

test('of texts that come fast, the latest is the one that is read', async () => {
  const { actions, state, asked } = await stage();
  await actions.openCsv();
  asked.length = 0;
  const last = '0,0,0\n1,1,1\n2,2,0\n';
  await Promise.all(['a', '0,0,0\n', 'x', '1,2', last].map((text) => actions.previewCsv(text)));
  assert.equal(state().csv.read, last);
  assert.equal(state().csv.reading.x.length, 3);
  assert.ok(asked.length <= 2);
});

test('a file that is wrong, or that the engine does not take, changes nothing', async () => {
  const { actions, state } = await stage();
  await actions.openCsv();
  await actions.change({
    'network.layers': [],
    'initial.weights': 'given',
    'initial.given': [{ weights: [1, 1], bias: [0] }],
  });
  assert.deepEqual(state().drafts, {});
  const { run } = state();
  await actions.previewCsv('x,y,label\n1,2,0\n1,b,1\n');
  assert.deepEqual(state().csv.reading.errors.length, 1);
  assert.match(state().csv.reading.errors[0], /^line 3, column 2: "b"/);
  assert.equal(await actions.useCsv(), false);
  await actions.previewCsv('x,y,label\n1,2,0\n2,2,1\n3,2,2\n'); // a third class needs more weights
  assert.deepEqual(state().csv.reading.errors, []);
  assert.equal(await actions.useCsv(), false);
  assert.equal(Object.keys(state().drafts).length, 1);
  assert.equal(state().run, run);
  actions.closeCsv();
  assert.deepEqual(state().drafts, {});
});

test('all points of a run, as a file has them', async () => {
  const { actions, state } = await stage();
  await actions.openCsv();
  await actions.change({ 'data.set': 'linear', 'data.points': 10, 'data.test_share': 0.5 });
  const { x, y, label } = pointsOf(state().run);
  assert.equal(x.length, 10);
  assert.ok(label.every((value, n) => value === (y[n] >= x[n] ? 1 : 0)));
  assert.equal((await actions.pointsAsCsv()).trim().split('\n').length, 11);
});

test('own points of several classes, one-hot', () => {
  const { x, y } = asPoints({ task: 'classes', x: [1, 2], y: [3, 4], label: [2, 0] });
  assert.deepEqual([...x], [1, 3, 2, 4]);
  assert.deepEqual([...y], [0, 0, 1, 1, 0, 0]);
});
