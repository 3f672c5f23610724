import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreement } from './agreement.mjs';

const theirs = {
  name: 'as if',
  seeds: 40,
  final_100: 100,
  ever_100: 100,
  first_100: 336,
  accuracy: [100, 100, 100],
  loss: [0.1, 0.2, 0.3],
  one_class: 0,
  not_finite: 0,
  stopped: null,
  stopped_at: null,
};

/** Twenty runs around their median, each with what is different. */
const runs = (/** @type {(k: number) => object} */ different = () => ({})) =>
  Array.from({ length: 20 }, (_, k) => ({
    end: 'through',
    epoch: 1000,
    reached: 300 + 4 * k,
    loss: 0.02 * (k + 1),
    accuracy: 1,
    single_class: false,
    ...different(k),
  }));

const failed = { accuracy: 0.5, reached: null };

test('what is drawn from the same is not different', () => {
  assert.deepEqual(agreement(theirs, runs()), { different: [], left: [] });
});

test('a share that cannot be chance is told, and one that may be is not', () => {
  const { different } = agreement(
    theirs,
    runs((k) => (k < 7 ? failed : {})),
  );
  assert.deepEqual(
    different.filter((text) => text.includes('right')),
    ['all right at the end: 13 of 20, theirs 100 %', 'ever all right: 13 of 20, theirs 100 %'],
  );
  assert.deepEqual(
    agreement(
      theirs,
      runs((k) => (k < 6 ? failed : {})),
    ).different,
    [],
  );
  assert.deepEqual(
    agreement(
      theirs,
      runs((k) => (k < 7 ? { single_class: true } : {})),
    ).different,
    ['one class: 7 of 20, theirs 0 %'],
  );
});

test('a median that leaves their quartiles is told, even if it may be chance', () => {
  const { different, left } = agreement(
    theirs,
    runs((k) => ({ loss: k < 9 ? 0.05 : 0.31 })),
  );
  assert.deepEqual(left, ['loss: a median of 0.31, theirs from 0.1 to 0.3']);
  assert.deepEqual(different, []);
  const rounded = runs((k) => ({ loss: k < 9 ? 0.05 : 0.3004 }));
  assert.deepEqual(agreement(theirs, rounded).left, [], 'theirs are rounded');
});

test('losses that are far off are different', () => {
  const { different } = agreement(
    theirs,
    runs((k) => ({ loss: 1 + k })),
  );
  assert.deepEqual(different, ['loss: 0 to 0 of 20 are below 0.2', 'loss: 0 to 0 of 20 are below 0.3']);
});

test('runs that diverged have no loss, and are counted', () => {
  const { different } = agreement(
    theirs,
    runs((k) => (k < 7 ? { loss: null } : {})),
  );
  assert.deepEqual(different, ['not finite: 7 of 20, theirs 0 %']);
});

test('stops are counted where theirs could stop', () => {
  const stopped = runs(() => ({ end: 'stopped', epoch: 50 }));
  assert.deepEqual(agreement(theirs, stopped).different, []);
  const rule = { ...theirs, stopped: 50, stopped_at: 900 };
  assert.deepEqual(agreement(rule, stopped).different, [
    'stopped: 20 of 20, theirs 50 %',
    'epoch of the stop: 20 to 20 of 20 are below 900',
  ]);
});
