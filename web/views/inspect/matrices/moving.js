// Moving about in a matrix: by the keyboard from cell to cell, and in the box of one that is opened.

import { CELL, windowAt } from './window.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */
/** @import { Matrix } from './matrix.js' */
/** @import { windowOf } from './window.js' */

/** @type {{ matrix: string, row: number, column: number } | null} where the focus is going to, with the next frame */
let going = null;

/**
 * @param {Opened} state
 * @param {OpenedActions} actions
 * @param {Matrix} matrix
 * @param {ReturnType<typeof windowOf>} shown
 * @param {(row: number, column: number) => void} choose
 */
export function onKey(state, actions, matrix, shown, choose) {
  const opened = state.inspect.opened?.matrix === matrix.id;
  const [rowEnd, columnEnd] = opened ? [matrix.rows, matrix.columns] : [shown.rowEnd, shown.columnEnd];

  /** @param {KeyboardEvent & { target: HTMLElement, currentTarget: HTMLElement }} event */
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = event.target.dataset.place;
    if (!place) return;
    const [row, column] = going?.matrix === matrix.id ? [going.row, going.column] : place.split(',').map(Number);
    const to = {
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [row, 0],
      End: [row, columnEnd - 1],
      PageDown: [Math.min(row + 10, rowEnd - 1), column],
      PageUp: [Math.max(row - 10, 0), column],
    }[event.key];
    const chosen = event.key === 'Enter' || event.key === ' ';
    if (!to && !chosen) return;
    event.preventDefault();
    event.stopPropagation();
    if (chosen) return choose(row, column);
    const [nextRow, nextColumn] = /** @type {number[]} */ (to);
    if (nextRow < 0 || nextRow >= rowEnd || nextColumn < 0 || nextColumn >= columnEnd) return;
    const cell = { matrix: matrix.id, row: nextRow, column: nextColumn };
    going = cell;
    const box = opened ? event.currentTarget.closest('.matrix-box') : null;
    actions.inspect.show(box ? { cell, opened: { matrix: matrix.id, ...reveal(box, nextRow, nextColumn) } } : { cell });
    // The page is rendered before this: it was asked for first.
    requestAnimationFrame(() => {
      if (going === cell) going = null;
      const grid = document.getElementById(`matrix-${matrix.id}`);
      /** @type {HTMLElement | null | undefined} */ (
        grid?.querySelector(`[data-place="${nextRow},${nextColumn}"]`)
      )?.focus({ preventScroll: box !== null });
    });
  };
}

/** Scrolls a box as far as this cell wants it, and says what is to be drawn there. @param {Element} box @param {number} row @param {number} column */
function reveal(box, row, column) {
  const near = (
    /** @type {number} */ now,
    /** @type {number} */ place,
    /** @type {number} */ size,
    /** @type {number} */ room,
  ) => Math.max(Math.min(now, place * size), (place + 2) * size - room); // one more: the heads stay in sight
  box.scrollTop = near(box.scrollTop, row, CELL.height, box.clientHeight);
  box.scrollLeft = near(box.scrollLeft, column, CELL.width, box.clientWidth);
  return drawnAt(box);
}

/** @param {Element} box */
const drawnAt = ({ scrollTop, scrollLeft }) =>
  windowAt(Math.floor(scrollTop / CELL.height), Math.floor(scrollLeft / CELL.width));

/** What is in sight of an opened matrix is drawn. @param {Opened} state @param {OpenedActions} actions @param {Matrix} matrix */
export const onScroll =
  (state, actions, matrix) =>
  /** @param {Event & { currentTarget: HTMLElement }} event */
  ({ currentTarget }) => {
    const { row, column } = drawnAt(currentTarget);
    const { opened } = state.inspect;
    if (opened?.row !== row || opened.column !== column) {
      actions.inspect.show({ opened: { matrix: matrix.id, row, column } });
    }
  };

/** Gives an opened matrix the room of all its cells, and puts those that are drawn into their place. @param {Matrix} matrix @param {ReturnType<typeof windowOf>} shown */
export const size = (matrix, shown) => (/** @type {Element | undefined} */ element) => {
  const { style } = /** @type {HTMLElement} */ (element ?? document.createElement('div'));
  style.setProperty('--width', `${(matrix.columns + 1) * CELL.width}px`);
  style.setProperty('--height', `${(matrix.rows + 1) * CELL.height}px`);
  style.setProperty('--drawn', `${(shown.columnEnd - shown.column + 1) * CELL.width}px`);
  style.setProperty('--left', `${shown.column * CELL.width}px`);
  style.setProperty('--top', `${shown.row * CELL.height}px`);
};
