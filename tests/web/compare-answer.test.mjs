// What Compare's table, sentences and heat table say, on numbers made by hand and on those of the engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidate, isBetter, pairOf, referenceOf, sideOf, usualReference } from '../../web/state/compare/contrasts.js';
import { initialReading } from '../../web/state/compare/reading.js';
import { columnsOf } from '../../web/views/compare/answer/columns.js';
import { sentencesOf } from '../../web/views/compare/answer/sentences.js';
import { bookWords } from '../../web/i18n/en/compare-book.js';
import { heatValue, shadesOf } from '../../web/views/compare/answer/shades.js';
import { stage } from './stage.mjs';

const none = { low: null, median: null, high: null };
const around = (median, by = 0) => ({ low: median - by, median, high: median + by });

const summary = (change) => ({
  runs: 20,
  reached: 0,
  perfect: 0,
  diverged: 0,
  stopped: 0,
  single_class: 0,
  epochs_to_target: none,
  stop_epochs: none,
  loss: around(0.5, 0.1),
  finite_loss: around(0.5, 0.1),
  accuracy: around(0.5),
  test_loss: none,
  test_accuracy: none,
  milliseconds: around(20),
  ...change,
});

const difference = (low, high, change = {}) => ({
  pairs: 20,
  left_out: 0,
  less: 0,
  equal: 0,
  more: 20,
  middle: (low + high) / 2,
  low,
  high,
  ...change,
});
const unknown = difference(0, 0, { pairs: 0, left_out: 20, more: 0, middle: null, low: null, high: null });

const factor = (path, values) => ({ variants: values.map((value) => ({ label: '', values: { [path]: value } })) });

const planOf = (variants, { target = { accuracy: 1, loss: null }, seeds = 20 } = {}) => ({
  comparison: {
    base: { optimizer: { learning_rate: 1 }, network: { layers: [{ units: 4 }, { units: 4 }] } },
    factors: [
      factor(
        'optimizer.learning_rate',
        Array.from({ length: variants }, (_, k) => k),
      ),
    ],
    seeds: { first: 1, count: seeds },
    target,
  },
  variants: Array(variants).fill({}),
  draws: Array(seeds).fill({}),
});

const names = [
  { full: 'SGD', short: 'SGD' },
  { full: 'Momentum', short: 'Momentum' },
];

/** The sentence on Momentum beside SGD. */
function said(sgd, momentum, beside, plan = planOf(2)) {
  const summaries = [summary(sgd), summary(momentum)];
  const lists = Object.fromEntries(Object.entries(beside).map(([measure, of]) => [measure, [null, of]]));
  const [{ variant, text }] = sentencesOf({ plan, summaries, reference: 0, beside: lists, best: {} }, names);
  assert.equal(variant, 1);
  return text;
}

test('a sentence says how often the target was reached, and how sure the difference is', () => {
  const all = { reached: 20, epochs_to_target: around(3215, 100) };
  const most = { reached: 15, epochs_to_target: around(402, 10) };
  assert.equal(
    said(all, most, { reached: difference(-0.45, -0.05), epochs_to_target: difference(-2930, -2650, { pairs: 15 }) }),
    'Momentum reached 100 % in 15 of 20 seeds, SGD in 20 of 20: less often, on the same seeds by 5 to 45 percentage ' +
      'points. The first took 402 epochs, the other 3,215 (medians): 2,700 to 2,900 fewer in the 15 seeds where both ' +
      'did.',
  );
  assert.match(
    said(most, all, { reached: difference(0.05, 0.45), epochs_to_target: difference(2650, 2930, { pairs: 15 }) }),
    /more often, on the same seeds by 5 to 45 percentage points\. .* 2,700 to 2,900 more in the 15 seeds where both did\.$/,
  );
  assert.match(
    said({ ...all, reached: 17 }, { ...most, reached: 15 }, { reached: difference(-0.3, 0.1) }),
    /in 15 of 20 seeds, SGD in 17 of 20: 20 seeds do not tell which does so more often\./,
  );
  assert.match(
    said({ ...all, reached: 15 }, most, { reached: difference(-0.2, 0.2) }),
    /in 15 of 20 seeds, SGD in 15 of 20: as often, as far as 20 seeds can tell\./,
  );
});

