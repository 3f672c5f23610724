import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planeIn, planeOf, pointAt } from '../../web/lib/plane.js';
import { pictureOf } from '../../web/views/train/output/picture.js';
import { planesOf } from '../../web/views/train/output/planes.js';
import { leave, pick, point, step } from '../../web/views/train/output/pointer.js';
import { outputsAt, readout, sampleLines } from '../../web/views/train/output/readout.js';

const square = { low: -6, high: 6 };

/** A network of 2-2-1 with pictures of 2 × 2 pixels, as far as the plane needs it. */
const shown = (more = {}) => ({
  catalog: { tables: { activations: [{ name: 'tanh', low: -1, high: 1 }, { name: 'relu' }] } },
  run: {
    run: 1,
    task: 'binary',
    square,
    config: { loss: { function: 'bce' }, data: { features: ['x', 'y'] } },
    layers: [
      { inputs: 2, outputs: 2, activation: 'tanh' },
      { inputs: 2, outputs: 1, activation: 'relu' },
    ],
    inputs: Float32Array.of(-3, 3, -3, 3, 3, 3, -3, -3),
    training: { x: Float64Array.of(-3, 3, 3, 3, 0, -1), y: Float64Array.of(0, 1, 1) },
    test: { x: Float64Array.of(5, 5), y: Float64Array.of(0) },
  },
  detail: {
    field: Float32Array.of(0.1, 0.2, 0.3, 0.9),
    tiles: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -12),
    outputs: { training: Float64Array.of(0.25, 0.75, 0.5), test: Float64Array.of(1) },
    space: null,
  },
  shown: null,
  outputView: 'prediction',
  pointed: null,
  sample: null,
  ...more,
});

/** What the actions were asked to show. */
const recorder = () => {
  const asked = [];
  return { asked, show: (change) => asked.push(change) };
};

test('a plane leads from a point to its place and back, and knows its edge', () => {
  const plane = planeIn(square, { left: 26, top: 20, size: 240 });
  assert.deepEqual([plane.x(-6), plane.x(6), plane.y(-6), plane.y(6)], [26, 266, 260, 20]);
  assert.deepEqual(pointAt(plane, plane.x(1.5), plane.y(-4)), { x: 1.5, y: -4 });
  for (const [across, down] of [
    [25, 100],
    [267, 100],
    [100, 19],
    [100, 261],
  ])
    assert.equal(pointAt(plane, across, down), null);
});

test('the two planes of truth and prediction stand side by side in the same square', () => {
  const { planes } = planesOf(shown({ outputView: 'compare' }), 300);
  assert.equal(planes.length, 2);
  assert.ok(planes[0].left + planes[0].size < planes[1].left);
  assert.equal(planes[1].left + planes[1].size, 300);
});

test('the picture is the output’s, or that of the unit that is pointed at, with its own range', () => {
  assert.deepEqual([...pictureOf(shown()).values], [...Float32Array.of(0.1, 0.2, 0.3, 0.9)]);
  const unit = (layer, unit) => pictureOf(shown({ shown: { layer, unit }, outputView: 'error' }));
  assert.deepEqual([...unit(-1, 1).values], [3, 3, -3, -3]);
  assert.deepEqual(unit(-1, 1).range, { low: -3, high: 3 });
  assert.deepEqual([...unit(0, 1).values], [5, 6, 7, 8]);
  assert.deepEqual(unit(0, 1).range, { low: -1, high: 1 }, 'tanh is bounded');
  assert.deepEqual([...unit(1, 0).values], [9, 10, 11, -12]);
  assert.deepEqual(unit(1, 0).range, { low: -12, high: 12 }, 'as far as the values go, on both sides');
  assert.equal(pictureOf(shown({ outputView: 'space' })), null);
});

test('a place has the numbers of its pixel, top row first', () => {
  const picture = pictureOf(shown());
  const at = (x, y) => outputsAt(picture, { x, y })[0].toFixed(1);
  assert.deepEqual([at(-3, 3), at(3, 3), at(-3, -3), at(6, -6), at(-9, 9)], ['0.1', '0.2', '0.3', '0.9', '0.1']);
  assert.equal(readout(shown({ pointed: { x: 3, y: -3 } })), 'x 3.000, y −3.000: output 0.9000, class 1');
  assert.equal(
    readout(shown({ pointed: { x: 3, y: -3 }, shown: { layer: 0, unit: 0 } })),
    'x 3.000, y −3.000: output 4.000',
  );
});

test('a point has its place, its target, its output and its error', () => {
  assert.deepEqual(sampleLines(shown({ sample: { test: false, row: 1 } })), [
    'Training point 2: x 3, y 3',
    'target 1, output 0.7500, error 0.2500',
  ]);
  assert.deepEqual(sampleLines(shown({ sample: { test: true, row: 0 } })), [
    'Test point 1: x 5, y 5',
    'target 0, output 1.000, error 1.000',
  ]);
  const waiting = shown({ sample: { test: true, row: 0 } });
  waiting.detail.outputs = null;
  assert.deepEqual(sampleLines(waiting), ['Test point 1: x 5, y 5', '']);
});

test('a click selects the nearest point in reach, and none where there is none', () => {
  const plane = planeOf(square, 300);
  const clicked = (x, y, dx = 0) => {
    const actions = recorder();
    pick(shown(), actions, { across: plane.x(x) + dx, down: plane.y(y), width: 300 });
    return actions.asked[0].sample;
  };
  assert.deepEqual(clicked(3, 3, 8), { test: false, row: 1 });
  assert.deepEqual(clicked(5, 5, -9), { test: true, row: 0 });
  assert.equal(clicked(-5, -5), null);
});

test('stepping goes through training and test points, and round', () => {
  const after = (sample, by) => {
    const actions = recorder();
    step(shown({ sample }), actions, by);
    return actions.asked[0].sample;
  };
  assert.deepEqual(after(null, 1), { test: false, row: 0 });
  assert.deepEqual(after({ test: false, row: 2 }, 1), { test: true, row: 0 });
  assert.deepEqual(after({ test: true, row: 0 }, 1), { test: false, row: 0 });
  assert.deepEqual(after(null, -1), { test: true, row: 0 });
  assert.deepEqual(after({ test: true, row: 0 }, -1), { test: false, row: 2 });
});

test('the pointer is told of only where it has moved', () => {
  const plane = planeOf(square, 300);
  const actions = recorder();
  const place = { across: plane.x(1), down: plane.y(2), width: 300 };
  point(shown(), actions, place);
  const [{ pointed }] = actions.asked;
  assert.ok(Math.hypot(pointed.x - 1, pointed.y - 2) < 1e-9);
  point(shown(), actions, place);
  point(shown(), actions, { across: 3, down: 3, width: 300 });
  assert.equal(actions.asked.length, 1, 'the same place again; beside the plane, where it was before');
  point(shown({ pointed }), actions, { across: 4, down: 4, width: 300 });
  leave(actions);
  assert.deepEqual(actions.asked.slice(1), [{ pointed: null }, { pointed: null }]);
  point(shown(), actions, place);
  assert.deepEqual(actions.asked[3], { pointed }, 'back where it was');
});
