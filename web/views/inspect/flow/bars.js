// The layers from the input to the output: sizes as bars on a logarithmic axis, shares as bars from 0 to 1, and their
// numbers; those of the run before stand faint beneath.

import { html, nothing, svg } from 'lit/html.js';
import { roughly } from '../../../lib/digits.js';
import { exact, number, percent } from '../../../lib/format.js';
import { logTicks } from '../../../lib/ticks.js';
import { rowsOf } from '../../../state/schema.js';
import { flowWords as words } from '../../../i18n/en/flow.js';

/** @import { FlowShown, LayerFlow } from '../../../state/inspect/flow.js' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @typedef {'gradient' | 'delta' | 'saturated' | 'dead'} Measured */
/** @typedef {{ low: number, high: number } | null} Reach  of a logarithmic axis; null: from 0 to 1 */

/** Those that have bars; the factors between stand as numbers. @type {{ of: Measured, log: boolean }[]} */
const COLUMNS = [
  { of: 'gradient', log: true },
  { of: 'delta', log: true },
  { of: 'saturated', log: false },
  { of: 'dead', log: false },
];

/** @param {Opened} state @param {OpenedActions} actions @param {FlowShown} now */
export function bars(state, actions, now) {
  const { before } = state.inspect.flows;
  const reaches = COLUMNS.map(({ of, log }) => (log ? reachOf(of, [...now.layers, ...(before?.layers ?? [])]) : null));
  return html`<div>
    ${before ? key(state, actions, now, before) : nothing}
    <div class="wide-table" tabindex="0" role="region" aria-label=${words.table(now.epoch)}>
      <table>
        <caption>
          ${words.table(now.epoch)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.layer}</th>
            ${
              /** @type {const} */ (['gradient', 'delta', 'weights', 'slope', 'mean', 'saturated', 'dead']).map(
                (column) => html`<th scope="col" title=${words.columnHelp[column]}>${words.columns[column]}</th>`,
              )
            }
          </tr>
        </thead>
        <tbody>
          ${now.layers.map((layer, l) => row(layer, earlier(now, before, l), nameOf(now, l), reaches))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td></td>
            ${reaches.slice(0, 2).map((reach) => html`<td>${reach ? axis(reach) : nothing}</td>`)}
          </tr>
        </tfoot>
      </table>
    </div>
  </div>`;
}

/** @param {FlowShown} flow @param {number} l */
const nameOf = ({ layers }, l) => (l === layers.length - 1 ? words.output : words.oneLayer(l + 1));

/** The layer of the run before that stands in the same place: output beside output. @param {FlowShown} now @param {FlowShown | null} before @param {number} l */
function earlier(now, before, l) {
  if (!before) return null;
  if (l === now.layers.length - 1) return before.layers[before.layers.length - 1];
  return l < before.layers.length - 1 ? before.layers[l] : null;
}

/** @param {LayerFlow} layer @param {LayerFlow | null} before @param {string} name @param {Reach[]} reaches */
function row(layer, before, name, reaches) {
  const factor = (/** @type {number} */ value) =>
    Number.isNaN(value) ? html`<td>${words.none}</td>` : html`<td title=${exact(value)}>× ${roughly(value)}</td>`;
  const [gradient, delta, saturated, dead] = COLUMNS.map(({ of, log }, k) =>
    cell(layer[of], before ? before[of] : null, reaches[k], log ? roughly : percent),
  );
  return html`<tr>
    <th scope="row">${name}</th>
    ${gradient} ${delta} ${factor(layer.throughWeights)} ${factor(layer.throughSlope)}
    <td title=${exact(layer.slope)}>${roughly(layer.slope)}</td>
    ${saturated} ${dead}
  </tr>`;
}

/** @param {number} value @param {number | null} before @param {Reach} reach @param {(value: number) => string} write */
const cell = (value, before, reach, write) =>
  html`<td class="measured" title=${exact(value)}>
    <span>${write(value)}</span>
    <svg class="bar-of ${reach ? '' : 'short'}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" width="100" height="10" />
      <rect class="now" width=${lengthOf(value, reach)} height=${before === null ? 10 : 6} />
      ${before === null ? nothing : svg`<rect class="before" y="7" width=${lengthOf(before, reach)} height="3" />`}
    </svg>
    ${before === null ? nothing : html`<span class="hidden">${words.before} ${write(before)}</span>`}
  </td>`;

/** Of 100. @param {number} value @param {Reach} reach */
function lengthOf(value, reach) {
  if (!reach) return 100 * value;
  return value > 0 ? (100 * Math.log10(value / reach.low)) / Math.log10(reach.high / reach.low) : 0;
}

/** From below the smallest to above the largest; null where all are 0. @param {Measured} of @param {LayerFlow[]} layers @returns {Reach} */
function reachOf(of, layers) {
  const values = layers.map((layer) => layer[of]).filter((value) => value > 0 && Number.isFinite(value));
  if (values.length === 0) return null;
  // The shortest bar is still a bar.
  const ticks = logTicks(Math.min(...values) / 2, Math.max(...values));
  return { low: ticks[0], high: ticks[ticks.length - 1] };
}

/** @param {{ low: number, high: number }} reach */
const axis = ({ low, high }) => html`<span class="ends"><span>${number(low)}</span><span>${number(high)}</span></span>`;

/** @param {Opened} state @param {OpenedActions} actions @param {FlowShown} now @param {FlowShown} before */
const key = (state, actions, now, before) =>
  html`<p class="flow-key">
    <span class="key"><span class="patch now"></span> ${words.now}: ${described(state, now)}</span>
    <span class="key"><span class="patch before"></span> ${words.before}: ${described(state, before)}</span>
    <button type="button" class="link" @click=${actions.inspect.forgetFlow}>${words.forget}</button>
  </p>`;

/** As in "Sigmoid, 2 hidden layers, epoch 0". @param {Opened} state @param {FlowShown} flow */
function described({ catalog }, { config, epoch }) {
  const { layers } = config.network;
  const names = new Set(layers.map(({ activation }) => activation));
  const rows = rowsOf(catalog, 'network.layers[].activation');
  const label = names.size > 1 ? words.mixed : (rows.find(({ name }) => names.has(name))?.label ?? '');
  return words.network(label, layers.length, epoch);
}