test('ties are said as ties, and epochs that few pairs share settle nothing', () => {
  const all = { reached: 20, epochs_to_target: around(72) };
  assert.equal(
    said(all, all, { reached: difference(0, 0), epochs_to_target: difference(0, 0, { equal: 20, more: 0 }) }),
    'Momentum and SGD both reached 100 % in all 20 seeds. The first took 72 epochs, the other 72 (medians): the same ' +
      'number in each of the 20 seeds where both did.',
  );
  assert.match(
    said(
      all,
      { ...all, reached: 3 },
      { reached: difference(-1, -0.7), epochs_to_target: difference(5, 9, { pairs: 3 }) },
    ),
    /\(medians\), but both did in only 3 seeds\.$/,
  );
  assert.match(
    said(all, all, { reached: difference(0, 0), epochs_to_target: difference(-9, 4) }),
    /: the 20 seeds where both did do not tell which is faster\.$/,
  );
});

test('where nobody reaches the target, sentences say where the runs ended, infinite losses and divergence too', () => {
  assert.equal(
    said({}, { accuracy: around(0.714) }, { reached: difference(0, 0), accuracy: difference(0.12, 0.314) }),
    'Momentum did not reach 100 % in any of 20 seeds, nor did SGD. The first ended at an accuracy of 71.4 %, the other ' +
      'at 50 % (medians): in the mean over the same seeds 12 to 31 percentage points higher.',
  );
  const regression = planOf(2, { target: { accuracy: null, loss: 0.01 } });
  const infinite = { low: 2.5, median: Infinity, high: Infinity };
  assert.equal(
    said(
      { accuracy: none },
      { accuracy: none, loss: infinite, diverged: 13 },
      { reached: difference(0, 0), loss: difference(-0.2, 0.4, { pairs: 7, left_out: 13 }) },
      regression,
    ),
    'Momentum did not reach loss 0.01 in any of 20 seeds, nor did SGD. The first ended at a loss of ∞, the other at 0.5 ' +
      '(medians): the 7 seeds in which both stayed finite tell no difference. Momentum diverged in 13 of 20 seeds, ' +
      'SGD in 0 of 20.',
  );
  assert.match(
    said({ diverged: 20, loss: around(Infinity) }, {}, { reached: difference(0, 0), accuracy: difference(0, 0) }),
    /Momentum diverged in 0 of 20 seeds, SGD in 20 of 20\.$/,
  );
});

test('with fewer than five seeds no sentence claims a difference, whatever the interval', () => {
  const one = { runs: 1, reached: 1, epochs_to_target: around(40) };
  const sure = difference(1, 1, { pairs: 1, more: 1 });
  assert.equal(
    said({ runs: 1 }, one, { reached: sure, accuracy: sure }),
    'Momentum reached 100 % in 1 of 1 seed, SGD in 0 of 1. The first ended at an accuracy of 50 %, the other at 50 %.',
  );
  assert.equal(
    said(one, one, { reached: difference(0, 0, { pairs: 1 }), epochs_to_target: difference(-3, -3, { pairs: 1 }) }),
    'Momentum and SGD both reached 100 % with the one seed. The first took 40 epochs, the other 40.',
  );
  assert.equal(sideOf(difference(1, 2, { pairs: 4 })), 0);
  assert.equal(sideOf(difference(1, 2, { pairs: 5 })), 1);
  assert.equal(sideOf(unknown), 0);
});

