// What the network says to each point, beside what it is.

import { SOFTMAX, classOf, rowsIn } from '../../../lib/answers.js';
import { flag, listOf, objectOf, oneOf, orNull, real, realOrNull, textOf, where, whole } from '../../../lib/reading.js';
import { about, ready } from './about.js';
import { outputsOf } from './outputs.js';
import { MOST_CLASSES } from './plane.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Metrics } from '../../../engine/lab' */
/** @import { Points } from '../../../engine/methods.js' */
/** @import { Sources } from '../figures.js' */

const MOST_ROWS = 200;
export const TASKS = /** @type {const} */ (['binary', 'classes', 'regression']);

/**
 * @typedef {{ loss: number | null, accuracy: number | null } | null} Score
 *
 * @typedef {object} PredictionsData
 * @property {string} loss    which one it is
 * @property {typeof TASKS[number]} task
 * @property {boolean} logits the outputs are
 * @property {{ test: boolean, x: number, y: number, truth: number, outputs: (number | null)[] }[]} rows  truth: the class or the value
 * @property {number} more    rows that are left out
 * @property {{ training: Score, test: Score }} scores
 */

/** @param {number} value */
const orNone = (value) => (Number.isFinite(value) ? value : null);

/** @param {Metrics | null} metrics @returns {Score} */
const scoreOf = (metrics) => metrics && { loss: orNone(metrics.loss), accuracy: metrics.accuracy };

/** @param {Points} points @param {Float64Array} outputs @param {boolean} test @param {boolean} values @param {number} width */
function rowsOf({ x, y }, outputs, test, values, width) {
  const [targets, said] = [rowsIn(y, width), rowsIn(outputs, width)];
  return Array.from({ length: Math.min(said.size, MOST_ROWS) }, (_, n) => ({
    test,
    x: x[2 * n],
    y: x[2 * n + 1],
    truth: values ? targets.row(n)[0] : classOf(targets.row(n)),
    outputs: Array.from(said.row(n), orNone),
  }));
}

/** @param {Sources} sources @returns {Promise<{ data: PredictionsData, caption: string } | null>} */
export async function capture({ state, ask }) {
  const now = ready(state);
  const outputs = now && (await outputsOf(now, ask));
  if (!now || !outputs) return null;
  const { run, snapshot } = now;
  const width = run.layers[run.layers.length - 1].outputs;
  const values = run.task === 'regression';
  const rows = [
    ...rowsOf(run.training, outputs.training, false, values, width),
    ...rowsOf(run.test, outputs.test, true, values, width),
  ].slice(0, MOST_ROWS);
  return {
    data: {
      loss: about(now).loss,
      task: run.task,
      logits: run.config.loss.function === SOFTMAX,
      rows,
      more: (run.training.x.length + run.test.x.length) / 2 - rows.length,
      scores: { training: scoreOf(snapshot.report.training), test: scoreOf(snapshot.report.test) },
    },
    caption: words.captions.predictions(about(now)),
  };
}

const score = orNull(objectOf({ loss: realOrNull, accuracy: realOrNull }));

/** @type {(data: unknown) => PredictionsData | undefined} */
export const read = where(
  objectOf({
    loss: textOf(100),
    task: oneOf(TASKS),
    logits: flag,
    rows: listOf(
      objectOf({ test: flag, x: real, y: real, truth: real, outputs: listOf(realOrNull, MOST_CLASSES, 1) }),
      MOST_ROWS,
    ),
    more: whole(0, 1e9),
    scores: objectOf({ training: score, test: score }),
  }),
  ({ rows }) => rows.every(({ outputs }) => outputs.length === rows[0].outputs.length),
);
