// What the figures say at one epoch: beside the crosshair, and as a sentence.

import { html, nothing } from 'lit/html.js';
import { exact } from '../../../lib/format.js';
import { swatch } from '../../charts/swatch.js';
import { readAt } from './figures.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Figure } from './figures.js' */

/** All values of a figure at an epoch, as written and with all their digits. @param {Figure} figure @param {number} epoch */
export function reading(figure, epoch) {
  const readings = figure.series.map((series) => ({ series, ...readAt(figure, series, epoch) }));
  return html`<div class="reading">
    <table>
      <caption>
        ${text.atEpoch(readings[0]?.epoch ?? epoch)}
      </caption>
      ${readings.map(
        ({ series, value }) =>
          html`<tr>
            <td>${swatch(series)}</td>
            <th scope="row">${series.name}</th>
            <td class="number">${Number.isNaN(value) ? text.none : figure.write(value)}</td>
            <td class="number exact">${Number.isNaN(value) ? nothing : exact(value)}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}

/** All values of all figures, in one sentence. @param {Figure[]} figures @param {number} epoch */
export function spokenReading(figures, epoch) {
  const values = figures.flatMap((figure) =>
    figure.series.flatMap((series) => {
      const { value } = readAt(figure, series, epoch);
      if (series.earlier || Number.isNaN(value)) return [];
      return `${figure.id === 'third' ? `${figure.axis}, ${series.name}` : `${series.name} ${figure.title}`} ${figure.write(value)}`.toLowerCase();
    }),
  );
  return text.reading(epoch, values);
}
