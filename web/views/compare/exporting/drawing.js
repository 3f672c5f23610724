// What the pictures in files have in common: they are drawn in the colours of the light theme, on a canvas or as SVG.

import { palette } from '../../../lib/color.js';
import { canvasSheet } from '../../../lib/sheet.js';
import { svgSheet } from '../../../lib/svg-sheet.js';
import { SIDE } from '../../../lib/thumbnails.js';
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

const SCALE = 2; // pixels of a PNG for a CSS pixel
const MOST_PIXELS = { side: 16_000, all: 64e6 }; // that every browser draws

/** The colours for paper, whatever theme is on: nothing is painted between the two changes. @returns {Inks} */
function inksOfPaper() {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  const colors = palette();
  const inks = { palette: colors, colors: variantColors(colors) };
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  return inks;
}

/** Letters are as wide as this. @returns {(words: string, size: number) => number} */
export function measuring() {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  return (words, size) => {
    context.font = `${size}px system-ui, sans-serif`;
    return context.measureText(words).width;
  };
}

/** @param {Drawing} drawing */
export function asSvg({ title, width, height, draw }) {
  const inks = inksOfPaper();
  const small = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const context = /** @type {CanvasRenderingContext2D} */ (small.getContext('2d'));
  const image = new ImageData(SIDE, SIDE);
  const { sheet, text } = svgSheet(width, height, title, (pixels) => {
    new Uint32Array(image.data.buffer).set(pixels);
    context.putImageData(image, 0, 0);
    return small.toDataURL();
  });
  sheet.area([0, 0, width, 0, width, height, 0, height], { color: inks.palette.panel });
  draw(sheet, inks);
  return text();
}

/** @param {Drawing} drawing @returns {Promise<Blob | null>} null: it is too large */
export async function asPng({ width, height, draw }) {
  const { side, all } = MOST_PIXELS;
  const scale = Math.min(SCALE, side / width, side / height, Math.sqrt(all / (width * height)));
  if (scale < 1) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale) });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(scale, scale);
  const inks = inksOfPaper();
  const sheet = canvasSheet(context, 'system-ui, sans-serif');
  sheet.area([0, 0, width, 0, width, height, 0, height], { color: inks.palette.panel });
  draw(sheet, inks);
  return new Promise((resolve) => canvas.toBlob(resolve));
}
