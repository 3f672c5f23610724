// One matrix as a table: heat-coloured numbers with their headings. Of a large one its first cells, or, opened, those
// that are in sight.

import { html, nothing } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { count, exact, steady } from '../../../lib/format.js';
import { placeOf } from '../../../state/inspect/sample.js';
import { samePart } from '../../../state/inspect/parts.js';
import { besideWords as words } from '../../../i18n/en/beside.js';
import { windowOf } from './window.js';
import { onKey, onScroll, size } from './moving.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */
/** @import { Matrix } from './matrix.js' */

const LEVELS = 8; // of colour, on each side of 0

/** The largest that is finite, without its sign. @param {Matrix} matrix */
function largestOf({ rows, columns, at }) {
  let largest = 0;
  for (let row = 0; row < rows; ++row) {
    for (let column = 0; column < columns; ++column) {
      const sized = Math.abs(at(row, column));
      if (sized > largest && sized < Infinity) largest = sized;
    }
  }
  return largest;
}

/** The class of a cell's colour. @param {number} value @param {number} largest */
function heat(value, largest) {
  const level = largest > 0 && Number.isFinite(value) ? Math.round((LEVELS * Math.abs(value)) / largest) : 0;
  return level === 0 ? '' : `${value < 0 ? 'below' : 'above'} level-${level}`;
}

/** What a row or a column is called. @param {Matrix['sides'][0]} side @param {number} k @param {number[]} samples */
const headOf = (side, k, samples) => {
  if (side === 'one') return html`<span class="hidden">${words.onlyRow}</span>`;
  const [before, place] = side === 'sample' ? [words.sampleHead, samples[k]] : [words.unitHead, k];
  return html`<span class="hidden">${before} </span>${count(place + 1)}`;
};

/** @param {Opened} state @param {OpenedActions} actions @param {Matrix} matrix */
export function table(state, actions, matrix) {
  const { inspect } = state;
  const opened = inspect.opened?.matrix === matrix.id;
  const shown = windowOf(matrix, opened ? inspect.opened : null);
  const own = inspect.cell?.matrix === matrix.id ? inspect.cell : null;
  const place = placeOf(state);
  const body = guard(
    [
      state.language,
      matrix.values,
      matrix.rows,
      inspect.notation,
      own,
      inspect.part,
      place,
      inspect.batch,
      opened,
      ...Object.values(shown),
    ],
    () => cells(state, actions, matrix, shown, own, place),
  );
  if (!opened) return body;
  return html`<div class="matrix-box" tabindex="-1" @scroll=${onScroll(state, actions, matrix)}>
    <div class="matrix-room" ${ref(size(matrix, shown))}>${body}</div>
  </div>`;
}

/**
 * @param {Opened} state
 * @param {OpenedActions} actions
 * @param {Matrix} matrix
 * @param {ReturnType<typeof windowOf>} shown
 * @param {{ row: number, column: number } | null} own  the cell that the keyboard stands on
 * @param {number} place
 */
function cells(state, actions, matrix, shown, own, place) {
  const { ledger, part } = state.inspect;
  const samples = ledger?.rows ?? [];
  const largest = largestOf(matrix);
  const range = (/** @type {number} */ from, /** @type {number} */ to) =>
    Array.from({ length: to - from }, (_, k) => from + k);
  const [rows, columns] = [range(shown.row, shown.rowEnd), range(shown.column, shown.columnEnd)];
  const isSelected = (/** @type {number} */ row, /** @type {number} */ column) =>
    samePart(matrix.part(row, column), part) && (matrix.place(row, column) ?? place) === place;
  /** @type {[number, number] | null} */
  let stop = own ? [own.row, own.column] : null; // where Tab leads
  for (const row of stop ? [] : rows) {
    const column = columns.find((k) => isSelected(row, k));
    if (column !== undefined) stop ??= [row, column];
  }
  const inSight = (/** @type {[number, number]} */ [row, column]) => rows.includes(row) && columns.includes(column);
  if (!stop || !inSight(stop)) stop = [shown.row, shown.column];

  /** @param {number} row @param {number} column */
  const choose = (row, column) => {
    const chosen = matrix.part(row, column);
    const sample = matrix.place(row, column);
    if (chosen) actions.inspect.select(chosen);
    if (sample !== null && sample !== place) actions.inspect.chooseSample(samples[sample]);
  };
  // Keyed by its place, so that the focus stays where it is while others come and go.
  const cell = (/** @type {number} */ row, /** @type {number} */ column) => {
    const value = matrix.at(row, column);
    return html`<td
      role="gridcell"
      class=${heat(value, largest)}
      title=${exact(value)}
      aria-colindex=${column + 2}
      aria-selected=${isSelected(row, column)}
      tabindex=${stop[0] === row && stop[1] === column ? 0 : -1}
      data-place="${row},${column}"
      @click=${() => choose(row, column)}
    >
      ${steady(value)}
    </td>`;
  };
  return html`<table
    role="grid"
    class="matrix"
    id="matrix-${matrix.id}"
    aria-label=${words.matrixLabel(matrix.name, matrix.rows, matrix.columns)}
    aria-rowcount=${matrix.rows + 1}
    aria-colcount=${matrix.columns + 1}
    @keydown=${onKey(state, actions, matrix, shown, choose)}
  >
    <thead>
      <tr aria-rowindex="1">
        <td></td>
        ${columns.map(
          (column) =>
            html`<th scope="col" aria-colindex=${column + 2}>${headOf(matrix.sides[1], column, samples)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        rows,
        (row) => row,
        (row) =>
          html`<tr aria-rowindex=${row + 2}>
            <th scope="row">${headOf(matrix.sides[0], row, samples)}</th>
            ${repeat(
              columns,
              (column) => column,
              (column) => cell(row, column),
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** How much is not shown, and what shows it. @param {Opened} state @param {OpenedActions} actions @param {Matrix} matrix */
export function more(state, actions, matrix) {
  const { opened } = state.inspect;
  const closed = windowOf(matrix, null);
  const left = matrix.rows * matrix.columns - closed.rowEnd * closed.columnEnd;
  if (left === 0) return nothing;
  const isOpen = opened?.matrix === matrix.id;
  return html`<button
    type="button"
    class="link"
    aria-expanded=${isOpen}
    aria-controls="matrix-${matrix.id}"
    @click=${() =>
      actions.inspect.show({ opened: isOpen ? null : { matrix: matrix.id, row: 0, column: 0 }, cell: null })}
  >
    ${isOpen ? words.lessOf(matrix.name) : words.moreOf(left, matrix.name)}
  </button>`;
}
