// What the page keeps of the gradient check.

import { evenlySpread, stretchOf } from './places.js';

/** @import { Layer } from '../../engine/lab' */
/** @import { CheckTerms } from '../../engine/inspect' */
/** @import { Run } from '../../engine/methods.js' */

/**
 * @typedef {object} Check
 * @property {CheckTerms | null} terms  what the engine takes and may say; null until it has said so
 * @property {number | null} epsilon    null: the usual one
 * @property {{ text: string, message: string } | null} refused  what was typed for ε and is not taken
 * @property {number | null} layer      the only one that is checked
 * @property {number | null | 'usual'} most  of its parameters, evenly spread; null: all
 * @property {{ of: 'check' | 'curve', done: number, wanted: number } | null} progress  null: nothing is under way
 * @property {CheckResult | null} result
 * @property {ErrorCurve | null} curve
 * @property {number} rows              that are shown
 *
 * One parameter, both ways.
 *
 * @typedef {{ parameter: number, analytic: number, numeric: number, error: number, verdict: Verdict }} Checked
 *
 * @typedef {'agrees' | 'rounding' | 'truncation' | 'kink' | 'differs'} Verdict  rows of the engine's table
 *
 * @typedef {object} CheckResult
 * @property {unknown[]} moment  of the run
 * @property {number} run
 * @property {number} epoch
 * @property {number} epsilon
 * @property {number | null} layer
 * @property {Checked[]} checked  the worst first
 * @property {number} wanted     more than those: it was stopped
 * @property {number} all        parameters that there are
 *
 * @typedef {object} ErrorCurve
 * @property {unknown[]} moment
 * @property {number} run
 * @property {number} parameters  that were looked at
 * @property {number} all
 * @property {{ epsilon: number, worst: number, median: number }[]} errors  the largest ε first
 */

export const FIRST_CHECKED = 12; // rows at first, as many again with each "show more"
export const MOST_OF_CURVE = 60; // parameters whose errors are looked at for every ε
const MOST_AT_ONCE = 1000; // parameters of a network that is checked whole unless somebody asks for less
const QUICK_WORK = 2e9; // multiplications that are done without being asked for: a second or two
export const SAMPLES = [500, 100]; // parameters to check instead

/** @type {Check} */
export const initialCheck = {
  terms: null,
  epsilon: null,
  refused: null,
  layer: null,
  most: 'usual',
  progress: null,
  result: null,
  curve: null,
  rows: FIRST_CHECKED,
};

/** The ε that is chosen. @param {Check} check */
export const epsilonOf = ({ epsilon, terms }) => epsilon ?? terms?.epsilon.usual ?? NaN;

/** The layer, if there is such a one. @param {Check} check @param {Layer[]} layers */
export const layerOf = ({ layer }, layers) => (layer !== null && layer < layers.length ? layer : null);

/** How many are checked at most; null: all. @param {Check} check @param {Layer[]} layers */
export function mostOf(check, layers) {
  const { first, end } = stretchOf(layers, layerOf(check, layers));
  const most = check.most === 'usual' ? (end - first > MOST_AT_ONCE ? SAMPLES[0] : null) : check.most;
  return most !== null && most < end - first ? most : null;
}

/** The parameters to check. @param {Check} check @param {Layer[]} layers */
export function parametersOf(check, layers) {
  const { first, end } = stretchOf(layers, layerOf(check, layers));
  return evenlySpread(mostOf(check, layers) ?? Infinity, first, end);
}

/** Whether so many difference quotients take no more than a moment: two walks through network and data each. @param {Run} run @param {number} quotients */
export const isQuick = ({ layers, training }, quotients) =>
  2 * quotients * stretchOf(layers, null).end * (training.x.length / 2) <= QUICK_WORK;

/** Rows as the engine gives them. @param {Float64Array} numbers @param {CheckTerms} terms @returns {Checked[]} */
export function checkedFrom(numbers, { verdicts }) {
  return Array.from({ length: numbers.length / 5 }, (_, k) => {
    const [parameter, analytic, numeric, error, verdict] = numbers.subarray(5 * k, 5 * k + 5);
    return { parameter, analytic, numeric, error, verdict: /** @type {Verdict} */ (verdicts[verdict].name) };
  });
}

/** Those that fail come first, then the largest error. @param {Checked[]} checked */
export const worstFirst = (checked) =>
  [...checked].sort(
    (a, b) => Number(b.verdict === 'differs') - Number(a.verdict === 'differs') || b.error - a.error || 0,
  );
