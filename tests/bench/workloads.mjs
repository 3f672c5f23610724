// What is timed: networks with biases, mean squared error, plain SGD, samples in fixed order. Everybody starts from the
// same weights and the same data, which are made here.

/**
 * @typedef {object} Workload  the engine's, see engine.hpp
 * @property {string} name
 * @property {number[]} units  inputs, hidden layers, output
 * @property {string} hidden   activation
 * @property {string} output   activation
 * @property {number} samples
 * @property {string} loss     'mse', except in the check of a peer that has another
 * @property {number} batch    samples an update; 0: all
 * @property {number} learning_rate
 * @property {number[]} x           (samples, inputs)
 * @property {number[]} y           (samples, 1)
 * @property {number[]} parameters  where training starts: per layer (inputs, outputs) weights, then biases
 */

/** @returns {Workload} */
export function workload(units, hidden, output, samples, batch) {
  const random = mulberry32(1);
  const [inputs] = units;
  const x = Array.from({ length: samples * inputs }, () => 2 * random() - 1);
  const [low, high] = output === 'tanh' ? [-1, 1] : [0, 1];
  const y = Array.from({ length: samples }, (_, n) => (x[n * inputs] * x[n * inputs + 1] > 0 ? high : low));
  const parameters = units.slice(1).flatMap((outputs, l) => {
    const spread = Math.sqrt(6 / (units[l] + outputs)); // Xavier's, uniform
    const weights = Array.from({ length: units[l] * outputs }, () => spread * (2 * random() - 1));
    return [...weights, ...Array(outputs).fill(0)];
  });
  const often = { 0: 'full batch', 1: 'per sample' }[batch] ?? `batch ${batch}`;
  const name = `${units.join('-')} ${hidden}, ${samples} samples, ${often}`;
  return { name, units, hidden, output, samples, loss: 'mse', batch, learning_rate: 0.1, x, y, parameters };
}

export const workloads = [
  workload([2, 4, 4, 1], 'sigmoid', 'sigmoid', 21, 0),
  workload([2, 10, 10, 1], 'sigmoid', 'sigmoid', 21, 1),
  workload([2, 10, 10, 1], 'sigmoid', 'sigmoid', 100, 0),
  workload([2, 4, 2, 1], 'tanh', 'tanh', 250, 10),
  workload([7, 8, 8, 8, 1], 'tanh', 'tanh', 250, 10),
  workload([2, 100, 100, 1], 'sigmoid', 'sigmoid', 100, 0),
  workload([2, 64, 64, 64, 1], 'relu', 'sigmoid', 1000, 100),
];

/** Three decades of samples for one network, and of parameters for one set of samples. */
export const growths = {
  samples: [100, 1000, 10_000, 100_000].map((samples) => workload([2, 10, 10, 1], 'sigmoid', 'sigmoid', samples, 0)),
  parameters: [8, 29, 97, 313].map((units) => workload([2, units, units, 1], 'sigmoid', 'sigmoid', 100, 0)),
};

/** Floating-point operations of an epoch's matrix products; the first layer's inputs need no gradient. */
export function operations({ units, samples }) {
  const weights = units.slice(1).map((outputs, l) => units[l] * outputs);
  const products = 3 * weights.reduce((sum, count) => sum + count) - weights[0];
  return 2 * products * samples;
}

/** Random numbers in [0, 1), the same everywhere. */
function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
