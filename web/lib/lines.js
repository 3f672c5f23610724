// The lines of a network's diagrams: each leaves one unit level and arrives level at another.

/**
 * From the right edge of one unit to the left edge of another, in CSS pixels.
 *
 * @typedef {{ left: number, y: number, right: number, toY: number }} Line
 */

/** @param {CanvasRenderingContext2D} context @param {Line} line */
export function strokeLine(context, { left, y, right, toY }) {
  context.beginPath();
  context.moveTo(left, y);
  context.bezierCurveTo((left + right) / 2, y, (left + right) / 2, toY, right, toY);
  context.stroke();
}

/** How far a place is from a line; Infinity beside its ends. @param {Line} line @param {number} x @param {number} y */
export function distanceTo({ left, y: from, right, toY }, x, y) {
  const width = right - left;
  const along = (x - left) / width;
  if (along < 0 || along > 1) return Infinity;
  const t = timeAt(along);
  const rise = toY - from;
  const slope = (rise * 6 * t * (1 - t)) / (width * (1.5 - 3 * t + 3 * t * t));
  return Math.abs(from + rise * t * t * (3 - 2 * t) - y) / Math.hypot(1, slope);
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
