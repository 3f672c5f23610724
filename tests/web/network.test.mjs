// Where the diagram's units and lines stand, and which line a place is on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weightAt } from '../../web/views/train/network/nearest.js';
import { largestOf } from '../../web/views/train/network/paint.js';
import { endsOf, leastHeight, lineOf, placeUnits } from '../../web/views/train/network/place.js';

/** Layers as the engine lays them out: weights (inputs, outputs), then biases. */
function layersOf(sizes, biases = true) {
  let at = 0;
  return sizes.slice(1).map((outputs, l) => {
    const [inputs, weights] = [sizes[l], at];
    at += inputs * outputs + (biases ? outputs : 0);
    return { inputs, outputs, weights, bias: weights + inputs * outputs, biases: biases ? outputs : 0 };
  });
}

test('units stand in the middle of their columns, at most 64 pixels apart, 16 of a layer', () => {
  const columns = placeUnits(layersOf([2, 20, 1]), 600, 416);
  assert.deepEqual(
    columns.map(({ x, y, hidden }) => [x, y.length, hidden]),
    [
      [100, 2, 0],
      [300, 16, 4],
      [500, 1, 0],
    ],
  );
  assert.deepEqual(columns[0].y, [168, 232]); // around 200, which leaves 16 pixels for the count below
  assert.equal(columns[1].y[1] - columns[1].y[0], 25);
  assert.deepEqual(columns[2].y, [200]);
});

test('sixteen units of a layer have pictures of 20 pixels', () => {
  const layers = layersOf([2, 16, 200, 1]);
  assert.equal(leastHeight(layers), 400);
  const sides = placeUnits(layers, 400, leastHeight(layers)).map(({ side }) => side);
  assert.ok(Math.min(...sides) >= 20, String(sides));
  assert.equal(leastHeight(layersOf([2, 3, 1])), 88);
});

test('a place in the parameter vector is a weight between two units, or the bias of one', () => {
  const layers = layersOf([2, 3, 1]);
  assert.deepEqual(endsOf(layers, 0), { from: { layer: -1, unit: 0 }, to: { layer: 0, unit: 0 } });
  assert.deepEqual(endsOf(layers, 5), { from: { layer: -1, unit: 1 }, to: { layer: 0, unit: 2 } });
  assert.deepEqual(endsOf(layers, 7), { from: null, to: { layer: 0, unit: 1 } });
  assert.deepEqual(endsOf(layers, 11), { from: { layer: 0, unit: 2 }, to: { layer: 1, unit: 0 } });
  assert.deepEqual(endsOf(layers, 12), { from: null, to: { layer: 1, unit: 0 } });
  assert.equal(endsOf(layers, 13), null);
});

test('without biases the next layer follows at once', () => {
  assert.deepEqual(endsOf(layersOf([2, 3, 1], false), 6), { from: { layer: 0, unit: 0 }, to: { layer: 1, unit: 0 } });
});

test('a bias and a unit that is not drawn have no line', () => {
  const layers = layersOf([2, 20, 1]);
  const columns = placeUnits(layers, 600, 400);
  assert.equal(lineOf(layers, columns, layers[0].bias), null);
  assert.equal(lineOf(layers, columns, layers[0].weights + 16), null);
  assert.equal(lineOf(layers, columns, layers[0].weights + 15).toY, columns[1].y[15]);
});

test('the line under a place is the nearest within reach', () => {
  const layers = layersOf([2, 4, 1]);
  const columns = placeUnits(layers, 600, 400);
  for (const { weights, inputs, outputs } of layers) {
    for (let index = weights; index < weights + inputs * outputs; ++index) {
      const { left, y, right, toY } = lineOf(layers, columns, index);
      // A twentieth along the curve from its end, where no two lines meet: x = 1.5 t (1 − t) + t³, y = 3 t² − 2 t³.
      const t = 0.8;
      const x = left + (right - left) * (1.5 * t * (1 - t) + t ** 3);
      const height = y + (toY - y) * t * t * (3 - 2 * t);
      assert.equal(weightAt(layers, columns, x, height, 6), index, `weight ${index}`);
    }
  }
});

test('beside the lines, and on a tile, there is none', () => {
  const layers = layersOf([1, 1]);
  const columns = placeUnits(layers, 400, 216); // one line, level, at 100
  assert.equal(weightAt(layers, columns, 200, 105, 6), 0);
  assert.equal(weightAt(layers, columns, 200, 107, 6), null);
  assert.equal(weightAt(layers, columns, columns[0].x, 100, 6), null);
});

test('a steep line is as far as its nearest point, not as what lies below', () => {
  const layers = layersOf([2, 2]);
  const columns = placeUnits(layers, 400, 216);
  const steep = lineOf(layers, columns, 1);
  const [x, y] = [(steep.left + steep.right) / 2, (steep.y + steep.toY) / 2];
  const narrow = [
    { ...columns[0], x: 180 },
    { ...columns[1], x: 240 },
  ]; // 20 pixels between the tiles for a fall of 64
  const line = lineOf(layers, narrow, 1);
  assert.ok(line.right - line.left < 30);
  const middle = (line.left + line.right) / 2;
  assert.equal(weightAt(layers, narrow, middle + 1, y + 12, 6), 1);
  assert.equal(weightAt(layers, columns, x, y - 25, 6), null);
});

test('the largest is that of the weights, not of the biases', () => {
  const layers = layersOf([1, 1, 1]);
  assert.equal(largestOf(layers, Float64Array.of(0.5, 9, -2, 9)), 2);
});
