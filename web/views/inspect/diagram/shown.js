// Which units of a wide layer are drawn: the first ones, the one that is selected, and those with the most to answer for.

import { placeOf } from '../../../state/inspect/sample.js';

/** @import { Opened } from '../inspect.js' */

const MOST_SHOWN = 10; // units of a layer
const LARGEST = 3; // of them, for their δ

/** @param {Opened} state @param {number} layer  -1: the inputs @returns {number[]} growing */
export function shownUnits(state, layer) {
  const { run, inspect, playing } = state;
  const units = layer < 0 ? run.layers[0].inputs : run.layers[layer].outputs;
  if (units <= MOST_SHOWN) return Array.from({ length: units }, (_, unit) => unit);
  const shown = new Set(selectedIn(state, layer));
  const { ledger } = inspect;
  // While it trains, the largest are others several times a second.
  if (ledger && layer >= 0 && !playing) {
    const deltas = ledger.layers[layer].delta.subarray(placeOf(state) * units, (placeOf(state) + 1) * units);
    for (const unit of largestOf(deltas, LARGEST)) shown.add(unit);
  }
  for (let unit = 0; shown.size < MOST_SHOWN - 1; ++unit) shown.add(unit); // the last place leads to the others
  return [...shown].sort((one, other) => one - other);
}

/** The units of a layer that what is selected belongs to. @param {Opened} state @param {number} layer */
function selectedIn({ inspect: { part } }, layer) {
  if (part.layer === layer) return [part.unit];
  return part.kind === 'weight' && part.layer - 1 === layer ? [part.from] : [];
}

/** The places of the largest values, without sign. @param {Float64Array} values @param {number} most */
const largestOf = (values, most) =>
  Array.from(values.keys())
    .sort((one, other) => Math.abs(values[other]) - Math.abs(values[one]))
    .slice(0, most);
