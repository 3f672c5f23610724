// The same samples under each reduction: how factor and learning rate trade places.

import { html, nothing } from 'lit/html.js';
import { exact, number } from '../../../lib/format.js';
import { rowsOf } from '../../../state/schema.js';
import { besideWords as words } from '../../../i18n/en/beside.js';
import { factorText, fine } from '../factor.js';
import { partSymbol } from '../matrices/symbols.js';

/** @import { Opened } from '../inspect.js' */

/**
 * @param {Opened} state
 * @param {NonNullable<Opened['inspect']['contributions']>} contributions
 */
export function reductions({ catalog, run, inspect }, { ledger, part, reductions }) {
  const symbol = partSymbol(run.layers, part, inspect.notation);
  const rate = ledger.learning_rate;
  const now = run.config.loss.reduction;
  const lines = rowsOf(catalog, 'loss.reduction').flatMap((row, k) => {
    const { variant } = reductions[k];
    return variant.errors ? [] : [{ row, variant, same: (rate * ledger.factor) / variant.factor }];
  });
  const of = (/** @type {string} */ name) => lines.find(({ row }) => row.name === name);
  const [mean, sum] = [of('mean'), of('sum')];
  return html`<div class="trade" role="group" aria-label=${words.underEach} tabindex="0">
    <table class="plain">
      <caption class="label">
        ${words.underEach}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.reduction}</th>
          <th scope="col">${words.factor}</th>
          <th scope="col">${words.gradientOf(symbol)}</th>
          <th scope="col">${words.stepAt(number(rate))}</th>
          <th scope="col">${words.sameStepAt}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ row, variant, same }) =>
            html`<tr aria-current=${row.name === now ? 'true' : nothing}>
              <th scope="row">${row.label}</th>
              <td title=${exact(variant.factor)}>${factorText(variant.factor)}</td>
              <td title=${exact(variant.gradient)}>${fine(variant.gradient)}</td>
              <td title=${exact(-rate * variant.gradient)}>${fine(-rate * variant.gradient)}</td>
              <td title=${exact(same)}>η = ${number(same)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      mean && sum
        ? html`<p class="note">
            ${words.trade(number(rate), number(rate / mean.variant.factor), Math.round(1 / mean.variant.factor))}
          </p>`
        : nothing
    }
  </div>`;
}
