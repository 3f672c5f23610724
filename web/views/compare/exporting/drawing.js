// What the pictures in Compare's files have in common: the colours of variants, and how wide letters are.

import { FONT, asPng as pngOf, asSvg as svgOf } from '../../../lib/drawn.js';
import { variantColors } from '../variant-colors.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Sheet } from '../../../lib/sheet.js' */

/**
 * @typedef {{ palette: Palette, colors: string[] }} Inks  colors: of the variants, by hue
 * @typedef {object} Drawing
 * @property {string} title
 * @property {number} width   in CSS pixels
 * @property {number} height
 * @property {(sheet: Sheet, inks: Inks) => void} draw
 */

/** Letters are as wide as this. @returns {(words: string, size: number) => number} */
export function measuring() {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  return (words, size) => {
    context.font = `${size}px ${FONT}`;
    return context.measureText(words).width;
  };
}

/** @param {Drawing} drawing */
const inked = (drawing) => ({
  ...drawing,
  draw: (/** @type {Sheet} */ sheet, /** @type {Palette} */ palette) =>
    drawing.draw(sheet, { palette, colors: variantColors(palette) }),
});

/** @param {Drawing} drawing */
export const asSvg = (drawing) => svgOf(inked(drawing));

/** @param {Drawing} drawing */
export const asPng = (drawing) => pngOf(inked(drawing));
