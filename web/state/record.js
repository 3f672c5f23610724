// The columns of a snapshot's history: one record an epoch (src/train/history.hpp).

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
