// Drawings as files: drawn in the colours of the light theme, as SVG or on a canvas.

import { palette } from './color.js';
import { canvasSheet } from './sheet.js';
import { svgSheet } from './svg-sheet.js';

/** @import { Palette } from './color.js' */
/** @import { Sheet } from './sheet.js' */

/**
 * @typedef {object} Drawn
 * @property {string} title
 * @property {number} width   in CSS pixels
 * @property {number} height
 * @property {(sheet: Sheet, colors: Palette) => void} draw
 */

export const FONT = 'system-ui, sans-serif';

const SCALE = 2; // pixels of a PNG for a CSS pixel
const MOST_PIXELS = { side: 16_000, all: 64e6 }; // that every browser draws

/**
 * Draws in the colours for paper, whatever theme is on: nothing is painted between the two changes.
 *
 * @template T
 * @param {(colors: Palette) => T} draw
 * @returns {T}
 */
export function onPaper(draw) {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  try {
    return draw(palette());
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

/** A picture as an address that holds it. @param {Uint32Array} pixels  square, as ImageData stores them */
function addressOf(pixels) {
  const side = Math.round(Math.sqrt(pixels.length));
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const image = new ImageData(side, side);
  new Uint32Array(image.data.buffer).set(pixels);
  /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).putImageData(image, 0, 0);
  return canvas.toDataURL();
}

/** @param {Drawn} drawn @param {Sheet} sheet */
const drawOn = ({ width, height, draw }, sheet) =>
  onPaper((colors) => {
    sheet.area([0, 0, width, 0, width, height, 0, height], { color: colors.panel });
    draw(sheet, colors);
  });

/** @param {Drawn} drawn @param {string} [prefix]  of its ids, where several stand in one document */
export function asSvg(drawn, prefix) {
  const { sheet, text } = svgSheet(drawn.width, drawn.height, drawn.title, addressOf, prefix);
  drawOn(drawn, sheet);
  return text();
}

/** @param {Drawn} drawn @returns {Promise<Blob | null>} null: it is too large */
export async function asPng(drawn) {
  const { width, height } = drawn;
  const { side, all } = MOST_PIXELS;
  const scale = Math.min(SCALE, side / width, side / height, Math.sqrt(all / (width * height)));
  if (scale < 1) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale) });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(scale, scale);
  drawOn(drawn, canvasSheet(context, FONT));
  return new Promise((resolve) => canvas.toBlob(resolve));
}
