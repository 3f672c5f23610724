// The table of raw predictions beside the truth.

import { html } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { icons } from '../icons.js';
import { csvOf } from '../../lib/csv.js';
import { count, number } from '../../lib/format.js';
import { answersOf, columnsOf, sorted } from './answers.js';
import { frame } from './frame.js';
import { text } from '../../i18n/en/page.js';
import { parts } from '../../i18n/en/parts.js';

/** @import { Detail, Run } from '../../engine/methods.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */
/** @import { Answer, Column } from './answers.js' */

/** @typedef {{ run: Run, language: string, outputs: Detail['outputs'], epoch: number, answers: Answer[], columns: Column[], sorting: State['sorting'] | null, rows: Answer[] }} Shown */

/** @type {Shown | null} what the table holds: rows that move while they are read help nobody, so it waits for a pause */
let shown = null;

/** @param {State} state */
function rowsNow({ run, detail, snapshot, playing, sorting, language }) {
  const outputs = detail?.outputs;
  const other = shown?.run.run !== run?.run || shown?.language !== language;
  if (run && outputs && (other || (!playing && shown?.outputs !== outputs))) {
    const answers = answersOf(run, outputs);
    const { epoch } = /** @type {import('../../engine/methods.js').Snapshot} */ (snapshot).report;
    shown = { run, language, outputs, epoch, answers, columns: columnsOf(run), sorting: null, rows: answers };
  }
  if (!shown || shown.run.run !== run?.run) return null;
  if (shown.sorting !== sorting) {
    const column = shown.columns.find(({ id }) => id === sorting.column) ?? shown.columns[0];
    shown = { ...shown, sorting, rows: sorted(shown.answers, column, sorting.descending) };
  }
  return shown;
}

/** @param {State} state @param {Actions} actions */
export function predictionsTable(state, actions) {
  const now = rowsNow(state);
  if (!now) return frame(state, actions, { ...empty(), body: '' });
  const { rows, columns, epoch } = now;
  const csv = () =>
    csvOf(
      columns.map(({ name }) => name),
      rows.map((answer) => columns.map((column) => (column.kind === 'set' ? setOf(answer) : column.value(answer)))),
    );
  return frame(state, actions, {
    ...empty(),
    note: state.playing ? parts.predictionsPaused : parts.predictionsAt(epoch),
    body: guard([now, state.mostRows, state.sample, state.language], () => table(state, actions, now)),
    left: rows.length - state.mostRows,
    copied: () => csv().replaceAll(',', '\t'),
    csv,
  });
}

const empty = () => ({
  title: text.predictions,
  file: 'predictions.csv',
  pins: /** @type {const} */ ('predictions'),
  note: parts.wait,
  left: 0,
  copied: () => '',
  csv: () => '',
});

/** @param {State} state @param {Actions} actions @param {Shown} now */
function table({ sorting, sample, mostRows }, actions, { rows, columns }) {
  const select = (/** @type {Answer} */ { test, row }) => actions.show({ sample: { test, row } });
  const isSelected = (/** @type {Answer} */ { test, row }) => sample?.test === test && sample.row === row;
  return html`<table>
    <thead>
      <tr>
        ${columns.map((column) => head(column, sorting, actions))}
      </tr>
    </thead>
    <tbody>
      ${rows.slice(0, mostRows).map(
        (answer) =>
          html`<tr
            class=${answer.taken !== null && answer.taken !== answer.truth ? 'wrong' : ''}
            aria-current=${isSelected(answer)}
            @click=${() => select(answer)}
          >
            ${columns.map((column) =>
              column.id === 'number'
                ? html`<th scope="row">
                    <button type="button" class="link" aria-label=${parts.selectPoint(answer.number)}>
                      ${count(answer.number)}
                    </button>
                  </th>`
                : cell(column, answer),
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A column's title, which sorts by it; again, the other way round. @param {Column} column @param {State['sorting']} sorting @param {Actions} actions */
function head({ id, name, help }, sorting, actions) {
  const by = sorting.column === id;
  const descending = by ? !sorting.descending : id === 'error'; // the worst first
  return html`<th scope="col" aria-sort=${!by ? 'none' : sorting.descending ? 'descending' : 'ascending'}>
    <button
      type="button"
      class="sort"
      title=${help ?? ''}
      @click=${() => actions.show({ sorting: { column: id, descending } })}
    >
      ${name} ${!by ? '' : sorting.descending ? icons.sortDown : icons.sortUp}
    </button>
  </th>`;
}

/** @param {Answer} answer */
const setOf = ({ test }) => (test ? text.test : text.training);

/** @param {Column} column @param {Answer} answer */
function cell({ kind, value }, answer) {
  if (kind === 'set') return html`<td>${setOf(answer)}</td>`;
  const exact = value(answer);
  const written = kind === 'count' ? count(exact) : kind === 'exact' ? number(exact) : fiveDigits(exact);
  return html`<td title=${exact}>${written}</td>`;
}

/** @param {number} value */
const fiveDigits = (value) => (Number.isFinite(value) ? value.toFixed(5).replace('-', '−') : number(value));
