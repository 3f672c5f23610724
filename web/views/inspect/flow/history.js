// The flow over the run: a line a layer, and their values as a table.

import { html } from 'lit/html.js';
import { roughly } from '../../../lib/digits.js';
import { count, exact, percent } from '../../../lib/format.js';
import { placeOfQuantity } from '../../../state/record.js';
import { styleOfLayer } from '../../charts/layers.js';
import { swatch } from '../../charts/swatch.js';
import { flowWords as words } from '../../../i18n/en/flow.js';

/** @import { Flows } from '../../../state/inspect/flow.js' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

const MOST = 10; // rows of the table

/** @param {Opened} state @param {OpenedActions} actions */
export function history(state, actions) {
  const { run, inspect, snapshot } = state;
  const shown = inspect.flows.history;
  return html`<figure class="flow-history">
    <figcaption>
      <h2>${words.history}</h2>
      <span class="switch" role="group" aria-label=${words.history}>
        ${
          /** @type {Flows['history'][]} */ (['gradient', 'saturated', 'dead']).map(
            (quantity) =>
              html`<button
                type="button"
                aria-pressed=${quantity === shown}
                @click=${() => actions.inspect.chooseHistory(quantity)}
              >
                ${words.histories[quantity]}
              </button>`,
          )
        }
      </span>
      <span class="keys-of">
        ${run.layers.map((_, layer) => {
          const style = styleOfLayer(run.layers, layer);
          return html`<span class="key">${swatch(style)} ${style.key}</span>`;
        })}
      </span>
    </figcaption>
    <div class="plot"><canvas data-flow-history aria-hidden="true"></canvas></div>
    <p class="note">${snapshot.report.epoch === 0 ? words.noHistory : words.historyHelp}</p>
    <details>
      <summary>${words.values}</summary>
      ${values(state)}
    </details>
  </figure>`;
}

/** Some of the records, evenly spread, the latest among them. @param {Opened} state */
function values({ run, snapshot, inspect }) {
  const quantity = inspect.flows.history;
  const { diagnostics } = snapshot;
  const places = run.layers.map((_, layer) => placeOfQuantity(run.layers, layer, quantity));
  const { length } = places[0];
  const records = Array.from({ length: diagnostics.length / length }, (_, row) => row);
  const step = Math.ceil(records.length / MOST);
  const write = quantity === 'gradient' ? roughly : percent;
  return html`<div class="wide-table" tabindex="0" role="region" aria-label=${words.history}>
    <table>
      <caption class="hidden">
        ${words.histories[quantity]}
      </caption>
      <tr>
        <th scope="col">${words.epoch}</th>
        ${run.layers.map((_, layer) => html`<th scope="col">${styleOfLayer(run.layers, layer).name}</th>`)}
      </tr>
      ${records
        .filter((row) => (records.length - 1 - row) % step === 0)
        .map(
          (row) =>
            html`<tr>
              <th scope="row">${count(diagnostics[row * length])}</th>
              ${places.map(({ column }) => {
                const value = diagnostics[row * length + column];
                return html`<td title=${exact(value)}>${write(value)}</td>`;
              })}
            </tr>`,
        )}
    </table>
  </div>`;
}
