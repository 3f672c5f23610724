// Where a logarithmic axis begins and ends, and what is written at it.

const STEPS = [1, 2, 5, 10];

/** The smallest of 1, 2, 5 times a power of ten that is not below this. @param {number} value */
export function niceStep(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * /** @type {number} */ (STEPS.find((step) => step * power >= value * (1 - 1e-9)));
}

/**
 * Ticks around a stretch of positive numbers, from one not above `low` to one not below `high`: powers of ten where it is
 * long, also 2 and 5 between them where it is shorter, and even steps where it is shorter than a power of ten.
 *
 * @param {number} low
 * @param {number} high
 * @returns {number[]} at least two, growing
 */
export function logTicks(low, high) {
  const decades = Math.log10(high / low);
  const even = ticksAround(low, high);
  if (decades < 0.7 && even[0] <= low * (1 + 1e-9)) return even; // the first step above 0 may be too far
  const factors = decades < 2 ? [1, 2, 5] : [1];
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.ceil(Math.log10(high) - 1e-9);
  const stride = Math.ceil((last - first) / 6);
  const ticks = [];
  for (let power = first; power <= last + stride; power += stride) {
    for (const factor of factors) ticks.push(Number(`${factor}e${power}`));
  }
  const begin = ticks.findLastIndex((tick) => tick <= low * (1 + 1e-9));
  const end = ticks.findIndex((tick) => tick >= high * (1 - 1e-9));
  return ticks.slice(Math.max(begin, 0), end + 1);
}

/** Three to six even ticks within a stretch of numbers. @param {number} low @param {number} high @returns {number[]} */
export function evenTicks(low, high) {
  const step = niceStep((high - low) / 4);
  const digits = Math.min(100, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toFixed(digits)));
}

/** Even ticks around it. @param {number} low @param {number} high */
function ticksAround(low, high) {
  const step = niceStep(Math.max((high - low) / 4, high / 50));
  const first = Math.max(1, Math.floor(low / step + 1e-9));
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, k) =>
    Number(((first + k) * step).toFixed(Math.min(digits, 100))),
  );
}
