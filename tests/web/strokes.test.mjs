import assert from 'node:assert/strict';
import { test } from 'node:test';
import { erase, nearest, put, rounded, without } from '../../web/lib/strokes.js';

const points = { x: [0, 1, 3], y: [0, 1, 3], label: [0, 1, 2] };

test('a point is put behind the others, with three digits', () => {
  const next = put(points, { x: 0.123456, y: -41.27 }, 1);
  assert.deepEqual(next, { x: [0, 1, 3, 0.123], y: [0, 1, 3, -41.3], label: [0, 1, 2, 1] });
  assert.equal(points.x.length, 3, 'what was there is not changed');
  assert.equal(rounded(0.00012345), 0.000123);
});

test('erasing takes the points within the radius, the rim too', () => {
  assert.deepEqual(erase(points, { x: 0, y: 1 }, 1), { x: [3], y: [3], label: [2] });
  assert.deepEqual(erase(points, { x: 0, y: 0.5 }, 0.6), { x: [1, 3], y: [1, 3], label: [1, 2] });
  assert.equal(erase(points, { x: 2, y: 2 }, 1), points, 'nothing there: the very same');
});

test('the nearest point, and the points without it', () => {
  assert.equal(nearest(points, { x: 1.9, y: 1.9 }), 1);
  assert.equal(nearest({ x: [], y: [], label: [] }, { x: 0, y: 0 }), -1);
  assert.deepEqual(without(points, 1), { x: [0, 3], y: [0, 3], label: [0, 2] });
});
