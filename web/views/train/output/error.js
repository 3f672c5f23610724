// The error of every point, by size and colour, over the faint field.

import { html } from 'lit/html.js';
import { classOf, errorOf, rowsIn, SOFTMAX } from '../../../lib/answers.js';
import { mix, rgb } from '../../../lib/color.js';
import { number } from '../../../lib/format.js';
import { marksOf, valueRange } from '../../../lib/marks.js';
import { paintAxes } from '../../../lib/plane.js';
import { niceStep } from '../../../lib/ticks.js';
import { paintBackground } from './background.js';
import { paintPoints, paintRing } from '../../../lib/points.js';
import { parts } from '../../../i18n/en/parts.js';
import '../../../styles/train/output-views.css';

/** @import { Detail } from '../../../engine/methods.js' */
/** @import { Canvas, Shown } from './views.js' */

const LEAST = 2.5; // radius of a point without error, in CSS pixels
const MOST = 9;
const FAINT = 0.35; // opacity of the field

/** Grows as the root, so that areas compare. @param {number} share  of the scale */
const radiusAt = (share) => LEAST + (MOST - LEAST) * Math.sqrt(Math.min(Math.max(share || 0, 0), 1));

/**
 * @typedef {object} Errors
 * @property {Float64Array} training
 * @property {Float64Array} test
 * @property {{ training: number[], test: number[] }} wrong  rows that are taken for another class
 * @property {{ error: number, x: number, y: number } | null} worst
 * @property {number} scale  the error that is drawn largest
 */

/** @type {WeakMap<Detail, Errors>} */
const known = new WeakMap();

/** @param {Shown} state @returns {Errors | null} null: not there yet */
function errorsOf({ run, detail }) {
  if (!detail?.outputs) return null;
  const before = known.get(detail);
  if (before) return before;
  const { outputs } = detail;
  const columns = run.layers[run.layers.length - 1].outputs;
  const logits = run.config.loss.function === SOFTMAX;
  /** @type {Errors} */
  const errors = {
    training: Float64Array.of(),
    test: Float64Array.of(),
    wrong: { training: [], test: [] },
    worst: null,
    scale: 1,
  };
  for (const set of /** @type {const} */ (['training', 'test'])) {
    const [targets, said] = [rowsIn(run[set].y, columns), rowsIn(outputs[set], columns)];
    errors[set] = Float64Array.from({ length: said.size }, (_, n) => errorOf(targets.row(n), said.row(n), logits));
    errors[set].forEach((error, n) => {
      const [x, y] = run[set].x.subarray(2 * n, 2 * n + 2);
      if (error > (errors.worst?.error ?? -Infinity)) errors.worst = { error, x, y };
      if (run.task !== 'regression' && classOf(targets.row(n)) !== classOf(said.row(n))) errors.wrong[set].push(n);
    });
  }
  // Errors of classes reach from 0 to 1; of values, as far as they happen to go.
  if (run.task === 'regression' && errors.worst) errors.scale = niceStep(Math.max(errors.worst.error, 1e-12));
  known.set(detail, errors);
  return errors;
}

/** @param {Shown} state */
export const legend = (state) => {
  const scale = errorsOf(state)?.scale ?? 1;
  return html`<span>${parts.error}</span>${[0, 0.5, 1].map(
      (share, k) =>
        html`<svg class="error-mark" viewBox="-10 -10 20 20">
            <circle class="error-${k}" r=${radiusAt(share)} /></svg
          ><span>${number(share * scale)}</span>`,
    )}`;
};

/** @param {Shown} state */
export function note(state) {
  const { worst } = errorsOf(state) ?? {};
  return worst ? parts.worst(number(worst.error), number(worst.x), number(worst.y)) : '';
}

/** @param {Canvas} canvas */
export function paintBelow({ context, figure, state, palette }) {
  const [plane] = figure.planes;
  context.globalAlpha = FAINT;
  const ready = paintBackground(context, plane, state, palette);
  context.globalAlpha = 1;
  paintAxes(context, state.run.square, plane, palette);
  return ready;
}

/** @param {Canvas} canvas */
export function paintAbove({ context, figure, state, palette }) {
  const errors = errorsOf(state);
  if (!errors) return;
  const [plane] = figure.planes;
  const [calm, alarming] = [rgb(palette.muted), rgb(palette.danger)];
  for (const set of /** @type {const} */ (['training', 'test'])) {
    const shareOf = (/** @type {number} */ n) => Math.min(errors[set][n] / errors.scale, 1);
    const marks = {
      ...marksOf(state.run[set], palette, valueRange(state.run)),
      colorOf: (/** @type {number} */ n) => `rgb(${mix(calm, alarming, shareOf(n) || 0).join(' ')})`,
      radiusOf: (/** @type {number} */ n) => radiusAt(shareOf(n)),
    };
    paintPoints(context, plane, palette, figure[set], marks, set === 'training');
    for (const n of errors.wrong[set]) {
      const ring = { radius: radiusAt(shareOf(n)) + 4, color: palette.danger };
      paintRing(context, plane, palette, figure[set], n, ring);
    }
  }
}

export const overlay = () => '';
