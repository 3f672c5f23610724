import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadComparing } from './lab.mjs';

const comparing = await loadComparing();
const { experiments, tables } = comparing.book();
const experiment = experiments.find(({ name }) => name === 'lab_004_xor_relu');

function run(/** @type {number} */ seeds) {
  const { comparison } = experiment;
  const { plan } = comparing.open({ comparison: { ...comparison, seeds: { ...comparison.seeds, count: seeds } } });
  const results = Array.from({ length: plan.runs }, (_, run) => ({ run, outcome: comparing.trial({ run }, () => {}) }));
  comparing.add({ results });
  return comparing.verdicts({ name: experiment.name });
}

test('every experiment of the book can be opened', () => {
  for (const { comparison, references, name } of experiments) {
    const { errors, plan } = comparing.open({ comparison });
    assert.deepEqual(errors, [], name);
    assert.equal(plan.variants.length, references.length, name);
    assert.deepEqual(plan.comparison, comparison, name);
  }
});

test('verdicts come from the runs', () => {
  const [within, less] = run(5);
  assert.deepEqual(within, { verdict: 'holds', agree: 5, of: 5, spread: null, difference: null });
  assert.equal(less.verdict, 'holds');
  assert.equal(less.agree, 5);
  assert.ok(less.difference.high < 0, 'fewer epochs, by more than chance');
  assert.deepEqual(
    experiment.claims.map(({ kind }) => kind),
    ['within', 'less'],
  );
  assert.equal(tables.claim_verdicts.find(({ name }) => name === less.verdict).label, 'Holds');
});

test('fewer than five seeds settle nothing, and other comparisons have no verdicts', () => {
  assert.deepEqual(
    run(4).map(({ verdict, of }) => [verdict, of]),
    [
      ['open', 4],
      ['open', 4],
    ],
  );
  assert.deepEqual(comparing.verdicts({ name: 'lab_004_xor_rates' }), [], 'it has another number of variants');
  assert.deepEqual(comparing.verdicts({ name: 'none' }), []);
});

test('a reported number is judged by the spread of the seeds', () => {
  const { comparison, name } = experiments.find((one) => one.name === 'lab_001_xor_rates');
  const { plan } = comparing.open({ comparison: { ...comparison, seeds: { ...comparison.seeds, count: 5 } } });
  const results = Array.from({ length: plan.runs }, (_, run) => ({ run, outcome: comparing.trial({ run }, () => {}) }));
  comparing.add({ results });
  const judged = comparing.verdicts({ name });
  const fastest = judged[7]; // 57.14 % at rate 0.1, with correct gradients
  assert.deepEqual(fastest.spread, { least: 1, low: 1, median: 1, high: 1, most: 1 });
  assert.equal(fastest.verdict, 'fails');
});
