// Which weight's line a place in the diagram is on.

import { eachLine } from './place.js';

/** @import { Layer } from '../../../engine/lab' */
/** @import { Column } from './place.js' */

/**
 * The weight whose line passes nearest.
 *
 * @param {Layer[]} layers
 * @param {Column[]} columns
 * @param {number} x @param {number} y
 * @param {number} reach
 * @returns {number | null} null: none is within reach
 */
export function weightAt(layers, columns, x, y, reach) {
  /** @type {number | null} */
  let nearest = null;
  let least = reach;
  eachLine(layers, columns, (index, line) => {
    const width = line.right - line.left;
    const along = (x - line.left) / width;
    if (along < 0 || along > 1) return;
    const t = timeAt(along);
    const rise = line.toY - line.y;
    const slope = (rise * 6 * t * (1 - t)) / (width * (1.5 - 3 * t + 3 * t * t));
    const distance = Math.abs(line.y + rise * t * t * (3 - 2 * t) - y) / Math.hypot(1, slope);
    if (distance <= least) [nearest, least] = [index, distance];
  });
  return nearest;
}

/** Where on a line, from 0 to 1, it is so far along: 1.5 t (1 − t) + t³, which grows. @param {number} along */
function timeAt(along) {
  let [low, high] = [0, 1];
  for (let k = 0; k < 20; ++k) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t ** 3 < along) low = t;
    else high = t;
  }
  return low;
}
