// Which picture lies on the plane, and what its values mean: the output's, or that of the unit that is pointed at.

import { SOFTMAX } from '../../../lib/answers.js';
import { valueRange } from '../../../lib/marks.js';
import { extentOf, rangeOf } from '../../../lib/unit-range.js';

/** @import { Run } from '../../../engine/methods.js' */
/** @import { Range } from '../../../lib/marks.js' */
/** @import { OutputView, State } from '../../../state/store.js' */

/**
 * @typedef {object} Picture
 * @property {Float32Array} values  (outputs, side, side), top row first
 * @property {number} outputs
 * @property {Range} range          of a single output's colours
 * @property {boolean} logits       several outputs are logits
 * @property {{ low: number, high: number }} square  what it shows, on both axes
 */

/**
 * The unit that is pointed at takes the place of every view; own points are drawn on the prediction.
 *
 * @param {State} state
 * @returns {OutputView | 'unit'}
 */
export const viewNow = ({ drawing, shown, outputView }) => (drawing ? 'prediction' : shown ? 'unit' : outputView);

/** Whether "Classes only" has a meaning for what is shown. @param {State} state */
export const hasClasses = (state) =>
  state.run?.task !== 'regression' && ['prediction', 'space'].includes(viewNow(state));

/** The values at the ends of the colours of what is learned; classes: 0 and 1. @param {Run} run */
export const outputRange = (run) => valueRange(run) ?? { low: 0, high: 1 };

/** @param {State} state @returns {Picture | null} null: not there yet */
export function pictureOf(state) {
  const { run, detail } = state;
  if (!run || !detail) return null;
  const view = viewNow(state);
  if (view === 'unit') return pictureOfUnit(state);
  const outputs = run.layers[run.layers.length - 1].outputs;
  const of = { outputs, range: outputRange(run), logits: run.config.loss.function === SOFTMAX };
  if (view !== 'space') return { ...of, values: detail.field, square: run.square };
  return detail.space && { ...of, values: detail.space.field, square: detail.space };
}

/** @param {State} state @returns {Picture | null} */
function pictureOfUnit({ catalog, run, detail, shown }) {
  if (!catalog || !run || !detail || !shown) return null;
  const { layer, unit } = shown;
  const of = { outputs: 1, logits: false, square: run.square };
  if (layer < 0) {
    const values = part(run.inputs, run.layers[0].inputs, unit);
    return { ...of, values, range: extentOf(values) };
  }
  const [before, all] = [run.layers.slice(0, layer), run.layers].map((layers) =>
    layers.reduce((sum, { outputs }) => sum + outputs, 0),
  );
  const values = part(detail.tiles, all, before + unit);
  const { activation } = run.layers[layer];
  const row = catalog.tables.activations.find(({ name }) => name === activation);
  return { ...of, values, range: rangeOf(values, row) };
}

/** One of several pictures that lie one after the other. @param {Float32Array} values @param {number} of @param {number} k */
export const part = (values, of, k) => values.subarray((k * values.length) / of, ((k + 1) * values.length) / of);
