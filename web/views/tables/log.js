// The log of the run: what was measured every so many epochs.

import { html } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { csvOf } from '../../lib/csv.js';
import { count, number, percent } from '../../lib/format.js';
import { RECORD } from '../../state/record.js';
import { columnsOf, linesOf, printed, stepOf, stepsOf } from './log-lines.js';
import { frame } from './frame.js';
import { text } from '../../i18n/en/page.js';
import { parts } from '../../i18n/en/parts.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

const SHARES = [RECORD.trainingAccuracy, RECORD.testAccuracy];

/** @param {State} state @param {Actions} actions */
export function logTable(state, actions) {
  const { log, logAsText, mostRows, playing } = state;
  if (!log) return frame(state, actions, { ...empty(), body: '' });
  const step = stepOf(log, state.logEvery);
  const lines = () => linesOf(log, step);
  const columns = columnsOf(log);
  const csv = () =>
    csvOf(
      columns.map(({ name }) => name),
      lines().map((line) => columns.map(({ column }) => line[column])),
    );
  const rows = Math.floor((log[log.length - RECORD.length] ?? 0) / step) + 1;
  return frame(state, actions, {
    ...empty(),
    note: playing ? parts.logPaused : parts.logNote(stepsOf(log)[0]),
    tools: tools(state, actions, log, step),
    body: guard([log, step, logAsText, mostRows, state.language], () => {
      const shown = lines().slice(0, mostRows);
      return logAsText ? html`<pre>${printed(shown)}</pre>` : asTable(columns, shown);
    }),
    left: rows - mostRows,
    copied: () => (logAsText ? printed(lines()) : csv().replaceAll(',', '\t')),
    csv,
  });
}

const empty = () => ({
  title: text.log,
  file: 'log.csv',
  pins: /** @type {const} */ ('printed'),
  note: parts.wait,
  left: 0,
  copied: () => '',
  csv: () => '',
});

/** @param {State} state @param {Actions} actions @param {Float64Array} log @param {number} step */
function tools({ logAsText }, actions, log, step) {
  const form = (/** @type {boolean} */ asText, /** @type {string} */ label) =>
    html`<button type="button" aria-pressed=${asText === logAsText} @click=${() => actions.show({ logAsText: asText })}>
      ${label}
    </button>`;
  return html`<label class="every">
      ${parts.every}
      <select
        .value=${live(String(step))}
        @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
          actions.show({ logEvery: Number(target.value) })}
      >
        ${stepsOf(log).map((one) => html`<option value=${one} ?selected=${one === step}>${count(one)}</option>`)}
      </select>
    </label>
    <span class="switch" role="group" aria-label=${parts.logForm}>
      ${form(false, parts.asTable)}${form(true, parts.asText)}
    </span>`;
}

/** @param {{ name: string, column: number }[]} columns @param {Float64Array[]} lines */
const asTable = (columns, lines) =>
  html`<table>
    <thead>
      <tr>
        ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            ${columns.map(({ column }) =>
              column === RECORD.epoch
                ? html`<th scope="row">${count(line[column])}</th>`
                : html`<td title=${line[column]}>${(SHARES.includes(column) ? percent : number)(line[column])}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
