// What the curves say at one epoch: beside the crosshair, and as a sentence.

import { html } from 'lit/html.js';
import { count } from '../../../lib/format.js';
import { nearestRow } from '../../../lib/series.js';
import { variantMark } from '../variant-mark.js';
import { epochsOf, readAt } from './figure.js';
import { curvesWords as words } from '../../../i18n/en/compare-curves.js';

/** @import { Spec } from '../../../engine/compare' */
/** @import { Figure } from './figure.js' */

/** @param {Figure} figure @param {number} value */
const written = ({ write }, value) => (Number.isNaN(value) ? words.none : write(value));

/** @param {Spec} comparison @param {Figure} figure @param {number} epoch */
export const reading = (comparison, figure, epoch) =>
  html`<div class="reading">
    <table class=${figure.lines.length > 16 ? 'long' : ''}>
      <caption>
        ${words.atEpoch(count(epoch))}
      </caption>
      ${figure.lines.map((line) => {
        const { low, median, high } = readAt(line, epoch);
        return html`<tr>
          <td>${variantMark(comparison, line.variant)}</td>
          <th scope="row">${line.name}</th>
          <td class="number">${written(figure, median)}</td>
          <td class="number exact">${words.to(written(figure, low), written(figure, high))}</td>
        </tr>`;
      })}
    </table>
  </div>`;

/** @param {Figure} figure @param {number} epoch */
export const spokenReading = (figure, epoch) =>
  words.spoken(
    count(epoch),
    figure.lines.map((line) => `${line.name} ${written(figure, readAt(line, epoch).median)}`),
  );

/** The epoch with numbers that lies nearest. @param {Figure} figure @param {number} epoch */
export function nearestEpoch(figure, epoch) {
  const epochs = epochsOf(figure);
  return epochs[nearestRow(epochs, 1, epoch)];
}
