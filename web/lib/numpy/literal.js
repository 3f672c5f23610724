// Numbers as they were written: their value, and how many digits they were written with.

const pattern = /^[+-]?(\d+)?(?:(\.)(\d*))?(?:[eE]([+-]?\d+))?$/;
const complex = /^[-+.\deE]*[jJ]$/;

/**
 * @typedef {object} Literal
 * @property {number} value
 * @property {number} decimals   after the point
 * @property {number} exponent   of ten
 * @property {boolean} whole     without point and exponent
 */

/** @param {string} text @returns {Literal | null} null for what is no number */
export function literal(text) {
  const found = pattern.exec(text);
  if (found === null) return null;
  const [, before, point, after, power] = found;
  if (before === undefined && !after) return null;
  return {
    value: Number(text),
    decimals: after?.length ?? 0,
    exponent: power === undefined ? 0 : Number(power),
    whole: point === undefined && power === undefined,
  };
}

/** @param {string} text */
export const isComplex = (text) => complex.test(text) && /\d/.test(text);

/** @type {Map<number, number>} */
const halves = new Map();

/** Half a unit of the last digit. @param {number} exponent  power of ten of that digit */
export function halfDigit(exponent) {
  const power = Math.min(Math.max(exponent, -330), 300);
  let half = halves.get(power);
  if (half === undefined) {
    half = Number(`5e${power - 1}`);
    halves.set(power, half);
  }
  return half;
}
