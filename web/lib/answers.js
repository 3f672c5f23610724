// What a network's outputs say to one sample: the class, its share, and how far off that is.

/** The loss whose outputs are logits. */
export const SOFTMAX = 'softmax_ce';

/**
 * The class that outputs stand for, by the rule of src/train/metrics.cpp: one output above 0.5, else the largest.
 *
 * @param {ArrayLike<number>} outputs
 */
export function classOf(outputs) {
  if (outputs.length === 1) return outputs[0] > 0.5 ? 1 : 0;
  let best = 0;
  for (let c = 1; c < outputs.length; ++c) if (outputs[c] > outputs[best]) best = c;
  return best;
}

/**
 * The share of each of several classes: e^z / Σ e^z of logits; else the outputs, as far as they are above 0.
 *
 * @param {ArrayLike<number>} outputs
 * @param {boolean} logits
 */
export function sharesOf(outputs, logits) {
  const values = Array.from(outputs);
  const largest = Math.max(...values);
  const parts = values.map((value) => (logits ? Math.exp(value - largest) : Math.max(value, 1e-9)));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

/**
 * How far off: |a − y|; of several classes, what the true one lacks of a share of 1.
 *
 * @param {ArrayLike<number>} target   as long as the outputs
 * @param {ArrayLike<number>} outputs
 * @param {boolean} logits
 */
export const errorOf = (target, outputs, logits) =>
  outputs.length === 1 ? Math.abs(outputs[0] - target[0]) : 1 - sharesOf(outputs, logits)[classOf(target)];

/**
 * The rows of an array (N, columns), as views.
 *
 * @param {Float64Array} values @param {number} columns
 */
export const rowsIn = (values, columns) => ({
  size: values.length / columns,
  /** @param {number} n */
  row: (n) => values.subarray(n * columns, (n + 1) * columns),
});
