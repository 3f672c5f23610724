// The network as the diagram shows it: the units that are drawn, their pictures, and the weights between them.

import { extentOf, rangeOf } from '../../../lib/unit-range.js';
import { kept, listOf, objectOf, realOrNull, textOf, where, whole } from '../../../lib/reading.js';
import { rowsOf } from '../../schema.js';
import { about, ready, shapeOf } from './about.js';
import { gridOf, readGrid } from './plane.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Sources } from '../figures.js' */
/** @import { Ready } from './about.js' */
/** @import { Grid } from './plane.js' */

export const MOST_SHOWN = 16; // units of a layer
const MOST_LAYERS = 64;
const MOST_UNITS = 1e6;

/**
 * @typedef {object} DrawnLayer
 * @property {string} name       what bends its sums
 * @property {number} units      that there are
 * @property {Grid[]} pictures   of each that is shown
 * @property {(number | null)[]} weights  (shown units before, shown units), row by row; six digits of each
 * @property {(number | null)[]} biases   of each that is shown; none: it has none
 *
 * @typedef {{ inputs: string[], pictures: Grid[], layers: DrawnLayer[] }} NetworkData  of the inputs, then of each layer
 */

/** Every so many numbers one picture. @param {Float32Array} all @param {number} units @param {number} unit */
const pictureOf = (all, units, unit) => all.subarray((unit * all.length) / units, ((unit + 1) * all.length) / units);

/** @param {number} length @param {(k: number) => number} at */
const keptOf = (length, at) => Array.from({ length }, (_, k) => kept(at(k)));

/** @param {Ready} state @returns {NetworkData} */
function dataOf({ catalog, run, detail: { parameters, tiles } }) {
  const { layers } = run;
  const named = rowsOf(catalog, 'data.features');
  const names = run.config.data.features.map((name) => named.find((row) => row.name === name)?.label ?? name);
  const shown = (/** @type {number} */ units) => Math.min(units, MOST_SHOWN);
  const all = layers.reduce((sum, { outputs }) => sum + outputs, 0);
  let before = 0;
  return {
    inputs: names.slice(0, MOST_SHOWN),
    pictures: names.slice(0, MOST_SHOWN).map((_, k) => {
      const values = pictureOf(run.inputs, layers[0].inputs, k);
      return gridOf(values, extentOf(values));
    }),
    layers: layers.map(({ inputs, outputs, weights, bias, biases, activation }) => {
      const row = catalog.tables.activations.find(({ name }) => name === activation);
      const [from, to] = [shown(inputs), shown(outputs)];
      const first = before;
      before += outputs;
      return {
        name: row?.label ?? activation,
        units: outputs,
        pictures: Array.from({ length: to }, (_, unit) => {
          const values = pictureOf(tiles, all, first + unit);
          return gridOf(values, rangeOf(values, row));
        }),
        weights: keptOf(from * to, (k) => parameters[weights + Math.floor(k / to) * outputs + (k % to)]),
        biases: keptOf(Math.min(biases, to), (k) => parameters[bias + k]),
      };
    }),
  };
}

/** @param {Sources} sources @returns {Promise<{ data: NetworkData, caption: string } | null>} */
export async function capture({ state }) {
  const now = ready(state);
  return now && { data: dataOf(now), caption: words.captions.network(about(now), shapeOf(now)) };
}

const pictures = listOf(
  where(readGrid, ({ classes }) => classes === 1),
  MOST_SHOWN,
  1,
);

const layer = where(
  objectOf({
    name: textOf(60),
    units: whole(1, MOST_UNITS),
    pictures,
    weights: listOf(realOrNull, MOST_SHOWN ** 2),
    biases: listOf(realOrNull, MOST_SHOWN),
  }),
  ({ units, pictures: { length }, biases }) =>
    length === Math.min(units, MOST_SHOWN) && (biases.length === 0 || biases.length === length),
);

/** @type {(data: unknown) => NetworkData | undefined} */
export const read = where(
  objectOf({ inputs: listOf(textOf(60), MOST_SHOWN, 1), pictures, layers: listOf(layer, MOST_LAYERS, 1) }),
  ({ inputs, pictures: { length }, layers }) =>
    length === inputs.length &&
    layers.every(({ pictures: own, weights }, k) => {
      const before = k === 0 ? length : layers[k - 1].pictures.length;
      return weights.length === before * own.length;
    }),
);
