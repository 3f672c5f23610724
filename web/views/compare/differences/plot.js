// A dot for each seed at its difference, with 0, the middle and its interval.

import { html, nothing, svg } from 'lit/html.js';
import { differenceWords as words } from '../../../i18n/en/compare-differences.js';

/** @import { Difference, Measure } from '../../../engine/compare' */
/** @import { SeedPair } from './seeds.js' */

const MARGIN = 6; // percent beside the outermost dots
const LANE = 9; // pixels from one seed's dot to the next
const LANES = 20; // then from the top again
const AXIS = 34; // pixels
const APART = 0.2; // of the width: two numbers that are nearer would cover each other

/** @param {SeedPair[]} pairs @param {Difference} known @param {Measure} measure @param {[string, string]} names */
export function plot(pairs, { middle, low, high }, measure, [name, other]) {
  const dots = pairs.filter(({ difference }) => difference !== null && Number.isFinite(difference));
  if (dots.length === 0 || middle === null || low === null || high === null) return html`<div></div>`;
  const values = dots.map(({ difference }) => Number(difference));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const size = most - least || 1;
  const x = (/** @type {number} */ value) => `${(MARGIN + ((value - least) / size) * (100 - 2 * MARGIN)).toFixed(2)}%`;
  const bottom = LANE * (Math.min(dots.length, LANES) + 1);
  const width = `${((100 - 2 * MARGIN) * (high - low)) / size}%`;
  const label = (/** @type {number} */ value, /** @type {string} */ anchor) =>
    svg`<text x=${x(value)} y=${bottom + 16} text-anchor=${anchor}>${words.signed(measure, value)}</text>`;
  const isFar = (/** @type {number} */ value) => Math.abs(value) > APART * size;
  return html`<figure class="difference-plot">
    <figcaption>${words.plot(name, other)}</figcaption>
    <svg width="100%" height=${bottom + AXIS} role="img" aria-label=${words.plot(name, other)}>
      <rect class="interval" x=${x(low)} y="0" width=${width} height=${bottom} />
      <line class="axis" x1="0" x2="100%" y1=${bottom} y2=${bottom} />
      <line class="zero" x1=${x(0)} x2=${x(0)} y1="0" y2=${bottom + 4} />
      <line class="middle" x1=${x(middle)} x2=${x(middle)} y1="0" y2=${bottom} />
      ${values.map(
        (value, k) =>
          svg`<circle cx=${x(value)} cy=${LANE * ((k % LANES) + 1)} r="3"><title>${words.signed(measure, value)}</title></circle>`,
      )}
      ${label(0, 'middle')} ${isFar(least) ? label(least, 'start') : nothing}
      ${isFar(most) ? label(most, 'end') : nothing}
      <text x="100%" y=${bottom + 31} text-anchor="end">${words.unit(measure)}</text>
    </svg>
    <p class="note">${words.key}</p>
  </figure>`;
}
