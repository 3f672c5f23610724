import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnRows, nearestRow } from '../../web/lib/series.js';

const drawn = (values, width) =>
  drawnRows(
    values.length,
    (row) => row,
    (row) => values[row],
    width,
  );

test('where every row has a column of its own, all are drawn', () => {
  assert.deepEqual(drawn([3, 1, 2], 1), [0, 1, 2]);
  assert.deepEqual(drawn([], 1), []);
  assert.deepEqual(drawn([7], 100), [0]);
});

test('of many rows in a column the extremes stay, in their order, with the first and the last of all', () => {
  assert.deepEqual(drawn([5, 9, 1, 6, 4, 4, 8, 5], 4), [0, 1, 2, 4, 6, 7]);
  assert.deepEqual(drawn([5, 9, 1, 6, 4, 4, 8, 5], 100), [0, 1, 2, 7]);
});

test('a spike of one row among a million is drawn, in about two rows a column', () => {
  const values = Float64Array.from({ length: 1_000_000 }, (_, row) => Math.sin(row / 1e5));
  values[654_321] = 40;
  const rows = drawn(values, 1_000_000 / 300);
  assert.ok(rows.includes(654_321));
  assert.ok(rows.length <= 2 * 301 + 2 && rows.length >= 300, `${rows.length} rows`);
  assert.deepEqual([rows[0], rows.at(-1)], [0, 999_999]);
  assert.ok(rows.every((row, k) => k === 0 || row > rows[k - 1]));
});

test('what cannot be drawn breaks the line once', () => {
  assert.deepEqual(drawn([NaN, NaN, 1, 2, Infinity, NaN, 3], 100), [2, 3, 4, 6]);
  assert.deepEqual(drawn([1, NaN], 1), [0, 1]);
  assert.deepEqual(drawn([NaN], 1), []);
});

test('the nearest record; of two as near, the one before', () => {
  const records = Float64Array.from([0, 10, 4, 11, 10, 12, 100, 13]); // epochs 0, 4, 10, 100
  const nearest = (x) => nearestRow(records, 2, x);
  assert.deepEqual([-5, 0, 1.9, 2, 2.1, 7, 7.1, 55, 56, 1e9].map(nearest), [0, 0, 0, 0, 1, 1, 2, 2, 3, 3]);
  assert.equal(nearestRow(new Float64Array(), 2, 1), -1);
});
