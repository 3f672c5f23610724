// Moving about in a matrix: by the keyboard from cell to cell, and in the box of one that is opened.

import { CELL, windowAt } from './window.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */
/** @import { Matrix } from './matrix.js' */
/** @import { windowOf } from './window.js' */

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
    const [row, column] = place.split(',').map(Number);
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
    const inSight =
      nextRow >= shown.row && nextRow < shown.rowEnd && nextColumn >= shown.column && nextColumn < shown.columnEnd;
    const moved = { matrix: matrix.id, ...windowAt(nextRow, nextColumn) };
    actions.inspect.show(inSight ? { cell } : { cell, opened: moved });
    // The page is rendered before this: it was asked for first.
    requestAnimationFrame(() => {
      const grid = document.getElementById(`matrix-${matrix.id}`);
      /** @type {HTMLElement | null | undefined} */ (
        grid?.querySelector(`[data-place="${nextRow},${nextColumn}"]`)
      )?.focus();
    });
  };
}

/** What is in sight of an opened matrix is drawn. @param {Opened} state @param {OpenedActions} actions @param {Matrix} matrix */
export const onScroll =
  (state, actions, matrix) =>
  /** @param {Event & { currentTarget: HTMLElement }} event */
  ({ currentTarget }) => {
    const { scrollTop, scrollLeft } = currentTarget;
    const { row, column } = windowAt(Math.floor(scrollTop / CELL.height), Math.floor(scrollLeft / CELL.width));
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
  style.setProperty('--left', `${shown.column * CELL.width}px`);
  style.setProperty('--top', `${shown.row * CELL.height}px`);
};
