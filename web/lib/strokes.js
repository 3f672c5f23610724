// What a stroke does to points that are drawn: it puts some at a distance from each other, or erases those it touches.

/** @import { DrawnPoints } from '../state/store.js' */

const DIGITS = 3; // of a coordinate: finer than can be drawn, and short in a link

/** @param {number} value */
export const rounded = (value) => Number(value.toPrecision(DIGITS));

/** @param {DrawnPoints} points @param {{ x: number, y: number }} place @param {number} label @returns {DrawnPoints} */
export const put = ({ x, y, label: labels }, place, label) => ({
  x: [...x, rounded(place.x)],
  y: [...y, rounded(place.y)],
  label: [...labels, label],
});

/** @param {DrawnPoints} points @param {(n: number) => boolean} stays @returns {DrawnPoints} */
function only({ x, y, label }, stays) {
  const kept = (/** @type {number[]} */ values) => values.filter((_, n) => stays(n));
  return { x: kept(x), y: kept(y), label: kept(label) };
}

/**
 * The same points, not a copy of them, where none lies within the radius.
 *
 * @param {DrawnPoints} points @param {{ x: number, y: number }} place @param {number} radius
 */
export function erase(points, place, radius) {
  const near = (/** @type {number} */ n) => Math.hypot(points.x[n] - place.x, points.y[n] - place.y) <= radius;
  return points.x.some((_, n) => near(n)) ? only(points, (n) => !near(n)) : points;
}

/** The place of the point that is nearest; -1 where there are none. @param {DrawnPoints} points @param {{ x: number, y: number }} place */
export function nearest({ x, y }, place) {
  let best = -1;
  let least = Infinity;
  for (let n = 0; n < x.length; ++n) {
    const distance = Math.hypot(x[n] - place.x, y[n] - place.y);
    if (distance < least) [best, least] = [n, distance];
  }
  return best;
}

/** @param {DrawnPoints} points @param {number} n */
export const without = (points, n) => only(points, (other) => other !== n);
