// What the figures show: which numbers of which run, how they are drawn and how they are written.

import { number, percent } from '../../../lib/format.js';
import { lazy } from '../../../lib/lazy.js';
import { nearestRow } from '../../../lib/series.js';
import { RECORD, placeOfQuantity } from '../../../state/record.js';
import { styleOfLayer } from '../../charts/layers.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Curve, EarlierRun, State } from '../../../state/store.js' */

const named = lazy(() => import('./names.js'));

/**
 * One line: a column of records whose first number is the epoch.
 *
 * @typedef {object} Series
 * @property {string} key    what the key calls it
 * @property {string} name   the same where it stands alone
 * @property {string} color  a token of styles/tokens.css
 * @property {number[]} dash
 * @property {Float64Array} records
 * @property {number} length  numbers a record
 * @property {number} column
 * @property {number} last   the epoch that its run has reached
 * @property {boolean} earlier  it is not of the present run
 * @property {boolean} faint
 *
 * @typedef {object} Figure
 * @property {'loss' | 'accuracy' | 'third'} id
 * @property {string} title
 * @property {string} axis
 * @property {'log' | 'linear' | 'share'} scale  share: from 0 to 1
 * @property {(value: number) => string} write
 * @property {Series[]} series  those in front first
 */

const OF_PRESENT = { earlier: false, faint: false };

/** @param {State} state @returns {Figure[]} */
export function figuresOf(state) {
  const { run, snapshot } = state;
  if (!run || !snapshot) return [];
  return [
    {
      id: 'loss',
      title: text.loss,
      axis: text.loss,
      scale: state.lossScale,
      write: number,
      series: ofRuns(state, RECORD.trainingLoss, RECORD.testLoss),
    },
    ...(run.task === 'regression'
      ? []
      : [
          /** @type {Figure} */ ({
            id: 'accuracy',
            title: text.accuracy,
            axis: text.accuracy,
            scale: 'share',
            write: percent,
            series: ofRuns(state, RECORD.trainingAccuracy, RECORD.testAccuracy),
          }),
        ]),
    third(state),
  ];
}

/** @param {Float64Array} history */
const lastEpoch = (history) => history[history.length - RECORD.length + RECORD.epoch] ?? 0;

/** A column of the present run's history, and of the earlier runs'. @param {State} state @param {number} training @param {number} test @returns {Series[]} */
function ofRuns({ catalog, run, snapshot, earlier, emphasis }, training, test) {
  if (!catalog || !run || !snapshot) return [];
  const present = {
    records: snapshot.history,
    length: RECORD.length,
    last: lastEpoch(snapshot.history),
    ...OF_PRESENT,
  };
  const lines = [
    { ...present, key: text.training, name: text.training, color: 'ink', dash: [], column: training },
    { ...present, key: text.test, name: text.test, color: 'muted', dash: [5, 3], column: test },
  ];
  const front = earlier.filter((one) => one.run === emphasis);
  const behind = earlier.filter((one) => one.run !== emphasis);
  return [
    ...(run.test.y.length > 0 ? lines : lines.slice(0, 1)),
    ...[...front, ...behind.reverse()].map((one) => ({
      ...ofEarlier(
        one,
        named(({ nameOf }) => nameOf(catalog, run.config, one.config), ''),
        training,
      ),
      ...(one.run === emphasis ? { color: 'accent', faint: false } : { color: 'muted', faint: true }),
    })),
  ];
}

/** @param {EarlierRun} earlier @param {string} name @param {number} column */
const ofEarlier = ({ history }, name, column) => ({
  key: name,
  name,
  dash: [],
  records: history,
  length: RECORD.length,
  column,
  last: lastEpoch(history),
  earlier: true,
});

/** @param {State} state @returns {Figure} */
function third({ run, snapshot, curve }) {
  const { title, axis } = text.thirds[curve];
  const figure = { id: /** @type {const} */ ('third'), title, axis };
  if (!run || !snapshot) return { ...figure, scale: 'linear', write: number, series: [] };
  const last = lastEpoch(snapshot.history);
  if (curve === 'rate') {
    const series = { key: text.rate, name: text.rate, color: 'ink', dash: [], last, ...OF_PRESENT };
    const place = { records: snapshot.history, length: RECORD.length, column: RECORD.learningRate };
    return { ...figure, scale: 'linear', write: number, series: [{ ...series, ...place }] };
  }
  return {
    ...figure,
    scale: curve === 'gradient' ? 'log' : 'share',
    write: curve === 'gradient' ? number : percent,
    series: run.layers.map((_, layer) => ({
      ...styleOfLayer(run.layers, layer),
      ...placeOfQuantity(run.layers, layer, curve),
      records: snapshot.diagnostics,
      last,
      ...OF_PRESENT,
    })),
  };
}

/**
 * What a line says at an epoch: its nearest record.
 *
 * @param {Figure} figure
 * @param {Series} series
 * @param {number} epoch
 * @returns {{ epoch: number, value: number }} NaN where there is nothing to say
 */
export function readAt({ scale }, { records, length, column, last }, epoch) {
  const row = epoch > last ? -1 : nearestRow(records, length, epoch);
  if (row < 0) return { epoch, value: NaN };
  const value = records[row * length + column];
  return { epoch: records[row * length], value: scale === 'log' && value <= 0 ? NaN : value };
}

/** The recorded epoch that lies nearest, of the present run; beyond its end, of the one that has gone farthest. @param {State} state @param {number} epoch */
export function recordedEpoch({ snapshot, earlier }, epoch) {
  const histories = [snapshot?.history ?? new Float64Array(), ...earlier.map(({ history }) => history)];
  const farthest = histories.reduce((far, history) => (lastEpoch(history) > lastEpoch(far) ? history : far));
  const history = epoch > lastEpoch(histories[0]) ? farthest : histories[0];
  return history[nearestRow(history, RECORD.length, epoch) * RECORD.length] ?? 0;
}

/** The epoch at which the horizontal axis ends. @param {State} state */
export const endOf = ({ snapshot, earlier }) =>
  Math.max(10, snapshot?.report.epoch ?? 0, ...earlier.map(({ history }) => lastEpoch(history)));

/** @type {Curve[]} */
export const THIRDS = ['gradient', 'saturated', 'dead', 'rate'];
