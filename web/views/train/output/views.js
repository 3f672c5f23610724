// The views beside the prediction, each in a module that loads when it is first shown.

import { lazy } from '../../../lib/lazy.js';

/**
 * What such a module gives: `paintBelow` and `paintAbove` for the canvas of the field and that of the points, `legend`,
 * `note` (words below), and `overlay` (what else lies on the plane).
 *
 * @typedef {object} ViewModule
 * @property {(canvas: Canvas) => boolean} paintBelow  false: something has still to load
 * @property {(canvas: Canvas) => void} paintAbove
 * @property {(state: Shown) => unknown} legend
 * @property {(state: Shown) => string} note
 * @property {(state: Shown, actions: import('../../../state/actions.js').Actions) => unknown} overlay
 *
 * @typedef {import('../../../state/store.js').State & {
 *   run: import('../../../engine/methods.js').Run,
 *   snapshot: import('../../../engine/methods.js').Snapshot,
 *   catalog: import('../../../engine/lab').Catalog }} Shown
 *
 * @typedef {object} Canvas
 * @property {CanvasRenderingContext2D} context
 * @property {ReturnType<typeof import('./planes.js').planesOf>} figure
 * @property {Shown} state
 * @property {import('../../../lib/color.js').Palette} palette
 */

/** @param {() => Promise<ViewModule>} load */
const view = (load) => lazy(load);

export const views = {
  compare: view(() => import('./compare.js')),
  error: view(() => import('./error.js')),
  space: view(() => import('./space.js')),
};
