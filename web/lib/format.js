// Numbers as the page writes them.

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const significant = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const rough = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** A count: 12,480. @param {number} value */
export const count = (value) => whole.format(value);

/**
 * Four significant digits; 1.2e-5 below 1e-3, 2.5e6 from 1e6 on; thousands separated; with a true minus sign.
 *
 * @param {number} value
 */
export function number(value) {
  if (Number.isNaN(value)) return 'NaN';
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === Infinity) return `${sign}∞`;
  const small = size !== 0 && size < 1e-3;
  if (small || size >= 1e6) return sign + size.toExponential(1).replace('.0e', 'e').replace('e+', 'e');
  return sign + (size >= 1000 ? whole : significant).format(size);
}

/** The same with all its digits, so that a number that changes in place keeps its width: 0.5000. @param {number} value */
export function steady(value) {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size >= 1000) return number(value);
  const sign = value < 0 ? '−' : '';
  return sign + (size !== 0 && size < 1e-3 ? size.toExponential(1) : size.toPrecision(4));
}

/** All digits of a float64, none beyond. @param {number} value */
export const exact = (value) => (value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential() : String(value));

/** A share of 1 as a percentage with at most one decimal. Only 1 itself is 100 %. @param {number} share */
export function percent(share) {
  if (Number.isNaN(share)) return 'NaN';
  const tenths = Math.round(1000 * share);
  return `${(share < 1 ? Math.min(tenths, 999) : tenths) / 10} %`;
}

/** A time: 4.2 s, 3:05 min, 1:02:03 h. @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)} h` : `${m}:${two(s)} min`;
}

/** A speed: at most three significant digits, thousands separated. @param {number} value */
export const speed = (value) => rough.format(value);
