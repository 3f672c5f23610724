// What a comparison comes to, one plain sentence after the other: each variant beside the reference.

import { FEWEST_SEEDS, sideOf } from '../../../state/compare/contrasts.js';
import { answerWords as words } from '../../../i18n/en/compare-answer.js';

/** @import { Difference, Spec, Summary } from '../../../engine/compare' */
/** @import { Contrasts } from '../../../state/compare/contrasts.js' */
/** @import { Settled } from '../../../i18n/en/compare-answer.js' */

/**
 * A variant's numbers and the reference's; what the seeds say of its difference, by measure.
 *
 * @typedef {object} Beside
 * @property {string} name
 * @property {string} other
 * @property {Summary} own
 * @property {Summary} its
 * @property {(measure: 'reached' | 'epochs_to_target' | 'loss' | 'accuracy') => Difference | null} difference
 */

/** @param {Spec['target']} target */
export const targetName = ({ accuracy, loss }) =>
  accuracy !== null ? words.accuracyTarget(accuracy) : words.lossTarget(/** @type {number} */ (loss));

/**
 * @param {Contrasts} contrasts
 * @param {{ full: string, short: string }[]} names  of the variants; full: as a sentence begins
 * @returns {{ variant: number, text: string }[]}
 */
export function sentencesOf({ plan, summaries, reference, beside }, names) {
  const target = targetName(plan.comparison.target);
  if (summaries.length === 1) return [{ variant: 0, text: alone(summaries[0], names[0].full, target) }];
  const others = [...summaries.keys()].filter((variant) => variant !== reference && summaries[variant].runs > 0);
  if (summaries[reference].runs === 0) return [];
  return others.map((variant) => {
    const pair = {
      name: names[variant].full,
      other: names[reference].short,
      own: summaries[variant],
      its: summaries[reference],
      difference: (/** @type {keyof Contrasts['beside']} */ measure) => beside[measure]?.[variant] ?? null,
    };
    return { variant, text: [reach(pair, target), ...beyond(pair), divergence(pair)].filter(Boolean).join(' ') };
  });
}

/** @param {Summary} summary @param {string} name @param {string} target */
const alone = (summary, name, target) =>
  [
    words.alone(target, summary.reached, summary.runs),
    summary.diverged > 0 ? words.divergedIn(name, summary.diverged, summary.runs) : '',
  ]
    .filter(Boolean)
    .join(' ');

/** An interval that settles something. @param {Difference | null} difference @returns {Settled | null} */
const settled = (difference) => (sideOf(difference) === 0 ? null : /** @type {Settled} */ (difference));

/** How often the target was reached. @param {Beside} pair @param {string} target */
function reach({ name, other, own, its, difference }, target) {
  const named = { name, other };
  if (own.runs === its.runs) {
    if (own.reached === own.runs && its.reached === its.runs) return words.bothReach(named, target, own.runs);
    if (own.reached === 0 && its.reached === 0) return words.neitherReaches(named, target, own.runs);
  }
  const of = difference('reached');
  const sure = settled(of);
  let end = '';
  if (sure) end = words.oftenBy(sure);
  else if (of && of.pairs >= FEWEST_SEEDS) {
    const seeds = Math.min(own.runs, its.runs);
    end = own.reached * its.runs === its.reached * own.runs ? words.asOften(seeds) : words.oftenOpen(seeds);
  }
  return words.reached(named, target, [own.reached, own.runs], [its.reached, its.runs], end);
}

/** How fast it was reached or, where that says nothing, how far the runs came. @param {Beside} pair @returns {string[]} */
function beyond({ own, its, difference }) {
  const middles = Math.max(own.runs, its.runs) > 1 ? words.medians : '';
  const [epochs, itsEpochs] = [own.epochs_to_target.median, its.epochs_to_target.median];
  if (epochs !== null && itsEpochs !== null) {
    return [words.took(epochs, itsEpochs, middles, tookEnd(difference('epochs_to_target'), own, its))];
  }
  const measure = own.accuracy.median !== null && its.accuracy.median !== null ? 'accuracy' : 'loss';
  const [value, itsValue] = [own[measure].median, its[measure].median];
  if (value === null || itsValue === null) return [];
  const of = difference(measure);
  const sure = settled(of);
  const [said, by] = measure === 'accuracy' ? [words.accurate, words.accurateBy] : [words.lossWas, words.lossBy];
  if (sure) return [said(value, itsValue, middles, by(sure))];
  return [said(value, itsValue, middles, of && of.pairs >= FEWEST_SEEDS ? words.noneTold(of.pairs, of.left_out) : '')];
}

/** @param {Difference | null} of @param {Summary} own @param {Summary} its */
function tookEnd(of, own, its) {
  if (!of || Math.min(own.runs, its.runs) < FEWEST_SEEDS) return '';
  const sure = settled(of);
  if (sure) return words.tookBy(sure);
  if (of.equal === of.pairs && of.pairs >= FEWEST_SEEDS) return words.tookSame(of.pairs);
  return of.pairs >= FEWEST_SEEDS ? words.tookOpen(of.pairs) : words.tookFew(of.pairs);
}

/** Of both: who reads that one has diverged takes the other for safe. @param {Beside} pair */
const divergence = ({ name, other, own, its }) =>
  own.diverged + its.diverged > 0
    ? words.bothDiverged({ name, other }, [own.diverged, own.runs], [its.diverged, its.runs])
    : '';