test('a variant without runs yet is not spoken of', () => {
  const summaries = [summary({}), summary({ runs: 0 })];
  assert.deepEqual(sentencesOf({ plan: planOf(2), summaries, reference: 0, beside: {}, best: {} }, names), []);
  assert.deepEqual(sentencesOf({ plan: planOf(2), summaries, reference: 1, beside: {}, best: {} }, names), []);
});

test('the best is better than all others, not fast or good only where it works', () => {
  const fast = summary({ reached: 2, epochs_to_target: around(10) });
  const sure = summary({ reached: 20, epochs_to_target: around(900) });
  assert.equal(candidate('epochs_to_target', [sure, fast, summary({})]), 1);
  assert.equal(candidate('reached', [fast, sure]), 1);
  assert.equal(candidate('test_loss', [fast, sure]), null);
  const faster = difference(-950, -800, { pairs: 6 });
  const less = difference(-1, -0.7);
  const same = difference(0, 0);
  assert.equal(isBetter('epochs_to_target', faster, less, [fast, sure]), false);
  assert.equal(isBetter('epochs_to_target', faster, same, [sure, sure]), true);
  assert.equal(isBetter('epochs_to_target', unknown, difference(0.7, 1), [sure, summary({})]), true);
  assert.equal(isBetter('epochs_to_target', unknown, same, [sure, sure]), false);
  const diverging = summary({ diverged: 4 });
  assert.equal(isBetter('loss', difference(-2, -1, { pairs: 16 }), same, [diverging, summary({})]), false);
  assert.equal(isBetter('loss', difference(-2, -1), same, [summary({}), diverging]), true);
  assert.equal(isBetter('loss', unknown, same, [summary({}), summary({ diverged: 20 })]), true);
  assert.equal(isBetter('accuracy', difference(-2, -1), same, [summary({}), summary({})]), false);
});

test('the reference is the variant that is the base itself; choices beyond the variants are as if not made', () => {
  assert.equal(usualReference(planOf(3)), 1);
  assert.equal(usualReference(planOf(1)), 0);
  const { comparison } = planOf(3);
  const depths = factor('network.depth', [1, 2]);
  const units = factor('network.layers[].units', [2, 4, 8]);
  assert.equal(usualReference({ comparison: { ...comparison, factors: [depths, units] }, variants: Array(6) }), 4);
  assert.equal(referenceOf(planOf(3), { ...initialReading, reference: 2 }), 2);
  assert.equal(referenceOf(planOf(3), { ...initialReading, reference: 7 }), 1);
  assert.deepEqual(pairOf(planOf(3), initialReading), { measure: 'loss', variant: 0, other: 1 });
  assert.deepEqual(pairOf(planOf(3), { ...initialReading, other: 0 }), { measure: 'loss', variant: 1, other: 0 });
});

test('the table leaves out what says nothing, and writes what there is', () => {
  const compare = (summaries, lost = []) => ({
    plan: planOf(2),
    answer: { summaries },
    lost,
    reading: initialReading,
  });
  const ids = (...of) => columnsOf(compare(...of)).map(({ id }) => id);
  assert.deepEqual(ids([summary({}), summary({})]), ['reach', 'loss', 'accuracy', 'time']);
  const rich = summary({
    reached: 15,
    diverged: 2,
    single_class: 1,
    stopped: 3,
    stop_epochs: around(260),
    epochs_to_target: { low: 398.25, median: 402.5, high: 3215 },
    loss: { low: 1.1e-4, median: 0.00123456, high: Infinity },
    accuracy: { low: 0.714, median: 1, high: 1 },
    milliseconds: around(1234),
  });
  const columns = columnsOf(compare([rich, summary({})], [{ run: 3 }, { run: 5 }, { run: 2 }]));
  assert.deepEqual(
    columns.map(({ title, cell }) => [title, cell(rich, 0).text, cell(rich, 0).below]),
    [
      ['Reach 100 %', '15 of 20', undefined],
      ['Epochs to it', '402.5', '398 – 3,215'],
      ['Final loss', '0.001235', '1.1e-4 – ∞'],
      ['Accuracy', '100 %', '71.4 – 100 %'],
      ['One class', '1 of 20', undefined],
      ['Diverged', '2 of 20', undefined],
      ['Stopped', '3 of 20', 'at 260'],
      ['Lost', '1', undefined],
      ['Run time', '1.2 s', undefined],
    ],
  );
  assert.equal(columns[1].cell(summary({}), 1).text, 'never');
});

