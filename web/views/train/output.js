// The output panel: what the network says over the plane, the points on it, and how good that is.

import { html } from 'lit/html.js';
import { paintPicture, prepare, tracePoint } from '../../lib/canvas.js';
import { number, percent } from '../../lib/format.js';
import { rowAt } from '../../state/schema.js';
import { lossName } from './loss-name.js';
import { text } from '../../i18n/en.js';

/** @import { Points } from '../../engine/methods.js' */
/** @import { Palette } from '../../lib/color.js' */
/** @import { State } from '../../state/store.js' */

const MARGIN = 26; // for the axes' numbers, in CSS pixels

/** @param {State} state */
export function output(state) {
  const { catalog, run, snapshot } = state;
  if (!catalog || !run || !snapshot) return '';
  const { training, test } = snapshot.report;
  const accuracy = training ? percent(training.accuracy) : text.none;
  return html`<section class="panel output" aria-labelledby="output-title">
    <h2 id="output-title">${text.output}</h2>
    <canvas
      class="field"
      role="img"
      aria-label=${text.fieldPicture(rowAt(catalog, run.config, 'data.set').label, accuracy)}
    ></canvas>
    <div class="legend" aria-hidden="true">
      <svg class="mark" viewBox="0 0 10 10"><rect class="zero" x="1" y="1" width="8" height="8" /></svg>
      <span>${text.classZero}</span> <span class="ramp"></span> <span>${text.classOne}</span>
      <svg class="mark" viewBox="0 0 10 10"><circle class="one" cx="5" cy="5" r="4.4" /></svg>
    </div>
    <p class="note">${text.lossIs(lossName(catalog, run.config))}${run.test.y.length > 0 ? ` · ${text.hollow}` : ''}</p>
    <dl class="scores">
      ${score(text.trainingLoss, training ? number(training.loss) : text.none, training?.loss)}
      ${score(text.testLoss, test ? number(test.loss) : text.none, test?.loss)}
      ${score(text.accuracy, accuracy, training?.accuracy, test ? text.testAccuracy(percent(test.accuracy)) : '')}
    </dl>
  </section>`;
}

/** @param {string} name @param {string} shown @param {number} [exact]  on hover @param {string} [beside] */
const score = (name, shown, exact, beside = '') =>
  html`<div class="score">
    <dt>${name}</dt>
    <dd class="number" title=${exact ?? ''}>${shown} ${beside ? html`<small>${beside}</small>` : ''}</dd>
  </div>`;

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintOutput(root, { catalog, run, pictures }, palette) {
  const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.field'));
  if (!canvas || !catalog || !run || !pictures) return;
  const { low = 0, high = 1 } = rowAt(catalog, run.config, 'data.set');
  const { context, width } = prepare(canvas);
  const size = width - MARGIN;
  const place = (/** @type {number} */ value) => ((value - low) / (high - low)) * size;
  paintPicture(context, pictures.field, { low: 0, high: 1 }, palette.ramp, { x: MARGIN, y: 0, size });

  context.fillStyle = palette.muted;
  context.font = `11px ${getComputedStyle(canvas).fontFamily}`;
  context.textBaseline = 'middle';
  for (const tick of [0, 0.5, 1]) {
    const inset = (/** @type {number} */ at) => Math.min(Math.max(at, 6), size - 6);
    context.textAlign = 'right';
    context.fillText(String(tick), MARGIN - 5, size - inset(place(tick)));
    context.textAlign = 'center';
    context.fillText(String(tick), MARGIN + inset(place(tick)), size + 11);
  }
  context.textAlign = 'right';
  context.fillText('y', MARGIN - 5, size - place(0.75));
  context.textAlign = 'center';
  context.fillText('x', MARGIN + place(0.75), size + 11);

  /** @param {Points} points @param {boolean} solid */
  const paintPoints = ({ x, y }, solid) => {
    const radius = Math.max(2.5, 5 - y.length / 200);
    for (let n = 0; n < y.length; ++n) {
      const color = palette.classes[y[n] > 0.5 ? 1 : 0];
      tracePoint(context, MARGIN + place(x[2 * n]), size - place(x[2 * n + 1]), radius, y[n]);
      context.fillStyle = solid ? color : palette.panel;
      context.strokeStyle = solid ? palette.panel : color;
      context.lineWidth = solid ? 1.5 : 2;
      context.fill();
      context.stroke();
    }
  };
  paintPoints(run.training, true);
  paintPoints(run.test, false);
}
