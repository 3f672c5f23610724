// The samples of the step, one a row: what came in, its own δ, its own gradient.

import { html, nothing, svg } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { count, exact } from '../../../lib/format.js';
import { FIRST_SAMPLES } from '../../../state/inspect/atoms.js';
import { rowOf } from '../../../state/inspect/sample.js';
import { besideWords as words } from '../../../i18n/en/beside.js';
import { fine } from '../factor.js';
import { lowered, partSymbol, raised, sourceSymbol } from '../matrices/symbols.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */

const HALF = 50; // of the bar's width

/**
 * @param {Opened} state
 * @param {OpenedActions} actions
 * @param {NonNullable<Opened['inspect']['contributions']>} contributions
 */
export function list(state, actions, contributions) {
  const { run, inspect } = state;
  const { ledger, part, values } = contributions;
  const symbol = partSymbol(run.layers, part, inspect.notation);
  const { inputs, outputs } = run.layers[part.layer];
  const below = part.layer === 0 ? ledger.x : ledger.layers[part.layer - 1].a;
  const { delta } = ledger.layers[part.layer];
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const sample = rowOf(state);
  const shown = Math.min(inspect.mostSamples, values.length);
  const left = values.length - shown;
  const from = part.kind === 'weight' ? part.from : null;

  const row = (/** @type {number} */ k) => {
    // The ledger's δ has the reduction's factor in it already.
    const own = delta[k * outputs + part.unit] / ledger.factor;
    const source = from === null ? null : below[k * inputs + from];
    return html`<tr aria-current=${ledger.rows[k] === sample ? 'true' : nothing}>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-label=${words.showSample(ledger.rows[k] + 1)}
          @click=${() => actions.inspect.chooseSample(ledger.rows[k])}
        >
          ${count(ledger.rows[k] + 1)}
        </button>
      </th>
      ${source === null ? nothing : html`<td title=${exact(source)}>${fine(source)}</td>`}
      <td title=${exact(own)}>${fine(own)}</td>
      <td title=${exact(values[k])}>${fine(values[k])}</td>
      <td class="share-cell">${bar(values[k], largest)}</td>
    </tr>`;
  };

  return html`<div class="rows" role="group" aria-label=${words.ownGradients(symbol)} tabindex="0">
      ${guard(
        [contributions, shown, sample, inspect.notation, state.language],
        () =>
          html`<table>
            <thead>
              <tr>
                <th scope="col">${words.sample}</th>
                ${from === null ? nothing : html`<th scope="col">${sourceSymbol(part.layer, from)}</th>`}
                <th scope="col" title=${words.ownDeltaHelp}>
                  ${words.ownDelta(`δ${lowered(part.unit)}${raised(part.layer)}`)}
                </th>
                <th scope="col">${words.ownGradient(symbol)}</th>
                <td></td>
              </tr>
            </thead>
            <tbody>
              ${Array.from({ length: shown }, (_, k) => row(k))}
            </tbody>
          </table>`,
      )}
    </div>
    ${
      left > 0
        ? html`<button
            type="button"
            class="quiet"
            @click=${() => actions.inspect.show({ mostSamples: inspect.mostSamples + FIRST_SAMPLES })}
          >
            ${words.moreSamples(Math.min(left, FIRST_SAMPLES), left)}
          </button>`
        : nothing
    }`;
}

/** To the right above 0, else to the left. @param {number} value @param {number} largest */
function bar(value, largest) {
  const width = largest > 0 && Number.isFinite(value) ? (HALF * Math.abs(value)) / largest : 0;
  return html`<svg class="share" viewBox="0 0 ${2 * HALF} 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class=${value < 0 ? 'below' : 'above'} x=${value < 0 ? HALF - width : HALF} y="1" width=${width} height="8" />
      <path d="M${HALF} 0V10" />`}
  </svg>`;
}
