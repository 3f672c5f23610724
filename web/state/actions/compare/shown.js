// What is shown of a comparison's answer: nothing of it changes.

import { MOST_SINGLES, ofOneComparison } from '../../compare/shown.js';

/** @import { Shown } from '../../compare/shown.js' */
/** @import { Desk } from '../compare.js' */

/** @param {Desk} desk */
export function shownActions({ store, compare, set, crew }) {
  /** What the single runs were asked for. @type {unknown[]} */
  let asked = [];

  /** @param {Partial<Shown>} change */
  const show = (change) => set({ shown: { ...compare().shown, ...change } });

  /** Asks for the curves of the single runs that are wanted, when others are than those that there are. */
  const followSingles = async () => {
    const { plan, answer, results, shown } = compare();
    const { wantsSingles, column, emphasis } = shown;
    const wanted = [plan, answer, column, emphasis, wantsSingles];
    if (wanted.every((part, k) => part === asked[k])) return;
    asked = wanted;
    if (!plan || !wantsSingles) return shown.singles && show({ singles: null });
    const all = results.flatMap((result, run) => {
      const of = run % plan.variants.length;
      return result && (emphasis === null || of === emphasis) ? [run] : [];
    });
    const runs = all.slice(0, MOST_SINGLES);
    const curves = await crew.clerk().curves({ runs, column });
    if (wanted === asked) show({ singles: { runs, curves, of: all.length } });
  };

  let { plan } = compare();
  store.subscribe(() => {
    if (compare().plan !== plan) {
      plan = compare().plan;
      return show(ofOneComparison);
    }
    void followSingles().catch(() => undefined); // without them the medians are there still
  });

  return { show };
}
