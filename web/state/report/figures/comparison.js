// What a comparison has come to: its curves, its table, what its sentences are made of, and pictures of its first seeds.

import { pack } from '../../../lib/packed.js';
import { flag, holdsBytes, listOf, objectOf, oneOf, orNull, real, textOf, where, whole } from '../../../lib/reading.js';
import { drawnRows } from '../../../lib/series.js';
import { SIDE } from '../../../lib/thumbnails.js';
import { namesOf } from '../../compare/full-names.js';
import { factorName } from '../../compare/names.js';
import { lossName } from '../../loss-name.js';
import { rowsOf } from '../../schema.js';
import { MEASURES, readContrasts, readNumber, readSummaries, written } from './outcomes.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Plan } from '../../../engine/comparing.js' */
/** @import { Compare } from '../../compare/atoms.js' */
/** @import { State } from '../../store.js' */
/** @import { Sources } from '../figures.js' */

const COLUMNS = 120; // of a line's points: the lowest and the highest of each stay
const MOST_POINTS = 2 * COLUMNS + 10;
const MOST_VARIANTS = 64;
const MOST_RUNS = 10_000;
const MOST_SEEDS = 10; // of which there are pictures
const MOST_PICTURES = 96;
const MOST_QUESTION = 2 ** 21; // characters

/**
 * @typedef {(number | null | '∞' | '-∞')[]} Numbers
 *
 * @typedef {object} ComparisonData
 * @property {string} question  the comparison, as JSON that the engine reads
 * @property {string} settings  that differ
 * @property {string} loss      empty: it is one of them
 * @property {number[]} factors variants of each setting
 * @property {{ full: string, short: string }[]} names  of the variants
 * @property {number} first     seed
 * @property {number} seeds
 * @property {{ accuracy: number | null, loss: number | null }} target
 * @property {boolean} test     loss and accuracy on the test points are in the table
 * @property {number} column    of the curves, see COLUMNS in state/compare/shown.js
 * @property {'log' | 'linear'} lossScale
 * @property {'log' | 'linear'} epochScale
 * @property {number | null} emphasis  the variant that stands out
 * @property {number} end       the last epoch
 * @property {{ x: number[], low: Numbers, median: Numbers, high: Numbers }[]} lines  by variant
 * @property {any[]} summaries  by variant, as `written`
 * @property {any} contrasts    null: not known
 * @property {number[]} lost    runs that were given up
 * @property {Pictures | null} pictures
 *
 * Of the first seeds of each variant, one seed's after the other's.
 *
 * @typedef {{ seeds: number, outputs: number, bytes: string, ends: ('through' | 'stopped' | 'diverged' | null)[],
 *   reached: (number | null)[] }} Pictures  ends: null: it has not been run
 */

/** @param {Float64Array} epochs @param {Float32Array} band  (3, epochs) @param {number} end */
function lineOf(epochs, band, end) {
  const row = (/** @type {number} */ k) => band.subarray(k * epochs.length, (k + 1) * epochs.length);
  const [low, median, high] = [row(0), row(1), row(2)];
  const rows = drawnRows(
    epochs.length,
    (k) => epochs[k],
    (k) => median[k],
    end / COLUMNS,
  );
  const digits = (/** @type {Float32Array} */ of) =>
    rows.map((k) => written(Number.isFinite(of[k]) ? Number(of[k].toPrecision(6)) : of[k]));
  return { x: rows.map((k) => epochs[k]), low: digits(low), median: digits(median), high: digits(high) };
}

/** @param {Compare} compare @param {Plan} plan @returns {Pictures | null} */
function picturesOf({ results }, plan) {
  const variants = plan.variants.length;
  const seeds = Math.min(MOST_SEEDS, plan.draws.length, Math.floor(MOST_PICTURES / variants));
  const shown = Array.from({ length: seeds * variants }, (_, run) => results[run] ?? null);
  const size = Math.max(0, ...shown.map((result) => result?.thumbnail.length ?? 0));
  if (seeds === 0 || size === 0) return null;
  const bytes = new Uint8Array(shown.length * size);
  if (shown.some((result) => result && result.thumbnail.length !== size)) return null; // of networks with other outputs
  shown.forEach((result, run) => result && bytes.set(result.thumbnail, run * size));
  return {
    seeds,
    outputs: size / (SIDE * SIDE),
    bytes: pack(bytes),
    ends: shown.map((result) => result && result.end),
    reached: shown.map((result) => result && result.reached),
  };
}

/** @param {NonNullable<Compare['contrasts']>} contrasts */
const writtenContrasts = ({ reference, summaries, beside }) =>
  written({
    reference,
    summaries,
    beside: Object.fromEntries(MEASURES.map((measure) => [measure, beside[measure] ?? []])),
  });

