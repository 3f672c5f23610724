// Which cells of a matrix are in the page: all of a small one, the first of a large one, or, where it is opened, those
// around the place that its box is scrolled to.

/** @import { Matrix } from './matrix.js' */

const FIRST = 12; // rows and columns
const AROUND = { rows: 32, columns: 34 }; // of an opened one: its box, and a stride on each side
const STRIDE = 8; // it is drawn anew after so many rows or columns

/** Pixels of a cell; matrices.css has the same. */
export const CELL = { width: 68, height: 24 };

/**
 * @param {Pick<Matrix, 'rows' | 'columns'>} matrix
 * @param {{ row: number, column: number } | null} opened  null: not
 * @returns {{ row: number, rowEnd: number, column: number, columnEnd: number }}
 */
export function windowOf({ rows, columns }, opened) {
  if (!opened) return { row: 0, rowEnd: Math.min(rows, FIRST), column: 0, columnEnd: Math.min(columns, FIRST) };
  const row = Math.min(opened.row, Math.max(rows - AROUND.rows, 0));
  const column = Math.min(opened.column, Math.max(columns - AROUND.columns, 0));
  return {
    row,
    rowEnd: Math.min(row + AROUND.rows, rows),
    column,
    columnEnd: Math.min(column + AROUND.columns, columns),
  };
}

/** Where a window begins that has this cell in it, and some before. @param {number} row @param {number} column */
export const windowAt = (row, column) => {
  const start = (/** @type {number} */ place) => Math.max(STRIDE * Math.floor(place / STRIDE) - STRIDE, 0);
  return { row: start(row), column: start(column) };
};
