// One update laid open, as Inspect does: of the sample that is shown every x, z, a and δ; of each parameter its gradient
// and what the update makes of it.

import { rowsIn } from '../../../lib/answers.js';
import { kept, listOf, objectOf, oneOf, real, realOrNull, textOf, where, whole } from '../../../lib/reading.js';
import { placeOf, rowOf } from '../../inspect/sample.js';
import { rowAt, rowsOf } from '../../schema.js';
import { about, ready } from './about.js';
import { parametersIn, readSizes, sizesOf } from './layers.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Ledger } from '../../../engine/inspect' */
/** @import { Sources } from '../figures.js' */
/** @import { Ready } from './about.js' */
/** @import { Size } from './layers.js' */

const MOST_UNITS = 200; // of all layers
const MOST_PARAMETERS = 200;
const MOST_INPUTS = 64;
const DIGITS = 10;

/**
 * @typedef {(number | null)[]} Numbers
 *
 * @typedef {object} LedgerData
 * @property {number} sample     of the training set, from 0 on
 * @property {number} samples    that the update takes in
 * @property {string} loss       which one it is
 * @property {string} rule       of the update
 * @property {'rows' | 'columns'} notation
 * @property {string[]} inputs
 * @property {Numbers} x
 * @property {Numbers} y
 * @property {Numbers} prediction
 * @property {{ own: number | null, all: number | null, factor: number, rate: number }} numbers  losses, and what multiplies
 * @property {Size[]} layers
 * @property {{ layer: number, unit: number, z: number | null, a: number | null, slope: number | null, delta: number | null }[]} units
 * @property {Numbers} before    as many parameters as are shown, in their order
 * @property {Numbers} gradients
 * @property {Numbers} after
 */

/** @param {ArrayLike<number>} values @param {number} [most] */
const list = (values, most = Infinity) =>
  Array.from({ length: Math.min(values.length, most) }, (_, k) => kept(values[k], DIGITS));

/** The step that is open in Inspect; else the one of a single sample. @param {Ready} state @param {Sources['ask']} ask */
async function ledgerOf(state, ask) {
  const shown = state.inspect?.ledger;
  const { layers } = state.run;
  if (shown?.layers.every(({ z }, k) => z.length === shown.rows.length * layers[k]?.outputs)) {
    return { ledger: shown, place: placeOf(state) };
  }
  return { ledger: (await ask.ledger({ rows: [rowOf(state)] })).ledger, place: 0 };
}

/** @param {Ready} state @param {Ledger} ledger @param {number} place @returns {LedgerData} */
function dataOf(state, ledger, place) {
  const { catalog, run, inspect } = state;
  const named = rowsOf(catalog, 'data.features');
  const ofSample = (/** @type {Float64Array} */ values) =>
    list(rowsIn(values, values.length / ledger.rows.length).row(place), MOST_INPUTS);
  const units = run.layers.flatMap(({ outputs }, layer) => {
    const { z, a, slope, delta } = ledger.layers[layer];
    return Array.from({ length: outputs }, (_, unit) => {
      const at = place * outputs + unit;
      return {
        layer,
        unit,
        z: kept(z[at], DIGITS),
        a: kept(a[at], DIGITS),
        slope: kept(slope[at], DIGITS),
        delta: kept(delta[at], DIGITS),
      };
    });
  });
  return {
    sample: ledger.rows[place],
    samples: ledger.rows.length,
    loss: about(state).loss,
    rule: rowAt(catalog, run.config, 'optimizer.rule').label,
    notation: inspect?.notation ?? 'rows',
    inputs: run.config.data.features
      .slice(0, MOST_INPUTS)
      .map((name) => named.find((row) => row.name === name)?.label ?? name),
    x: ofSample(ledger.x),
    y: ofSample(ledger.y),
    prediction: ofSample(ledger.predictions),
    numbers: {
      own: kept(ledger.losses[place], DIGITS),
      all: kept(ledger.loss, DIGITS),
      factor: ledger.factor,
      rate: ledger.learning_rate,
    },
    layers: sizesOf(run.layers),
    units: units.slice(0, MOST_UNITS),
    before: list(ledger.before, MOST_PARAMETERS),
    gradients: list(ledger.gradients, MOST_PARAMETERS),
    after: list(ledger.after, MOST_PARAMETERS),
  };
}

/** @param {Sources} sources @returns {Promise<{ data: LedgerData, caption: string } | null>} */
export async function capture({ state, ask }) {
  const now = ready(state);
  if (!now) return null;
  const { ledger, place } = await ledgerOf(now, ask);
  if (!ledger) return null;
  const data = dataOf(now, ledger, place);
  const sample = data.sample + 1;
  const samples = data.samples === 1 ? words.someSample(sample) : words.someBatch(data.samples, sample);
  return { data, caption: words.captions.ledger(about(now), samples) };
}

const inputs = listOf(realOrNull, MOST_INPUTS, 1);
const parameters = listOf(realOrNull, MOST_PARAMETERS, 1);
const unit = objectOf({
  layer: whole(0, 63),
  unit: whole(0, 1e6),
  z: realOrNull,
  a: realOrNull,
  slope: realOrNull,
  delta: realOrNull,
});

/** @type {(data: unknown) => LedgerData | undefined} */
export const read = where(
  objectOf({
    sample: whole(0, 1e9),
    samples: whole(1, 1e9),
    loss: textOf(100),
    rule: textOf(100),
    notation: oneOf(/** @type {const} */ (['rows', 'columns'])),
    inputs: listOf(textOf(60), MOST_INPUTS, 1),
    x: inputs,
    y: inputs,
    prediction: inputs,
    numbers: objectOf({ own: realOrNull, all: realOrNull, factor: real, rate: real }),
    layers: readSizes,
    units: listOf(unit, MOST_UNITS, 1),
    before: parameters,
    gradients: parameters,
    after: parameters,
  }),
  ({ inputs: names, x, y, prediction, layers, units, before, gradients, after }) =>
    names.length === x.length &&
    y.length === prediction.length &&
    units.every(({ layer, unit: k }) => layer < layers.length && k < layers[layer].outputs) &&
    before.length === Math.min(parametersIn(layers), MOST_PARAMETERS) &&
    gradients.length === before.length &&
    after.length === before.length,
);
