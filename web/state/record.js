// The columns of a snapshot's history: one record an epoch (src/train/history.hpp); and of its diagnostics.

/** @import { Layer } from '../engine/lab' */

export const RECORD = {
  length: 6,
  epoch: 0,
  trainingLoss: 1,
  trainingAccuracy: 2,
  testLoss: 3,
  testAccuracy: 4,
  learningRate: 5,
};

/** @param {Float64Array} history @returns {Float64Array[]} a view of each record */
export const recordsOf = (history) =>
  Array.from({ length: history.length / RECORD.length }, (_, k) =>
    history.subarray(k * RECORD.length, (k + 1) * RECORD.length),
  );

/** The place of each quantity among a layer's numbers, see Snapshot.diagnostics. */
const OF_LAYER = { gradient: 0, saturated: 2, dead: 3 };
const NUMBERS_A_LAYER = 4;

/** Where a layer's numbers stand in a record of the diagnostics. @param {Layer[]} layers @param {number} layer @param {'gradient' | 'saturated' | 'dead'} quantity */
export const placeOfQuantity = (layers, layer, quantity) => ({
  length: 1 + NUMBERS_A_LAYER * layers.length,
  column: 1 + NUMBERS_A_LAYER * layer + OF_LAYER[quantity],
});
