// The learning curves as they are shown, thinned to what can be seen of them.

import { drawnRows } from '../../../lib/series.js';
import { kept, listOf, objectOf, oneOf, real, realOrNull, where, whole, textOf } from '../../../lib/reading.js';
import { RECORD, placeOfQuantity } from '../../record.js';
import { about, ready } from './about.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Sources } from '../figures.js' */
/** @import { Ready } from './about.js' */

const COLUMNS = 200; // of which the lowest and the highest value stay
const MOST_POINTS = 2 * COLUMNS + 10;
const MOST_LAYERS = 64;

export const SHOWS = /** @type {const} */ (['loss', 'accuracy', 'gradient', 'saturated', 'dead', 'rate']);

/**
 * Of: 'training', 'test', 'rate', or a layer by its place.
 *
 * @typedef {{ of: string, x: number[], y: (number | null)[] }} Line
 * @typedef {{ shows: typeof SHOWS[number], scale: 'log' | 'linear' | 'share', lines: Line[] }} Chart
 * @typedef {{ loss: string, end: number, layers: number, charts: Chart[] }} CurveData  layers: hidden ones and the output
 */

/** A column of records whose first number is the epoch. @param {string} of @param {Float64Array} records @param {number} length @param {number} column @param {Chart['scale']} scale @returns {Line} */
function lineOf(of, records, length, column, scale) {
  const rows = records.length / length;
  const valueAt = (/** @type {number} */ row) => {
    const value = records[row * length + column];
    return scale === 'log' && value <= 0 ? NaN : value;
  };
  const end = records[(rows - 1) * length] || 1;
  const drawn = drawnRows(rows, (row) => records[row * length], valueAt, end / COLUMNS);
  return { of, x: drawn.map((row) => records[row * length]), y: drawn.map((row) => kept(valueAt(row), 8)) };
}

/** Training and test. @param {Ready} state @param {Chart['shows']} shows @param {Chart['scale']} scale @param {number} training @param {number} test @returns {Chart} */
function ofBoth({ run, snapshot: { history } }, shows, scale, training, test) {
  const lines = [lineOf('training', history, RECORD.length, training, scale)];
  if (run.test.y.length > 0) lines.push(lineOf('test', history, RECORD.length, test, scale));
  return { shows, scale, lines };
}

/** The one that is chosen. @param {Ready} state @returns {Chart} */
function third({ curve, run: { layers }, snapshot: { history, diagnostics } }) {
  if (curve === 'rate') {
    return {
      shows: curve,
      scale: 'linear',
      lines: [lineOf('rate', history, RECORD.length, RECORD.learningRate, 'linear')],
    };
  }
  const scale = curve === 'gradient' ? 'log' : 'share';
  const ofLayer = (/** @type {number} */ layer) => {
    const { length, column } = placeOfQuantity(layers, layer, curve);
    return lineOf(String(layer), diagnostics, length, column, scale);
  };
  return { shows: curve, scale, lines: layers.map((_, layer) => ofLayer(layer)) };
}

/** @param {Sources} sources @returns {Promise<{ data: CurveData, caption: string } | null>} */
export async function capture({ state }) {
  const now = ready(state);
  if (!now) return null;
  const classes = now.run.task !== 'regression';
  const { trainingLoss, testLoss, trainingAccuracy, testAccuracy } = RECORD;
  const { loss, epoch } = about(now);
  return {
    data: {
      loss,
      end: Math.max(epoch, 1),
      layers: now.run.layers.length,
      charts: [
        ofBoth(now, 'loss', now.lossScale, trainingLoss, testLoss),
        ...(classes ? [ofBoth(now, 'accuracy', 'share', trainingAccuracy, testAccuracy)] : []),
        third(now),
      ],
    },
    caption: words.captions.curve(about(now)),
  };
}

const line = where(
  objectOf({
    of: where(textOf(10), (of) => ['training', 'test', 'rate'].includes(of) || /^\d{1,2}$/.test(of)),
    x: listOf(real, MOST_POINTS),
    y: listOf(realOrNull, MOST_POINTS),
  }),
  ({ x, y }) => x.length === y.length,
);

/** @type {(data: unknown) => CurveData | undefined} */
export const read = objectOf({
  loss: textOf(100),
  end: real,
  layers: whole(1, MOST_LAYERS),
  charts: listOf(
    objectOf({
      shows: oneOf(SHOWS),
      scale: oneOf(/** @type {const} */ (['log', 'linear', 'share'])),
      lines: listOf(line, MOST_LAYERS),
    }),
    3,
    1,
  ),
});
