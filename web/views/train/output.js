// The output panel: what the network says over the plane, the points on it, and how good that is.

import { html } from 'lit/html.js';
import { paintPicture, prepare, tracePoint } from '../../lib/canvas.js';
import { percent, steady } from '../../lib/format.js';
import { rowAt } from '../../state/schema.js';
import { lossName } from './loss-name.js';
import { text } from '../../i18n/en.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Points, Run } from '../../engine/methods.js' */
/** @import { Palette } from '../../lib/color.js' */
/** @import { State } from '../../state/store.js' */

const MARGIN = 26; // for the axes' numbers, in CSS pixels
const MOST_POINTS = 2000; // of each set that are drawn

/** @param {State} state */
export function output(state) {
  const { catalog, run, snapshot } = state;
  if (!catalog || !run || !snapshot) return '';
  const { training, test } = snapshot.report;
  const finite = training !== null && Number.isFinite(training.loss);
  const accuracy = finite ? percent(training.accuracy) : text.none;
  return html`<section class="panel output" aria-labelledby="output-title">
    <h2 id="output-title">${text.output}</h2>
    <div class="plane">
      <canvas
        class="field"
        role="img"
        aria-label=${text.fieldPicture(rowAt(catalog, run.config, 'data.set').label, accuracy)}
      ></canvas>
      <canvas class="points" aria-hidden="true"></canvas>
    </div>
    <div class="legend" aria-hidden="true">
      <svg class="mark" viewBox="0 0 10 10"><rect class="zero" x="1" y="1" width="8" height="8" /></svg>
      <span>${text.classZero}</span> <span class="ramp"></span> <span>${text.classOne}</span>
      <svg class="mark" viewBox="0 0 10 10"><circle class="one" cx="5" cy="5" r="4.4" /></svg>
    </div>
    <p class="note">${notes(catalog, run).join(' · ')}</p>
    <dl class="scores">
      ${score(text.trainingLoss, training ? steady(training.loss) : text.none, training?.loss)}
      ${score(text.testLoss, test ? steady(test.loss) : text.none, test?.loss, test ? '' : text.noTest)}
      ${score(text.accuracy, accuracy, training?.accuracy, test ? text.testAccuracy(percent(test.accuracy)) : '')}
    </dl>
  </section>`;
}

/** @param {Catalog} catalog @param {Run} run */
function notes(catalog, run) {
  const drawn = [run.training, run.test].map(({ y }) => Math.ceil(y.length / Math.ceil(y.length / MOST_POINTS || 1)));
  const [shown, all] = [drawn[0] + drawn[1], run.training.y.length + run.test.y.length];
  return [
    text.lossIs(lossName(catalog, run.config)),
    ...(run.test.y.length > 0 ? [text.hollow] : []),
    ...(shown < all ? [text.someShown(shown, all)] : []),
  ];
}

/** @param {string} name @param {string} shown @param {number} [exact]  on hover @param {string} [beside] */
const score = (name, shown, exact, beside = '') =>
  html`<div class="score">
    <dt>${name}</dt>
    <dd class="number" title=${exact ?? ''}>${shown} ${beside ? html`<small>${beside}</small>` : ''}</dd>
  </div>`;

/** @type {{ of: unknown[] }} what the points that stand on their canvas were painted from */
const painted = { of: [] };

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintOutput(root, { catalog, run, detail }, palette) {
  const field = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.field'));
  const points = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.points'));
  if (!field || !points || !catalog || !run) return;
  const { low = 0, high = 1 } = rowAt(catalog, run.config, 'data.set');
  const { context, width } = prepare(field);
  const size = width - MARGIN;
  /** @type {Plane} */
  const plane = {
    size,
    x: (value) => MARGIN + ((value - low) / (high - low)) * size,
    y: (value) => size - ((value - low) / (high - low)) * size,
  };
  if (detail) paintPicture(context, detail.field, { low: 0, high: 1 }, palette, { x: MARGIN, y: 0, size });
  paintAxes(context, plane, palette);

  // The points change with the run only, and there may be many.
  const of = [run.run, width, palette, window.devicePixelRatio];
  if (of.every((part, k) => part === painted.of[k])) return;
  painted.of = of;
  const { context: above } = prepare(points);
  paintPoints(above, plane, palette, run.training, true);
  paintPoints(above, plane, palette, run.test, false);
}

/**
 * Where a point of the plane stands on the canvas, in CSS pixels.
 *
 * @typedef {{ size: number, x: (value: number) => number, y: (value: number) => number }} Plane
 */

/** @param {CanvasRenderingContext2D} context @param {Plane} plane @param {Palette} palette */
function paintAxes(context, { size, x, y }, palette) {
  const inset = (/** @type {number} */ at, /** @type {number} */ from) =>
    Math.min(Math.max(at, from + 6), from + size - 6);
  context.fillStyle = palette.muted;
  context.font = palette.font;
  context.textBaseline = 'middle';
  for (const [tick, name] of [
    [0, '0'],
    [0.5, '0.5'],
    [1, '1'],
    [0.75, ''],
  ]) {
    context.textAlign = 'right';
    context.fillText(String(name || 'y'), MARGIN - 5, inset(y(Number(tick)), 0));
    context.textAlign = 'center';
    context.fillText(String(name || 'x'), inset(x(Number(tick)), MARGIN), size + 11);
  }
}

/** @param {CanvasRenderingContext2D} context @param {Plane} plane @param {Palette} palette @param {Points} points @param {boolean} solid */
function paintPoints(context, plane, palette, { x, y }, solid) {
  const radius = Math.max(2.5, 5 - y.length / 200);
  const step = Math.ceil(y.length / MOST_POINTS);
  for (let n = 0; n < y.length; n += step) {
    const color = palette.classes[y[n] > 0.5 ? 1 : 0];
    tracePoint(context, plane.x(x[2 * n]), plane.y(x[2 * n + 1]), radius, y[n]);
    if (solid) {
      context.fillStyle = color;
      context.fill();
    }
    // A rim of the paper sets the mark off from a field of its own colour; a hollow one is a ring between two rims.
    context.strokeStyle = palette.panel;
    context.lineWidth = solid ? 1.5 : 4.5;
    context.stroke();
    if (!solid) {
      context.strokeStyle = color;
      context.lineWidth = 2;
      context.stroke();
    }
  }
}
