import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameQuantile, sameShare } from './exchangeable.mjs';

test('a share is told apart as rarely as the binomials say', () => {
  // If all 40 of theirs have a property and 13 of 20 of ours, the 7 that have not are all ours with (20 over 7) / (60
  // over 7) = 2.0e-4; with 14, (20 over 6) / (60 over 6) = 7.7e-4.
  assert.equal(sameShare(13, 20, 40, 40), false);
  assert.equal(sameShare(14, 20, 40, 40), true);
  assert.equal(sameShare(7, 20, 0, 40), false);
  assert.equal(sameShare(6, 20, 0, 40), true);
  assert.equal(sameShare(20, 20, 40, 40), true);
  assert.equal(sameShare(0, 20, 0, 40), true);
});

test('a quantile is told apart as rarely as the orders say', () => {
  // All 10 of ours are below the least of 9 with 1 / (19 over 10) = 1.1e-5.
  assert.equal(sameQuantile(10, 10, 10, 0, 9), false);
  assert.equal(sameQuantile(0, 0, 10, 0, 9), true);
  assert.equal(sameQuantile(0, 10, 10, 0, 9), true, 'all are equal');
  // All 20 of ours are above the median of 39, their 20th, if the first 20 of all 59 are theirs: (39 over 20) / (59 over
  // 20) = 1.6e-5; none above the median of 9 with 5 of ours: (9 over 5) / (14 over 5) = 0.063.
  assert.equal(sameQuantile(0, 0, 20, 0.5, 39), false);
  assert.equal(sameQuantile(5, 5, 5, 0.5, 9), true);
});
