// What the figure of the curves shows: which lines, over which range, and what is to be said of them.

import { number, percent } from '../../../lib/format.js';
import { nearestRow } from '../../../lib/series.js';
import { variantName } from '../../../state/compare/names.js';
import { placeOf } from '../../../state/compare/runs.js';
import { COLUMNS, MOST_SINGLES } from '../../../state/compare/shown.js';
import { styleOf } from '../../../state/compare/styles.js';
import { lossNames } from '../loss-names.js';
import { curvesWords as words } from '../../../i18n/en/compare-curves.js';

/** @import { Compare } from '../../../state/compare/atoms.js' */
/** @import { Plan, Result } from '../../../engine/comparing.js' */
/** @import { Opened } from '../compare.js' */

/**
 * @typedef {object} Line
 * @property {number} variant
 * @property {string} name
 * @property {ReturnType<typeof styleOf>} style
 * @property {Float64Array} epochs
 * @property {Float32Array} low     quartiles, by epoch
 * @property {Float32Array} median
 * @property {Float32Array} high
 *
 * @typedef {object} Figure
 * @property {string} title
 * @property {string} axis          the title with its unit
 * @property {'log' | 'linear' | 'share'} scale
 * @property {'log' | 'linear'} epochScale
 * @property {(value: number) => string} write
 * @property {Line[]} lines
 * @property {{ line: Line, values: Float32Array }[]} singles
 * @property {number} singlesOf     how many of these there are
 * @property {number | null} emphasis  the variant that stands out
 * @property {number} end           the last epoch
 * @property {{ low: number, high: number } | null} range  of all that is drawn; null: nothing is
 */

/** @param {'log' | 'linear' | 'share'} scale @param {number} value */
export const isDrawn = (scale, value) => Number.isFinite(value) && (scale !== 'log' || value > 0);

/** The columns that have numbers in any run. @param {Compare} compare @returns {number[]} */
export const columnsOf = ({ results }) =>
  COLUMNS.flatMap((name, column) => (column === 0 || results.some((result) => result?.[name] != null) ? [column] : []));

/** @type {{ of: unknown[], figure: Figure | null }} */
let latest = { of: [], figure: null };

/** The same object as long as nothing of it has changed. @param {Opened} state @returns {Figure | null} null: there is nothing to show */
export function figureOf({ compare, catalog, language }) {
  const { plan, answer, results, shown } = compare;
  if (!plan || !answer || answer.bands.length !== plan.variants.length) return null;
  const { column } = answer; // another may have been chosen, whose numbers are on their way
  const of = [language, plan, answer, shown.emphasis, shown.lossScale, shown.epochScale, shown.singles && results];
  if (of.every((part, k) => part === latest.of[k])) return latest.figure;
  const isLoss = column % 2 === 0;
  const title = words.titles[column];
  const lines = plan.variants.map((_, variant) => lineOf(catalog, plan, variant, answer.bands[variant]));
  const wanted = shown.singles ? singleRuns(compare) : [];
  const singles = wanted.slice(0, MOST_SINGLES).map((run) => singleOf(compare, lines, run, column));
  const scale = isLoss ? shown.lossScale : 'share';
  /** @type {Figure} */
  const figure = {
    title,
    axis: isLoss ? `${title}, ${lossUnit(catalog, plan)}` : title,
    scale,
    epochScale: shown.epochScale,
    write: isLoss ? number : percent,
    lines,
    singles,
    singlesOf: wanted.length,
    emphasis: shown.emphasis,
    end: Math.max(1, ...plan.epochs.map((epochs) => epochs[epochs.length - 1])),
    range: rangeOf(scale, [
      ...lines.flatMap(({ low, median, high }) => [low, median, high]),
      ...singles.map(({ values }) => values),
    ]),
  };
  latest = { of, figure };
  return figure;
}

/** @param {Opened['catalog']} catalog @param {Plan} plan @param {number} variant @param {Float32Array} band  (3, epochs) @returns {Line} */
function lineOf(catalog, plan, variant, band) {
  const epochs = plan.epochs[variant];
  const row = (/** @type {number} */ k) => band.subarray(k * epochs.length, (k + 1) * epochs.length);
  const name = variantName(catalog, plan.comparison, variant);
  return { variant, name, style: styleOf(plan.comparison, variant), epochs, low: row(0), median: row(1), high: row(2) };
}

/** The runs that have ended: of the variant that stands out, or of all. @param {Compare} compare @returns {number[]} */
const singleRuns = ({ plan, results, shown: { emphasis } }) =>
  results.flatMap((result, run) =>
    plan && result && (emphasis === null || placeOf(plan, run).variant === emphasis) ? [run] : [],
  );

/** @param {Compare} compare @param {Line[]} lines @param {number} run @param {number} column */
function singleOf({ plan, results }, lines, run, column) {
  const line = lines[placeOf(/** @type {Plan} */ (plan), run).variant];
  const { curve } = /** @type {Result} */ (results[run]);
  return { line, values: Float32Array.from(line.epochs, (_, row) => curve[COLUMNS.length * row + column]) };
}

/** @param {Opened['catalog']} catalog @param {Plan} plan */
function lossUnit(catalog, plan) {
  const names = lossNames(catalog, plan);
  return names.length === 1 ? names[0] : words.loss;
}

/** @param {Figure['scale']} scale @param {Float32Array[]} all @returns {Figure['range']} */
function rangeOf(scale, all) {
  let [low, high] = [Infinity, -Infinity];
  for (const values of all) {
    for (const value of values) {
      if (!isDrawn(scale, value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? { low, high } : null;
}

/** What a line says at an epoch. @param {Line} line @param {number} epoch @returns {{ low: number, median: number, high: number }} NaN: nothing */
export function readAt({ epochs, low, median, high }, epoch) {
  const last = epochs[epochs.length - 1];
  const row = epoch > last ? -1 : nearestRow(epochs, 1, epoch);
  return row < 0 ? { low: NaN, median: NaN, high: NaN } : { low: low[row], median: median[row], high: high[row] };
}

/** The epochs at which there are numbers: of the variant that has the most. @param {Figure} figure */
export const epochsOf = ({ lines }) =>
  lines.map(({ epochs }) => epochs).reduce((longest, epochs) => (epochs.length > longest.length ? epochs : longest));
