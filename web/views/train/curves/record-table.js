// A figure as a table, for screen readers.

import { html } from 'lit/html.js';
import { count, exact } from '../../../lib/format.js';
import { readAt } from './figures.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Figure } from './figures.js' */

const MOST = 10; // rows

/** @param {Figure} figure */
export function recordTable(figure) {
  const series = figure.series.filter(({ earlier }) => !earlier);
  const { records, length } = series[0];
  const epochs = Array.from({ length: records.length / length }, (_, row) => records[row * length]);
  const step = Math.ceil(epochs.length / MOST);
  return html`<div class="hidden">
    <table>
      <caption>
        ${figure.title}
      </caption>
      <tr>
        <th scope="col">${text.epoch}</th>
        ${series.map(({ name }) => html`<th scope="col">${name}</th>`)}
      </tr>
      ${epochs
        .filter((_, row) => row % step === 0 || row === epochs.length - 1)
        .map(
          (epoch) =>
            html`<tr>
              <th scope="row">${count(epoch)}</th>
              ${series.map((one) => {
                const { value } = readAt(figure, one, epoch);
                return Number.isNaN(value)
                  ? html`<td>${text.none}</td>`
                  : html`<td title=${exact(value)}>${figure.write(value)}</td>`;
              })}
            </tr>`,
        )}
    </table>
  </div>`;
}
