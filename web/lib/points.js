// The points on a plane: those of the training set filled, those kept for testing hollow.

import { tracePoint } from './canvas.js';

/** @import { Palette } from './color.js' */
/** @import { Plane } from './plane.js' */

const MOST_POINTS = 2000; // of each set that are drawn

/** Every how manyth point is drawn. @param {number} size */
export const strideOf = (size) => Math.ceil(size / MOST_POINTS) || 1;

/** In CSS pixels. @param {number} size  points on the plane @param {Plane} plane */
const radiusOf = (size, plane) => Math.max(2.5, 5 - size / 200) * Math.min(1, Math.max(0.7, plane.size / 250));

/**
 * @typedef {object} Marks
 * @property {number} size
 * @property {(n: number) => string} colorOf
 * @property {(n: number) => number} shapeOf  see tracePoint
 * @property {(n: number) => number} [radiusOf]  in CSS pixels
 */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Plane} plane
 * @param {Palette} palette
 * @param {Float64Array} at  (N, 2)
 * @param {Marks} marks
 * @param {boolean} solid
 */
export function paintPoints(context, plane, palette, at, marks, solid) {
  const usual = radiusOf(marks.size, plane);
  for (let n = 0; n < marks.size; n += strideOf(marks.size)) {
    const color = marks.colorOf(n);
    const radius = marks.radiusOf?.(n) ?? usual;
    tracePoint(context, plane.x(at[2 * n]), plane.y(at[2 * n + 1]), radius, marks.shapeOf(n));
    if (solid) {
      context.fillStyle = color;
      context.fill();
    }
    // A rim of the paper sets the mark off from a field of its own colour; a hollow one is a ring between two rims.
    context.strokeStyle = palette.panel;
    context.lineWidth = solid ? 1.5 : 4.5;
    context.stroke();
    if (!solid) {
      context.strokeStyle = color;
      context.lineWidth = 2;
      context.stroke();
    }
  }
}

/**
 * A ring around a point.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Plane} plane
 * @param {Palette} palette
 * @param {Float64Array} at  (N, 2)
 * @param {number} n
 * @param {{ radius: number, color: string }} ring
 */
export function paintRing(context, plane, palette, at, n, { radius, color }) {
  context.beginPath();
  context.arc(plane.x(at[2 * n]), plane.y(at[2 * n + 1]), radius, 0, 2 * Math.PI);
  context.strokeStyle = palette.panel;
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.stroke();
}
