// The numbers of a landscape: some losses of its grid, and the points of the paths.

import { html } from 'lit/html.js';
import { count, exact, number } from '../../../lib/format.js';
import { coordinatesOf } from '../../../state/compare/landscape.js';
import { landscapeWords as words } from '../../../i18n/en/landscape.js';

/** @import { Shown, ShownPath } from '../../../state/compare/landscape.js' */

const MOST_PLACES = 7; // of an edge
const MOST_POINTS = 12; // of a path

/** @param {Shown} shown */
export const tables = (shown) =>
  html`<details class="landscape-values">
    <summary>${words.values}</summary>
    ${losses(shown)} ${shown.paths.map((path) => points(path, shown.origin))}
  </details>`;

/** Evenly spread, first and last among them. @param {number} length @param {number} most */
function spread(length, most) {
  const many = Math.min(length, most);
  return Array.from({ length: many }, (_, k) => (many === 1 ? 0 : Math.round((k * (length - 1)) / (many - 1))));
}

/** @param {Shown} shown */
function losses(shown) {
  const places = spread(shown.side, MOST_PLACES);
  const across = (/** @type {number} */ column) => shown.origin[0] + coordinatesOf(shown, { column, row: 0 }).s;
  const up = (/** @type {number} */ row) => shown.origin[1] + coordinatesOf(shown, { column: 0, row }).t;
  return html`<div class="wide-table" tabindex="0" role="region" aria-label=${words.losses}>
    <table class="number">
      <caption>
        ${words.losses}
      </caption>
      <tr>
        <th scope="col">${words.corner}</th>
        ${places.map((column) => html`<th scope="col">${number(across(column))}</th>`)}
      </tr>
      ${places.map(
        (row) =>
          html`<tr>
            <th scope="row">${number(up(row))}</th>
            ${places.map((column) => {
              const loss = shown.losses[row * shown.side + column];
              return html`<td title=${exact(loss)}>${number(loss)}</td>`;
            })}
          </tr>`,
      )}
    </table>
  </div>`;
}

/** @param {ShownPath} path @param {[number, number]} origin */
function points({ name, epochs, places, distances }, [across, up]) {
  const { columns } = words;
  return html`<div class="wide-table" tabindex="0" role="region" aria-label=${words.path(name)}>
    <table class="number">
      <caption>
        ${words.path(name)}
      </caption>
      <tr>
        ${[columns.epoch, columns.s, columns.t, columns.distance].map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
      ${spread(epochs.length, MOST_POINTS).map(
        (k) =>
          html`<tr>
            <th scope="row">${count(epochs[k])}</th>
            <td>${number(across + places[2 * k])}</td>
            <td>${number(up + places[2 * k + 1])}</td>
            <td>${number(distances[k])}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}