/** @param {NonNullable<State['catalog']>} catalog @param {Compare} compare @param {Plan} plan @param {NonNullable<Compare['answer']>} answer @returns {ComparisonData} */
function dataOf(catalog, compare, plan, answer) {
  const { comparison, epochs } = plan;
  const { shown, contrasts, lost, reading, asked } = compare;
  const end = Math.max(1, ...epochs.map((of) => of[of.length - 1]));
  const losses = [...new Set(plan.variants.map((config) => lossName(catalog, config)))];
  return {
    question: JSON.stringify(asked ?? comparison),
    settings: comparison.factors.map((factor) => factorName(catalog, factor)).join(' × ') || words.run,
    loss: losses.length === 1 ? losses[0] : '',
    factors: comparison.factors.map(({ variants }) => variants.length),
    names: namesOf(catalog, comparison, plan.variants.length),
    first: comparison.seeds.first,
    seeds: plan.draws.length,
    target: comparison.target,
    test: reading.test,
    column: answer.column,
    lossScale: shown.lossScale,
    epochScale: shown.epochScale,
    emphasis: shown.emphasis,
    end,
    lines: epochs.map((of, variant) => lineOf(of, answer.bands[variant], end)),
    summaries: written(answer.summaries),
    contrasts: contrasts?.plan === plan ? writtenContrasts(contrasts) : null,
    lost: lost.map(({ run }) => run),
    pictures: picturesOf(compare, plan),
  };
}

/** @param {Sources} sources @returns {Promise<{ data: ComparisonData, caption: string } | null>} */
export async function capture({ state: { catalog, compare } }) {
  const { plan, answer } = compare ?? {};
  if (!catalog || !compare || !plan || !answer || answer.bands.length !== plan.variants.length) return null;
  const data = dataOf(catalog, compare, plan, answer);
  const set = rowsOf(catalog, 'data.set').find(({ name }) => name === plan.comparison.base.data.set)?.label ?? '';
  return { data, caption: words.captions.comparison(data.settings, set, data.loss, data.seeds, data.end) };
}

const numbers = listOf(readNumber, MOST_POINTS);
const line = where(
  objectOf({ x: listOf(real, MOST_POINTS), low: numbers, median: numbers, high: numbers }),
  ({ x, low, median, high }) => [low, median, high].every(({ length }) => length === x.length),
);
const scale = oneOf(/** @type {const} */ (['log', 'linear']));
const ends = oneOf(/** @type {const} */ (['through', 'stopped', 'diverged']));

const pictures = where(
  objectOf({
    seeds: whole(1, MOST_SEEDS),
    outputs: whole(1, 10),
    bytes: textOf(2 ** 21),
    ends: listOf(orNull(ends), MOST_PICTURES, 1),
    reached: listOf(orNull(whole(0, 1e9)), MOST_PICTURES, 1),
  }),
  ({ outputs, bytes, ends: { length }, reached }) =>
    reached.length === length && holdsBytes(bytes, length * outputs * SIDE * SIDE),
);

/** @type {(data: unknown) => ComparisonData | undefined} */
export const read = where(
  objectOf({
    question: textOf(MOST_QUESTION),
    settings: textOf(500),
    loss: textOf(100),
    factors: listOf(whole(1, MOST_VARIANTS), 2),
    names: listOf(objectOf({ full: textOf(500), short: textOf(500) }), MOST_VARIANTS, 1),
    first: whole(0, 2 ** 53),
    seeds: whole(1, MOST_RUNS),
    target: objectOf({ accuracy: orNull(real), loss: orNull(real) }),
    test: flag,
    column: whole(0, 3),
    lossScale: scale,
    epochScale: scale,
    emphasis: orNull(whole(0, MOST_VARIANTS - 1)),
    end: where(real, (end) => end >= 1),
    lines: listOf(line, MOST_VARIANTS, 1),
    summaries: readSummaries,
    contrasts: readContrasts,
    lost: listOf(whole(0, MOST_RUNS), MOST_RUNS),
    pictures: orNull(pictures),
  }),
  ({ names, factors, lines, summaries, contrasts, pictures: shown, target }) =>
    names.length === factors.reduce((product, count) => product * count, 1) &&
    lines.length === names.length &&
    summaries.length === names.length &&
    (target.accuracy !== null || target.loss !== null) &&
    (!contrasts || (contrasts.summaries.length === names.length && contrasts.reference < names.length)) &&
    (!shown || shown.ends.length === shown.seeds * names.length),
);
