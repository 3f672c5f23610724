// The output panel: what the network says over the plane, the points on it, and how good that is.

import { html } from 'lit/html.js';
import { paintClasses, paintPicture, prepare, tracePoint } from '../../lib/canvas.js';
import { number, percent, steady } from '../../lib/format.js';
import { marksOf, rangeOfValues } from '../../lib/marks.js';
import { MARGIN, paintAxes, planeOf } from '../../lib/plane.js';
import { rowAt } from '../../state/schema.js';
import { drawing } from './editors.js';
import { lossName } from './loss-name.js';
import { text } from '../../i18n/en.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Detail, Points, Run } from '../../engine/methods.js' */
/** @import { Place } from '../../lib/canvas.js' */
/** @import { Palette } from '../../lib/color.js' */
/** @import { Plane } from '../../lib/plane.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

const SOFTMAX = 'softmax_ce'; // the loss whose outputs are logits
const MOST_POINTS = 2000; // of each set that are drawn

/** @param {State} state @param {Actions} actions */
export function output(state, actions) {
  const { catalog, run, snapshot } = state;
  if (!catalog || !run || !snapshot) return '';
  const { training, test } = snapshot.report;
  const finite = training !== null && Number.isFinite(training.loss);
  const accuracy = finite ? share(training.accuracy) : text.none;
  return html`<section class="panel output" aria-labelledby="output-title">
    <h2 id="output-title">${text.output}</h2>
    <div class="plane">
      <canvas
        class="field"
        role="img"
        aria-label=${text.fieldPicture(rowAt(catalog, run.config, 'data.set').label, accuracy)}
      ></canvas>
      <canvas class="points" aria-hidden="true"></canvas>
      ${drawing(state, actions)}
    </div>
    ${legend(run)}
    <p class="note">${notes(catalog, run).join(' · ')}</p>
    <dl class="scores">
      ${score(text.trainingLoss, training ? steady(training.loss) : text.none, training?.loss)}
      ${score(text.testLoss, test ? steady(test.loss) : text.none, test?.loss, test ? '' : text.noTest)}
      ${score(text.accuracy, accuracy, training?.accuracy ?? undefined, test ? text.testAccuracy(share(test.accuracy)) : '')}
    </dl>
  </section>`;
}

/** What the colours mean. @param {Run} run */
function legend({ task, layers, training }) {
  const classes = Math.max(2, layers[layers.length - 1].outputs);
  const range = task === 'regression' ? rangeOfValues(training.y) : undefined;
  if (task === 'classes') {
    return html`<div class="legend several" aria-hidden="true">
      ${Array.from({ length: classes }, (_, k) => html`${mark(k)} <span>${text.className(k)}</span>`)}
    </div>`;
  }
  return html`<div class="legend" aria-hidden="true">
    ${range ? html`<span>${number(range.low)}</span>` : html`${mark(0)} <span>${text.className(0)}</span>`}
    <span class="ramp"></span>
    ${range ? html`<span>${number(range.high)}</span>` : html`<span>${text.className(1)}</span> ${mark(1)}`}
  </div>`;
}

const SHAPES = [
  'M1 1h8v8h-8z',
  'M5 .6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8z',
  'M5 .5 9.5 8.6H.5z',
  'M5 0 10 5 5 10 0 5z',
];

/** @param {number} k  the class */
export const mark = (k) =>
  html`<svg class="mark" viewBox="0 0 10 10"><path class="class-${k}" d=${SHAPES[k % SHAPES.length]} /></svg>`;

/** @param {Catalog} catalog @param {Run} run */
function notes(catalog, run) {
  const sizes = [run.training, run.test].map(({ x }) => x.length / 2);
  const drawn = sizes.map((size) => Math.ceil(size / Math.ceil(size / MOST_POINTS || 1)));
  const [shown, all] = [drawn[0] + drawn[1], sizes[0] + sizes[1]];
  return [
    text.lossIs(lossName(catalog, run.config)),
    ...(run.test.y.length > 0 ? [text.hollow] : []),
    ...(shown < all ? [text.someShown(shown, all)] : []),
  ];
}

/** @param {number | null} accuracy */
const share = (accuracy) => (accuracy === null ? text.none : percent(accuracy));

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
  const { context, width } = prepare(field);
  const plane = planeOf(run.square, width);
  if (detail) paintField(context, run, detail, palette, { x: MARGIN, y: 0, size: plane.size });
  paintAxes(context, run.square, plane, palette);

  // The points change with the run only, and there may be many.
  const of = [run.run, width, palette, window.devicePixelRatio];
  if (of.every((part, k) => part === painted.of[k])) return;
  painted.of = of;
  const { context: above } = prepare(points);
  paintPoints(above, plane, palette, run.training, true);
  paintPoints(above, plane, palette, run.test, false);
}

/**
 * What the network says over the square of its run.
 *
 * @param {CanvasRenderingContext2D} context @param {Run} run @param {Detail} detail @param {Palette} palette
 * @param {Place} place  of that square on the canvas
 */
export function paintField(context, { config, layers, training }, { field }, palette, place) {
  const classes = layers[layers.length - 1].outputs;
  if (classes > 1) paintClasses(context, field, classes, config.loss.function === SOFTMAX, palette, place);
  else paintPicture(context, field, rangeOfValues(training.y) ?? { low: 0, high: 1 }, palette, place);
}

/** @param {CanvasRenderingContext2D} context @param {Plane} plane @param {Palette} palette @param {Points} points @param {boolean} solid */
function paintPoints(context, plane, palette, points, solid) {
  const { size, colorOf, shapeOf } = marksOf(points, palette);
  const radius = Math.max(2.5, 5 - size / 200);
  const step = Math.ceil(size / MOST_POINTS);
  for (let n = 0; n < size; n += step) {
    const color = colorOf(n);
    tracePoint(context, plane.x(points.x[2 * n]), plane.y(points.x[2 * n + 1]), radius, shapeOf(n));
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
