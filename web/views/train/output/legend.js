// What colours and shapes on the plane mean.

import { html } from 'lit/html.js';
import { number } from '../../../lib/format.js';
import { valueRange } from '../../../lib/marks.js';
import { mark } from '../../mark.js';
import { text } from '../../../i18n/en/page.js';

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
