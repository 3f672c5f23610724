// What the answer says of variants beside each other: asked for as results come in.

import { candidate, isBetter, measuresOf, pairOf, referenceOf } from '../../compare/contrasts.js';
import { pinnedOf } from '../../compare/reading.js';
import { followAnswer } from './following.js';

/** @import { Difference, Measure, Summary } from '../../../engine/compare' */
/** @import { Answer, Plan } from '../../../engine/comparing.js' */
/** @import { Contrasts, Pair } from '../../compare/contrasts.js' */
/** @import { Reading } from '../../compare/reading.js' */
/** @import { Desk } from '../compare.js' */

/** @type {Measure[]} what sentences are made of */
const TOLD = ['reached', 'epochs_to_target', 'loss', 'accuracy'];

/** The plan has changed meanwhile. */
class Outdated extends Error {}

/** @param {Desk} desk */
export function contrastActions(desk) {
  const { compare, set, crew, tallying } = desk;

  /** @param {() => boolean} holds */
  const asker = (holds) => (/** @type {Pair} */ pair) => {
    if (!holds()) throw new Outdated();
    return crew.clerk().difference(pair);
  };

  /** @param {ReturnType<typeof asker>} ask @param {Summary[]} summaries @param {Measure} measure */
  const isBest = async (ask, summaries, measure) => {
    const variant = candidate(measure, summaries);
    if (variant === null || summaries.length < 2) return null;
    for (const other of summaries.keys()) {
      if (other === variant) continue;
      const [difference, reached] = await Promise.all([
        ask({ measure, variant, other }),
        ask({ measure: 'reached', variant, other }),
      ]);
      if (!isBetter(measure, difference, reached, [summaries[variant], summaries[other]])) return null;
    }
    return variant;
  };

  /** @param {Plan} plan @param {Answer} answer @param {() => boolean} holds */
  const contrast = async (plan, answer, holds) => {
    const ask = asker(holds);
    if (!holds()) throw new Outdated();
    const summaries = await crew.clerk().summaries();
    const reference = referenceOf(plan, compare().reading);
    const measures = measuresOf(summaries);
    /** @type {Contrasts} */
    const contrasts = { plan, answer, summaries, reference, beside: {}, best: {} };
    for (const measure of TOLD.filter((measure) => measures.includes(measure))) {
      /** @type {(Difference | null)[]} */
      const beside = [];
      for (const variant of plan.variants.keys()) {
        beside.push(variant === reference ? null : await ask({ measure, variant, other: reference }));
      }
      contrasts.beside[measure] = beside;
    }
    for (const measure of measures) {
      const best = await isBest(ask, summaries, measure);
      if (best !== null) contrasts.best[measure] = best;
    }
    if (holds()) set({ contrasts });
  };

  followAnswer(
    desk,
    () => [compare().reading.reference],
    (plan, answer, holds) => tallying.hold(() => contrast(plan, answer, holds)),
  );

  followAnswer(
    desk,
    () => {
      const { plan, reading, shown } = compare();
      if (shown.panel !== 'differences' || !plan || plan.variants.length < 2) return null;
      return Object.values(pairOf(plan, reading));
    },
    async (plan, _, holds) => {
      const pair = pairOf(plan, compare().reading);
      const difference = await asker(holds)(pair);
      if (holds()) set({ pair: { ...pair, plan, difference } });
    },
  );

  return {
    /** How the table is read. @param {Partial<Reading>} change */
    read: (change) => set({ reading: { ...compare().reading, ...change } }),

    /** A variant stands out from now on, or no more. @param {number} variant */
    pin(variant) {
      const { reading, shown } = compare();
      const pinned = pinnedOf(compare()) === variant ? null : variant;
      set({ reading: { ...reading, pinned }, shown: { ...shown, emphasis: pinned } });
    },

    /** A variant stands out for the moment; null: that which did before. @param {number | null} variant */
    point(variant) {
      const { reading, shown } = compare();
      if (variant === reading.pointed) return;
      const pinned = pinnedOf(compare());
      set({ reading: { ...reading, pointed: variant, pinned }, shown: { ...shown, emphasis: variant ?? pinned } });
    },
  };
}
