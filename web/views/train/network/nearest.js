// Which weight's line a place in the diagram is on.

import { distanceTo } from '../../../lib/lines.js';
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
    const distance = distanceTo(line, x, y);
    if (distance <= least) [nearest, least] = [index, distance];
  });
  return nearest;
}
