// The gradient check as Inspect shows it: the parameters that were checked, the worst first, and the error by ε where
// that was worked out.

import { kept, listOf, objectOf, oneOf, orNull, real, realOrNull, textOf, where, whole } from '../../../lib/reading.js';
import { countsOf } from '../../inspect/finding.js';
import { isSame, momentOf } from '../../inspect/moment.js';
import { about, ready } from './about.js';
import { parametersIn, readSizes, sizesOf } from './layers.js';
import { checkWords } from '../../../i18n/en/check.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Sources } from '../figures.js' */
/** @import { Size } from './layers.js' */

const MOST_ROWS = 40;
const MOST_POINTS = 100; // of the curve
const DIGITS = 10;

/**
 * @typedef {object} GradientsData
 * @property {number} epsilon
 * @property {Size[]} layers
 * @property {'rows' | 'columns'} notation
 * @property {{ parameter: number, analytic: number | null, numeric: number | null, error: number | null, verdict: string }[]} rows
 *   verdict: in words
 * @property {number} more   that were checked too
 * @property {{ agree: number, differ: number }} counts  of those that could be judged
 * @property {{ epsilon: number, worst: number | null, median: number | null }[] | null} curve  the largest ε first
 */

/** @param {Sources} sources @returns {Promise<{ data: GradientsData, caption: string } | null>} */
export async function capture({ state }) {
  const now = ready(state);
  const check = state.inspect?.check;
  const result = check?.result;
  if (!now || !check || !result || !isSame(result.moment, momentOf(now))) return null;
  const counts = countsOf(result.checked);
  const agree = counts.agrees + counts.rounding;
  const differ = counts.differs;
  const labelOf = (/** @type {string} */ verdict) =>
    check.terms?.verdicts.find(({ name }) => name === verdict)?.label ?? verdict;
  const curve = check.curve && isSame(check.curve.moment, result.moment) ? check.curve.errors : null;
  const found = differ > 0 ? checkWords.differ(differ, agree + differ) : checkWords.agree(agree, agree + differ);
  return {
    data: {
      epsilon: result.epsilon,
      layers: sizesOf(now.run.layers),
      notation: state.inspect?.notation ?? 'rows',
      rows: result.checked.slice(0, MOST_ROWS).map(({ parameter, analytic, numeric, error, verdict }) => ({
        parameter,
        analytic: kept(analytic, DIGITS),
        numeric: kept(numeric, DIGITS),
        error: kept(error, DIGITS),
        verdict: labelOf(verdict),
      })),
      more: Math.max(0, result.checked.length - MOST_ROWS),
      counts: { agree, differ },
      curve:
        curve && curve.map(({ epsilon, worst, median }) => ({ epsilon, worst: kept(worst), median: kept(median) })),
    },
    caption: words.captions.gradients(about(now), found),
  };
}

/** @type {(data: unknown) => GradientsData | undefined} */
export const read = where(
  objectOf({
    epsilon: where(real, (epsilon) => epsilon > 0),
    layers: readSizes,
    notation: oneOf(/** @type {const} */ (['rows', 'columns'])),
    rows: listOf(
      objectOf({
        parameter: whole(0, 1e9),
        analytic: realOrNull,
        numeric: realOrNull,
        error: realOrNull,
        verdict: textOf(60),
      }),
      MOST_ROWS,
    ),
    more: whole(0, 1e9),
    counts: objectOf({ agree: whole(0, 1e9), differ: whole(0, 1e9) }),
    curve: orNull(
      listOf(
        objectOf({ epsilon: where(real, (epsilon) => epsilon > 0), worst: realOrNull, median: realOrNull }),
        MOST_POINTS,
      ),
    ),
  }),
  ({ layers, rows }) => rows.every(({ parameter }) => parameter < parametersIn(layers)),
);
