// Numbers with as many digits as a comparison needs.

/** So many significant digits, none dropped; with an exponent below 1e-3 and from 1e6 on; with a true minus sign. @param {number} value @param {number} [digits] */
export function digitsOf(value, digits = 5) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '−∞' : '∞';
  const size = Math.abs(value);
  const far = size !== 0 && (size < 1e-3 || size >= 1e6);
  const near = size < 10 ** (digits - 1) ? size.toPrecision(digits) : String(Number(size.toPrecision(digits)));
  const text = far ? size.toExponential(digits - 1).replace('e+', 'e') : near;
  return value < 0 ? `−${text}` : text;
}

/** Two digits, as errors and small factors need: 3.1e-11, 0.25. @param {number} value */
export const roughly = (value) => (value === 0 ? '0' : digitsOf(value, 2));
