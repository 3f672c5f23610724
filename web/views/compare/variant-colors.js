// The colours of variants for canvases and files.

import { colorsOf } from '../../lib/color.js';
import { HUES } from '../../state/compare/styles.js';
import '../../styles/compare/variants.css';

/** @import { Palette } from '../../lib/color.js' */

/** @type {WeakMap<Palette, string[]>} */
const known = new WeakMap();

/** By hue. @param {Palette} palette  of the theme that is on @returns {string[]} */
export function variantColors(palette) {
  const before = known.get(palette);
  if (before) return before;
  const colors = colorsOf(Array.from({ length: HUES }, (_, hue) => `variant-${hue}`));
  known.set(palette, colors);
  return colors;
}
