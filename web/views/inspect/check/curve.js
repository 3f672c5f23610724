// The error of the difference quotients by ε: the drawing, and its values as a table.

import { html, nothing } from 'lit/html.js';
import { roughly } from '../../../lib/digits.js';
import { exact } from '../../../lib/format.js';
import { swatch } from '../../charts/swatch.js';
import { LINES } from './chart.js';
import { checkWords as words } from '../../../i18n/en/check.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function curve({ run, inspect: { check } }, actions) {
  const { result, progress } = check;
  const drawn = check.curve?.run === run.run ? check.curve : null;
  if (!drawn) {
    const may = result?.run === run.run && !progress;
    return may
      ? html`<div><button type="button" @click=${actions.inspect.drawCurve}>${words.draw}</button></div>`
      : nothing;
  }
  return html`<figure class="error-curve">
    <figcaption>
      <h2>${words.curve}</h2>
      ${LINES.map((line) => html`<span class="key">${swatch(line)} ${words[line.of]}</span>`)}
      <span class="note">${words.curveOf(drawn.parameters, drawn.all)}. ${words.curveHelp}</span>
    </figcaption>
    <div class="plot"><canvas data-error-curve aria-hidden="true"></canvas></div>
    <details>
      <summary>${words.values}</summary>
      <table>
        <caption class="hidden">
          ${words.curve}
        </caption>
        <tr>
          <th scope="col">${words.epsilon}</th>
          ${LINES.map(({ of }) => html`<th scope="col">${words[of]}</th>`)}
        </tr>
        ${drawn.errors.map(
          (at) =>
            html`<tr>
              <th scope="row">${roughly(at.epsilon)}</th>
              ${LINES.map(
                ({ of }) =>
                  html`<td title=${exact(at[of])}>${Number.isNaN(at[of]) ? words.none : roughly(at[of])}</td>`,
              )}
            </tr>`,
        )}
      </table>
    </details>
  </figure>`;
}
