// The colours of the small pictures: those of Train's Output.

import { SIDE } from '../../../lib/thumbnails.js';

/** @import { Palette } from '../../../lib/color.js' */

/**
 * One output is a place between the colours of class 0 and class 1; several mix the colours of their classes.
 *
 * @param {Uint8Array} thumbnail  (outputs, side, side), 0 to 255
 * @param {Palette} palette
 */
export function pixelsOf(thumbnail, { ramp, fields }) {
  const size = SIDE * SIDE;
  const outputs = thumbnail.length / size;
  const pixels = new Uint32Array(size);
  if (outputs === 1) {
    for (let k = 0; k < size; ++k) pixels[k] = ramp[thumbnail[k]];
    return pixels;
  }
  for (let k = 0; k < size; ++k) {
    let [total, red, green, blue] = [0, 0, 0, 0];
    for (let c = 0; c < outputs; ++c) {
      const share = Math.max(thumbnail[c * size + k], 1e-6);
      total += share;
      red += share * fields[c][0];
      green += share * fields[c][1];
      blue += share * fields[c][2];
    }
    const [r, g, b] = [red, green, blue].map((channel) => Math.round(channel / total));
    pixels[k] = (255 << 24) | (b << 16) | (g << 8) | r;
  }
  return pixels;
}
