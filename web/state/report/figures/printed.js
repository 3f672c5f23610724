// The log and the network as lab 002 prints them: what was measured every so many epochs, then of each unit its weights,
// its bias and its output.

import { kept, listOf, objectOf, orNull, realOrNull, textOf, whole } from '../../../lib/reading.js';
import { RECORD, recordsOf } from '../../record.js';
import { about, ready, shapeOf } from './about.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Sources } from '../figures.js' */
/** @import { Ready } from './about.js' */

const LINES = 30; // of the log, where nobody has chosen how many
const MOST_LINES = 300;
const MOST_UNITS = 32; // of a layer
const MOST_WEIGHTS = 64; // of a unit
const MOST_LAYERS = 64;
const DIGITS = 17; // all that there are

/**
 * @typedef {{ weights: (number | null)[], bias: number | null, output: number | null }} PrintedUnit
 * @typedef {{ name: string, units: number, all: number, list: PrintedUnit[] }} PrintedLayer
 *   name: of the activation; all: weights of a unit, which may be more than are printed
 * @typedef {{ lines: (number | null)[][], sample: number | null, layers: PrintedLayer[] }} PrintedData
 *   lines: as RECORD says; sample: the training point, from 0 on, that the outputs are of
 */

/** Every so many epochs, by 1, 2 or 5 times a power of ten; and the last. @param {Float64Array} log @param {number | null} every */
function linesOf(log, every) {
  const records = recordsOf(log);
  const last = records.at(-1)?.[RECORD.epoch] ?? 0;
  let step = every ?? 1;
  const most = every === null ? LINES : MOST_LINES - 1;
  for (let power = 1; last / step > most; power *= 10) {
    step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= step && last / one <= most) ?? step;
  }
  return records
    .filter((record) => record[RECORD.epoch] % step === 0 || record[RECORD.epoch] === last)
    .map((record) => Array.from(record, (value) => kept(value, DIGITS)));
}

/** What each unit makes of a training point, layer by layer. @param {Sources['ask']} ask @param {number} row */
async function outputsAt(ask, row) {
  const { ledger } = await ask.ledger({ rows: [row] });
  return ledger?.layers.map(({ a }) => a) ?? null;
}

/** @param {Ready} state @param {Float64Array[] | null} outputs @returns {PrintedLayer[]} */
const layersOf = ({ catalog, run, detail: { parameters } }, outputs) =>
  run.layers.map(({ inputs, outputs: units, weights, bias, biases, activation }, layer) => ({
    name: catalog.tables.activations.find(({ name }) => name === activation)?.label ?? activation,
    units,
    all: inputs,
    list: Array.from({ length: Math.min(units, MOST_UNITS) }, (_, unit) => ({
      weights: Array.from({ length: Math.min(inputs, MOST_WEIGHTS) }, (_, from) =>
        kept(parameters[weights + from * units + unit], DIGITS),
      ),
      bias: unit < biases ? kept(parameters[bias + unit], DIGITS) : null,
      output: outputs ? kept(outputs[layer][unit], DIGITS) : null,
    })),
  }));

/** @param {Sources} sources @returns {Promise<{ data: PrintedData, caption: string } | null>} */
export async function capture({ state, ask }) {
  const now = ready(state);
  if (!now) return null;
  const row = now.run.training.x.length / 2 - 1; // of the last forward pass, where points come in their order
  const log = await ask.log();
  const outputs = now.snapshot.report.divergence ? null : await outputsAt(ask, row);
  return {
    data: { lines: linesOf(log, now.logEvery), sample: outputs && row, layers: layersOf(now, outputs) },
    caption: words.captions.printed(about(now), shapeOf(now)),
  };
}

const unit = objectOf({ weights: listOf(realOrNull, MOST_WEIGHTS, 1), bias: realOrNull, output: realOrNull });

/** @type {(data: unknown) => PrintedData | undefined} */
export const read = objectOf({
  lines: listOf(listOf(realOrNull, RECORD.length, RECORD.length), MOST_LINES + 1),
  sample: orNull(whole(0, 1e9)),
  layers: listOf(
    objectOf({ name: textOf(60), units: whole(1, 1e6), all: whole(1, 1e6), list: listOf(unit, MOST_UNITS, 1) }),
    MOST_LAYERS,
    1,
  ),
});
