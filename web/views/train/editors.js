// What loads when own points are drawn or read from a file.

import { nothing } from 'lit/html.js';
import { lazy } from '../../lib/lazy.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

const withDrawing = lazy(() => import('./drawing/editor.js'));
const withCsv = lazy(() => import('./csv.js'));

/** What lies above the plane while points are drawn. @param {State} state @param {Actions} actions */
export const drawing = (state, actions) =>
  state.drawing ? withDrawing(({ editor }) => editor(state, actions), nothing) : nothing;

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export const paintDrawing = (root, state, palette) =>
  state.drawing && withDrawing(({ paintEditor }) => paintEditor(root, state, palette), undefined);

/** @param {State} state @param {Actions} actions */
export const csv = (state, actions) =>
  state.dialog === 'csv' ? withCsv(({ csvDialog }) => csvDialog(state, actions), nothing) : nothing;
