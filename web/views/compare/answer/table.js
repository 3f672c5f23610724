// One row a variant: how often it reaches the target, how fast, and where its runs end.

import { html, nothing } from 'lit/html.js';
import { variantName } from '../../../state/compare/names.js';
import { pinnedOf } from '../../../state/compare/reading.js';
import { columnsOf } from './columns.js';
import { variantMark } from '../variant-mark.js';
import { answerWords as words } from '../../../i18n/en/compare-answer.js';

/** @import { Opened, OpenedActions } from '../compare.js' */
/** @import { Column } from './columns.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function table(state, actions) {
  const { catalog, compare } = state;
  const { plan, answer, contrasts, shown } = compare;
  const pinned = pinnedOf(compare);
  if (!plan || !answer) return nothing;
  const columns = columnsOf(compare);
  const best = contrasts?.plan === plan ? contrasts.best : {};
  const isBest = (/** @type {Column} */ { measure }, /** @type {number} */ variant) =>
    measure !== null && best[measure] === variant;
  return html`<div class="sideways" role="region" aria-label=${words.table} tabindex="0">
      <table class="variant-table" aria-label=${words.table}>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${words.variant}</span></th>
            ${columns.map(({ title, help }) => html`<th scope="col" title=${help}>${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${answer.summaries.map(
            (summary, variant) =>
              html`<tr
                class=${shown.emphasis === variant ? 'stands-out' : ''}
                @pointerenter=${(/** @type {PointerEvent} */ { pointerType }) =>
                  pointerType === 'mouse' && actions.compare.point(variant)}
                @pointerleave=${() => actions.compare.point(null)}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="variant-name"
                    aria-pressed=${pinned === variant}
                    @click=${() => actions.compare.pin(variant)}
                    @focus=${() => actions.compare.point(variant)}
                    @blur=${() => actions.compare.point(null)}
                  >
                    ${variantMark(plan.comparison, variant)}
                    <span>${variantName(catalog, plan.comparison, variant)}</span>
                  </button>
                </th>
                ${columns.map((column) => cell(column.cell(summary, variant), isBest(column, variant)))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      columns.some(({ measure }) => measure !== null && best[measure] !== undefined)
        ? html`<p class="note">${words.bestNote}</p>`
        : nothing
    }`;
}

/** @param {{ text: string, below?: string }} cell @param {boolean} best */
const cell = ({ text, below }, best) =>
  html`<td>
    ${best ? html`<strong>${text}<span class="hidden"> (${words.best})</span></strong>` : text}
    ${below ? html`<span class="second-line">${below}</span>` : nothing}
  </td>`;
