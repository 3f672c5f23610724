// The drawings of the figures.

/** @import { Palette } from '../../lib/color.js' */
/** @import { State } from '../../state/store.js' */

/** @param {HTMLElement} root @param {State} state @param {Palette} colors */
export function paintFigures(root, state, colors) {}
