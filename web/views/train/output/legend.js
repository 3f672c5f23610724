// What colours and shapes on the plane mean.

import { html } from 'lit/html.js';
import { number } from '../../../lib/format.js';
import { valueRange } from './picture.js';
import { text } from '../../../i18n/en.js';

/** @import { Run } from '../../../engine/methods.js' */
/** @import { Range } from '../../../lib/marks.js' */

/** Of the network's output. @param {Run} run */
export function legend(run) {
  const classes = Math.max(2, run.layers[run.layers.length - 1].outputs);
  const range = valueRange(run);
  if (range) return valueLegend(range);
  if (run.task === 'classes') {
    return html`${Array.from({ length: classes }, (_, k) => html`${mark(k)} <span>${text.className(k)}</span>`)}`;
  }
  return html`${mark(0)} <span>${text.className(0)}</span><span class="ramp"></span
    ><span>${text.className(1)}</span> ${mark(1)}`;
}

/** Of values from one end of the colours to the other. @param {Range} range */
export const valueLegend = ({ low, high }) =>
  html`<span>${number(low)}</span><span class="ramp"></span><span>${number(high)}</span>`;

const SHAPES = [
  'M1 1h8v8h-8z',
  'M5 .6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8z',
  'M5 .5 9.5 8.6H.5z',
  'M5 0 10 5 5 10 0 5z',
];

/** @param {number} k  the class */
export const mark = (k) =>
  html`<svg class="mark" viewBox="0 0 10 10"><path class="class-${k}" d=${SHAPES[k % SHAPES.length]} /></svg>`;
