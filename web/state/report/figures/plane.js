// What figures of the plane share: its points, and the picture under them in bytes.

import { classOf, rowsIn, sharesOf } from '../../../lib/answers.js';
import { pack } from '../../../lib/packed.js';
import { strideOf } from '../../../lib/points.js';
import {
  holdsBytes,
  kept,
  listOf,
  objectOf,
  orNull,
  real,
  realOrNull,
  textOf,
  where,
  whole,
} from '../../../lib/reading.js';

/** @import { Points } from '../../../engine/methods.js' */
/** @import { Range } from '../../../lib/marks.js' */

const DIGITS = 5; // of a coordinate
const MOST_POINTS = 2000; // of a set
export const MOST_CLASSES = 10;
const MOST_SIDE = 256;
const MOST_TEXT = 2 ** 21; // characters
const STEPS = 254; // of a byte; the byte beyond says that there was no number
export const NO_NUMBER = 255;

/**
 * @typedef {{ x: number[], y: number[], label: (number | null)[] }} Marked  label: the class, or the value
 * @typedef {{ low: number, high: number }} Square
 *
 * Bytes, row after row from the top: a value from `low` to `high` in 254 steps, or the share of each class in as many.
 *
 * @typedef {{ side: number, classes: number, low: number, high: number, bytes: string }} Grid  classes: 1 for a value
 */

/** What a target, or what the network says, comes to. @param {ArrayLike<number>} row @param {boolean} values */
const labelOf = (row, values) => (values ? kept(row[0], DIGITS) : classOf(row));

/** As many as are drawn on the page. @param {ArrayLike<number>} at  (N, 2) @param {Float64Array} y  (N, columns) @param {boolean} values @returns {Marked} */
export function markedFrom(at, y, values) {
  const size = at.length / 2;
  const { row } = rowsIn(y, size > 0 ? y.length / size : 1);
  /** @type {Marked} */
  const marked = { x: [], y: [], label: [] };
  for (let n = 0; n < size; n += strideOf(size)) {
    marked.x.push(kept(at[2 * n], DIGITS) ?? 0);
    marked.y.push(kept(at[2 * n + 1], DIGITS) ?? 0);
    marked.label.push(labelOf(row(n), values));
  }
  return marked;
}

/** @param {{ training: Points, test: Points }} run @param {boolean} values */
export const markedSets = ({ training, test }, values) => ({
  training: markedFrom(training.x, training.y, values),
  test: markedFrom(test.x, test.y, values),
});

/** @param {number} value @param {number} low @param {number} high */
function byteOf(value, low, high) {
  const share = (value - low) / (high - low);
  return Number.isFinite(share) ? Math.round(STEPS * Math.min(Math.max(share, 0), 1)) : NO_NUMBER;
}

/** A picture of one value. @param {Float32Array} values  (side, side) @param {Range} range @returns {Grid} */
export const gridOf = (values, { low, high }) => ({
  side: Math.round(Math.sqrt(values.length)),
  classes: 1,
  low,
  high,
  bytes: pack(Uint8Array.from(values, (value) => byteOf(value, low, high))),
});

/** A picture of several outputs. @param {Float32Array} values  (outputs, side, side) @param {number} outputs @param {boolean} logits @returns {Grid} */
export function gridOfClasses(values, outputs, logits) {
  const pixels = values.length / outputs;
  const bytes = new Uint8Array(values.length);
  for (let k = 0; k < pixels; ++k) {
    const shares = sharesOf(
      Array.from({ length: outputs }, (_, c) => values[c * pixels + k]),
      logits,
    );
    shares.forEach((share, c) => (bytes[c * pixels + k] = byteOf(share, 0, 1)));
  }
  return { side: Math.round(Math.sqrt(pixels)), classes: outputs, low: 0, high: 1, bytes: pack(bytes) };
}

/** @type {import('../../../lib/reading.js').Reader<Grid>} */
export const readGrid = where(
  objectOf({
    side: whole(1, MOST_SIDE),
    classes: whole(1, MOST_CLASSES),
    low: real,
    high: real,
    bytes: textOf(MOST_TEXT),
  }),
  ({ side, classes, low, high, bytes }) => low < high && holdsBytes(bytes, classes * side * side),
);

const LEAST = 1e-290; // between the ends of an axis: its ticks are numbers then

export const readSquare = where(
  objectOf({ low: real, high: real }),
  ({ low, high }) => high - low > LEAST && high - low < Infinity,
);

/** Values that have a range; or classes, which have none. */
export const readRange = orNull(readSquare);

const marked = where(
  objectOf({
    x: listOf(real, MOST_POINTS),
    y: listOf(real, MOST_POINTS),
    label: listOf(realOrNull, MOST_POINTS),
  }),
  ({ x, y, label }) => x.length === y.length && x.length === label.length,
);

export const readSets = objectOf({ training: marked, test: marked });

/** Whether each label is a class that there is. @param {{ training: Marked, test: Marked }} sets @param {number} classes */
export const areClasses = ({ training, test }, classes) =>
  [...training.label, ...test.label].every(
    (label) => label !== null && Number.isInteger(label) && label >= 0 && label < classes,
  );