test('shades of the heat table: shares evenly, losses by their logarithm, the infinite darkest, none without a number', () => {
  assert.deepEqual(shadesOf('reached', [0, 0.5, 1, null]), [0, 3, 6, null]);
  assert.deepEqual(shadesOf('loss', [1e-4, 1e-2, 1, Infinity]), [0, 3, 6, 6]);
  assert.deepEqual(shadesOf('accuracy', [0.7, 0.7]), [0, 0]);
  assert.equal(heatValue('diverged', summary({ diverged: 5 })), 0.25);
  assert.equal(heatValue('reached', summary({ runs: 0 })), null);
});

test('the answer brings what the clerk says of each variant beside the reference, and asks again for another one', async () => {
  const { actions, state, until } = await stage('stop.epochs=300');
  await actions.openMode('compare');
  const { compare } = actions;
  const { spec } = state().compare;
  await compare.ask({ ...spec, seeds: { ...spec.seeds, count: 6 } });
  await compare.run();
  const current = ({ compare: { contrasts, answer } }) => contrasts?.answer === answer;
  await until(current);
  const { plan, results, contrasts } = state().compare;
  assert.equal(contrasts.reference, 1); // the page's own rate stands between a tenth of it and ten times
  assert.equal(contrasts.beside.loss[1], null);
  for (const [variant, found] of contrasts.beside.loss.entries()) {
    if (!found) continue;
    const differences = plan.draws.map((_, seed) => results[3 * seed + variant].loss - results[3 * seed + 1].loss);
    assert.equal(found.less, differences.filter((one) => one < 0).length);
    assert.equal(found.pairs, 6);
    const middle = differences.sort((a, b) => a - b);
    assert.ok(Math.abs(found.middle - (middle[2] + middle[3]) / 2) < 1e-12);
  }
  compare.read({ reference: 0 });
  await until(({ compare: { contrasts } }) => contrasts.reference === 0);
  assert.equal(state().compare.contrasts.beside.loss[1].less, contrasts.beside.loss[0].more);

  compare.read({ variant: 2, other: 0, measure: 'accuracy' });
  compare.show({ panel: 'differences' });
  await until(({ compare: { pair } }) => pair !== null);
  const { pair } = state().compare;
  assert.deepEqual([pair.measure, pair.variant, pair.other, pair.difference.pairs], ['accuracy', 2, 0, 6]);
});

test('a variant stands out while it is pointed at; one that was chosen, here or in the key, stands out again after', async () => {
  const { actions, state } = await stage();
  await actions.openMode('compare');
  const { compare } = actions;
  const emphasis = () => state().compare.shown.emphasis;
  compare.point(1);
  assert.equal(emphasis(), 1);
  compare.point(null);
  assert.equal(emphasis(), null);
  compare.show({ emphasis: 2 }); // as the key of the curves does
  compare.point(0);
  assert.equal(emphasis(), 0);
  compare.pin(0);
  compare.point(null);
  assert.equal(emphasis(), 0);
  compare.point(0);
  compare.pin(0);
  compare.point(null);
  assert.equal(emphasis(), null);
});

test('beside the count of seeds that agree with a claim stands by how much, with its unit', () => {
  assert.equal(bookWords.interval('reached', difference(-0.5, -0.1)), '95 %: −50 to −10 points');
  assert.equal(bookWords.interval('epochs_to_target', difference(-12, 110.6)), '95 %: −12 to +110 epochs');
  assert.equal(bookWords.interval('loss', unknown), '');
});
