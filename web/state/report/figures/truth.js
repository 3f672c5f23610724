// Truth beside prediction: every point as it is, and as it is taken.

import { valueRange } from '../../../lib/marks.js';
import { listOf, objectOf, where, whole } from '../../../lib/reading.js';
import { about, ready } from './about.js';
import { outputsOf } from './outputs.js';
import { MOST_CLASSES, areClasses, markedFrom, markedSets, readRange, readSets, readSquare } from './plane.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Sources } from '../figures.js' */
/** @import { Marked, Square } from './plane.js' */

/**
 * @typedef {object} TruthData
 * @property {Square} square
 * @property {Square | null} range  of the values; null: classes
 * @property {number} classes
 * @property {{ training: Marked, test: Marked }} points  as they are
 * @property {{ training: Marked, test: Marked }} said    the same as they are taken
 * @property {{ training: number[][], test: number[][] }} confusion  by class, and by the class that it is taken for
 */

/** @param {Sources} sources @returns {Promise<{ data: TruthData, caption: string } | null>} */
export async function capture({ state, ask }) {
  const now = ready(state);
  const outputs = now && (await outputsOf(now, ask));
  if (!now || !outputs) return null;
  const { run, snapshot } = now;
  const values = run.task === 'regression';
  const { low, high } = run.square;
  return {
    data: {
      square: { low, high },
      range: valueRange(run) ?? null,
      classes: Math.max(2, run.layers[run.layers.length - 1].outputs),
      points: markedSets(run, values),
      said: {
        training: markedFrom(run.training.x, outputs.training, values),
        test: markedFrom(run.test.x, outputs.test, values),
      },
      confusion: { training: snapshot.confusion.training, test: snapshot.confusion.test },
    },
    caption: words.captions.truth(about(now)),
  };
}

const counts = where(listOf(listOf(whole(0, 1e9), MOST_CLASSES), MOST_CLASSES), (rows) =>
  rows.every(({ length }) => length === rows.length),
);

/** @type {(data: unknown) => TruthData | undefined} */
export const read = where(
  objectOf({
    square: readSquare,
    range: readRange,
    classes: whole(2, MOST_CLASSES),
    points: readSets,
    said: readSets,
    confusion: objectOf({ training: counts, test: counts }),
  }),
  ({ range, classes, points, said }) =>
    points.training.x.length === said.training.x.length &&
    points.test.x.length === said.test.x.length &&
    (range !== null || (areClasses(points, classes) && areClasses(said, classes))),
);
