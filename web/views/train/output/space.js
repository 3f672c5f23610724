// The data as the last hidden layer of two units sees it: where it puts the points, what the layers behind it make of
// that plane, and what has become of the grid of the original one.

import { html } from 'lit/html.js';
import { marksOf, valueRange } from '../../../lib/marks.js';
import { paintAxes } from '../../../lib/plane.js';
import { mayChange } from '../../../state/may-change.js';
import { paintBackground } from './background.js';
import { legend as outputLegend } from './legend.js';
import { part } from './picture.js';
import { paintPoints } from '../../../lib/points.js';
import { text } from '../../../i18n/en/page.js';
import { parts } from '../../../i18n/en/parts.js';
import '../../../styles/train/output-views.css';

/** @import { Run } from '../../../engine/methods.js' */
/** @import { Actions } from '../../../state/actions.js' */
/** @import { Canvas, Shown } from './views.js' */

const LINES = 9; // of the grid, each way

/** The layer whose plane it is, or -1. @param {Run} run */
const layerOf = ({ layers }) =>
  layers.findLastIndex(({ outputs }, layer) => layer < layers.length - 1 && outputs === 2);

/** @param {Shown} state */
export const legend = ({ run }) => outputLegend(run);

/** @param {Shown} state */
export const note = ({ run }) => (layerOf(run) < 0 ? '' : parts.warpedGrid);

/** Without such a layer: what would make one. @param {Shown} state @param {Actions} actions */
export function overlay(state, actions) {
  const { run, catalog } = state;
  if (layerOf(run) >= 0) return '';
  const { layers } = run.config.network;
  const last = layers.length - 1;
  const [label, values] =
    last < 0
      ? [parts.addTwoUnits, { 'network.layers': [{ ...catalog.defaults.network.layers[0], units: 2 }] }]
      : [parts.giveTwoUnits(text.hidden(last + 1)), { [`network.layers[${last}].units`]: 2 }];
  return html`<div class="message">
    <p>${parts.noTwoUnits}</p>
    <button
      type="button"
      ?disabled=${!Object.keys(values).every((path) => mayChange(state, path))}
      @click=${() => actions.change(values)}
    >
      ${label}
    </button>
  </div>`;
}

/** @param {Canvas} canvas */
export function paintBelow({ context, figure, state, palette }) {
  const [plane] = figure.planes;
  const { run, detail } = state;
  if (!plane || !detail?.space) return true;
  const { layer } = detail.space;
  const ready = paintBackground(context, plane, state, palette);
  const hidden = text.hidden(layer + 1);
  paintAxes(context, detail.space, plane, palette, { names: [text.unitOf(hidden, 1), text.unitOf(hidden, 2)] });
  paintGrid(context, plane, gridOf(run, detail.tiles, layer), palette);
  return ready;
}

/** The two units' pictures: where every pixel of the original plane goes. @param {Run} run @param {Float32Array} tiles @param {number} layer */
function gridOf({ layers }, tiles, layer) {
  const units = (/** @type {import('../../../engine/lab').Layer[]} */ some) =>
    some.reduce((sum, { outputs }) => sum + outputs, 0);
  const [all, before] = [units(layers), units(layers.slice(0, layer))];
  return { first: part(tiles, all, before), second: part(tiles, all, before + 1) };
}

/**
 * Lines of constant x, and of constant y, of the original plane.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import('../../../lib/plane.js').Plane} plane
 * @param {{ first: Float32Array, second: Float32Array }} grid  (side, side), top row first
 * @param {import('../../../lib/color.js').Palette} palette
 */
function paintGrid(context, { left, top, size, x, y }, { first, second }, palette) {
  const side = Math.sqrt(first.length);
  context.save();
  context.beginPath();
  context.rect(left, top, size, size);
  context.clip();
  context.lineWidth = 1;
  for (const [color, dash, nodeOf] of /** @type {const} */ ([
    [palette.ink, [], (/** @type {number} */ line, /** @type {number} */ k) => k * side + line],
    [palette.accent, [4, 3], (/** @type {number} */ line, /** @type {number} */ k) => line * side + k],
  ])) {
    context.strokeStyle = color;
    context.setLineDash([...dash]);
    for (let n = 0; n < LINES; ++n) {
      const line = Math.round((n * (side - 1)) / (LINES - 1));
      context.beginPath();
      for (let k = 0; k < side; ++k) {
        const node = nodeOf(line, k);
        context.lineTo(x(first[node]), y(second[node]));
      }
      context.stroke();
    }
  }
  context.restore();
}

/** @param {Canvas} canvas */
export function paintAbove({ context, figure, state: { run }, palette }) {
  const [plane] = figure.planes;
  if (!plane) return;
  const range = valueRange(run);
  paintPoints(context, plane, palette, figure.training, marksOf(run.training, palette, range), true);
  paintPoints(context, plane, palette, figure.test, marksOf(run.test, palette, range), false);
}
