// The network's output over the plane with the points, or the plane of a hidden layer, as Output shows it.

import { SOFTMAX } from '../../../lib/answers.js';
import { valueRange } from '../../../lib/marks.js';
import { flag, objectOf, orNull, where, whole } from '../../../lib/reading.js';
import { about, ready } from './about.js';
import {
  MOST_CLASSES,
  areClasses,
  gridOf,
  gridOfClasses,
  markedFrom,
  markedSets,
  readGrid,
  readRange,
  readSets,
  readSquare,
} from './plane.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Sources } from '../figures.js' */
/** @import { Ready } from './about.js' */
/** @import { Grid, Marked, Square } from './plane.js' */

/**
 * @typedef {object} FieldData
 * @property {Square} square     what is shown, on both axes
 * @property {number | null} layer  from 0 on: its two units are the axes; null: they are x and y
 * @property {Grid} grid
 * @property {Square | null} range  of the values; null: classes
 * @property {number} classes    that there are
 * @property {boolean} smooth    false: only which class
 * @property {{ training: Marked, test: Marked }} points
 */

/** Where the points stand, and what lies under them. @param {Ready} state */
function shown({ run, detail, outputView }) {
  const values = run.task === 'regression';
  const { space } = detail;
  if (outputView !== 'space' || !space || !Number.isFinite(space.high - space.low)) {
    return { square: run.square, layer: null, field: detail.field, points: markedSets(run, values) };
  }
  const { layer, low, high, field } = space;
  const points = {
    training: markedFrom(space.training, run.training.y, values),
    test: markedFrom(space.test, run.test.y, values),
  };
  return { square: { low, high }, layer, field, points };
}

/** @param {Sources} sources @returns {Promise<{ data: FieldData, caption: string } | null>} */
export async function capture({ state }) {
  const now = ready(state);
  if (!now) return null;
  const { run, smooth } = now;
  const { square, layer, field, points } = shown(now);
  const outputs = run.layers[run.layers.length - 1].outputs;
  const range = valueRange(run) ?? null;
  const grid =
    outputs > 1
      ? gridOfClasses(field, outputs, run.config.loss.function === SOFTMAX)
      : gridOf(field, range ?? { low: 0, high: 1 });
  return {
    data: {
      square: { low: square.low, high: square.high },
      layer,
      grid,
      range,
      classes: Math.max(2, outputs),
      smooth,
      points,
    },
    caption: layer === null ? words.captions.field(about(now)) : words.captions.space(about(now), layer + 1),
  };
}

/** @type {(data: unknown) => FieldData | undefined} */
export const read = where(
  objectOf({
    square: readSquare,
    layer: orNull(whole(0, 64)),
    grid: readGrid,
    range: readRange,
    classes: whole(2, MOST_CLASSES),
    smooth: flag,
    points: readSets,
  }),
  ({ grid, range, classes, points }) =>
    (grid.classes === 1 || grid.classes === classes) && (range !== null || areClasses(points, classes)),
);
