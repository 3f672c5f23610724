// What the lines alone do not say.

import { count } from '../../../lib/format.js';
import { hasBands } from './trace.js';
import { curvesWords as words } from '../../../i18n/en/compare-curves.js';

/** @import { Opened } from '../compare.js' */
/** @import { Figure } from './figure.js' */

/** @param {Opened} state @param {Figure | null} figure @returns {string[]} */
export function notesOf({ compare: { plan, answer, done } }, figure) {
  if (!plan || !answer || !figure || done === 0) return [words.nothingYet];
  const { summaries } = answer;
  const named = (/** @type {(summary: (typeof summaries)[number]) => boolean} */ is) =>
    figure.lines.filter(({ variant }) => is(summaries[variant])).map(({ name }) => name);
  const all = named(({ runs, diverged }) => runs > 0 && diverged === runs);
  const some = named(({ runs, diverged }) => diverged > 0 && diverged < runs);
  const isLoss = answer.column % 2 === 0;
  return [
    done < plan.runs ? words.soFar(count(done), count(plan.runs)) : '',
    figure.range ? '' : words.noNumbers,
    isLoss && all.length > 0 ? words.allDiverged(all) : '',
    isLoss && some.length > 0 ? words.someDiverged(some) : '',
    figure.range && !hasBands(figure) ? words.noBands : '',
    figure.singles.length < figure.singlesOf
      ? words.someSingles(count(figure.singles.length), count(figure.singlesOf))
      : '',
  ].filter((note) => note !== '');
}
