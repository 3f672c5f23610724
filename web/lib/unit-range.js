// The values at the ends of the colours of a unit's picture.

/**
 * The activation's bounds, or as far as the values go on either side of 0.
 *
 * @param {Float32Array} values
 * @param {{ low?: number, high?: number }} [activation]
 */
export function rangeOf(values, { low = -Infinity, high = Infinity } = {}) {
  if (Number.isFinite(high - low)) return { low, high };
  let largest = 1e-12;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return { low: -largest, high: largest };
}

/** As far as the values of an input go. @param {Float32Array} values */
export function extentOf(values) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return low < high ? { low, high } : { low: low - 1, high: high + 1 };
}
