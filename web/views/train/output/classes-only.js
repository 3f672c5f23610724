// The output without its shades: each pixel has the colour of the class that it is taken for.

import { classOf } from '../../../lib/answers.js';
import { paintPixels } from '../../../lib/canvas.js';
import { pixel } from '../../../lib/color.js';

/** @import { Place } from '../../../lib/canvas.js' */
/** @import { Palette } from '../../../lib/color.js' */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Float32Array} values  (outputs, side, side), top row first
 * @param {number} outputs
 * @param {Palette} palette
 * @param {Place} place
 */
export function paintClassesOnly(context, values, outputs, { fields, unknown }, place) {
  const pixels = values.length / outputs;
  const colors = fields.map(pixel);
  const row = new Float32Array(outputs);
  const pixelAt = (/** @type {number} */ k) => {
    for (let c = 0; c < outputs; ++c) row[c] = values[c * pixels + k];
    return row.every(Number.isFinite) ? colors[classOf(row)] : unknown;
  };
  paintPixels(context, pixels, place, pixelAt, false);
}
