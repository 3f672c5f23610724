import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, errorOf, sharesOf } from '../../web/lib/answers.js';

test('one output is class 1 above 0.5, several are the largest, the first of equals', () => {
  for (const [outputs, expected] of [
    [[0.5], 0],
    [[0.5000001], 1],
    [[NaN], 0],
    [[0.1, 0.7, 0.7], 1],
    [[-3, -2, -1], 2],
    [[NaN, 1], 0],
  ]) {
    assert.equal(classOf(outputs), expected, `${outputs}`);
  }
});

test('shares add up to 1, of logits however large', () => {
  assert.deepEqual(sharesOf([1, 3], false), [0.25, 0.75]);
  assert.deepEqual(sharesOf([1000, 1000], true), [0.5, 0.5]);
  const [small, large] = sharesOf([0, Math.log(3)], true);
  assert.ok(Math.abs(small - 0.25) < 1e-12 && Math.abs(large - 0.75) < 1e-12);
  assert.ok(sharesOf([-2, 1], false)[0] < 1e-8, 'what is below 0 has no share');
});

test('the error is |a − y|, or what the true class lacks', () => {
  assert.equal(errorOf([1], [0.25], false), 0.75);
  assert.equal(errorOf([-0.5], [0.25], false), 0.75);
  assert.equal(errorOf([0, 1], [3, 1], false), 0.75);
  assert.equal(errorOf([1, 0], [5, 5], true), 0.5);
  assert.ok(Number.isNaN(errorOf([1, 0], [NaN, 5], true)));
});
