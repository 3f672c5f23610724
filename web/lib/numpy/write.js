// Writes arrays for NumPy: as a .npz file, and as Python source.

import { zipSync } from 'fflate';
import { NPY_MAGIC } from './npy.js';

/** @typedef {{ name: string, shape: number[], values: Float64Array | Int32Array }} NamedArray */

const BLOCK = 64; // the header's length is a multiple of it
const saved = new Date(1980, 0, 1); // the same arrays make the same file

/** As np.savez writes it, for np.load. @param {NamedArray[]} arrays @returns {Uint8Array} */
export const writeNpz = (arrays) =>
  zipSync(Object.fromEntries(arrays.map((array) => [`${array.name}.npy`, npyOf(array)])), { level: 0, mtime: saved });

/** @param {NamedArray} array */
function npyOf({ shape, values }) {
  const floats = values instanceof Float64Array;
  const type = floats ? '<f8' : '<i4';
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const said = `{'descr': '${type}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const start = BLOCK * Math.ceil((NPY_MAGIC.length + 4 + said.length + 1) / BLOCK);
  const bytes = new Uint8Array(start + values.byteLength);
  const header = `${said.padEnd(start - NPY_MAGIC.length - 5)}\n`;
  bytes.set([...NPY_MAGIC, 1, 0, header.length & 255, header.length >> 8]);
  new TextEncoder().encodeInto(header, bytes.subarray(NPY_MAGIC.length + 4));
  const view = new DataView(bytes.buffer, start);
  if (floats) values.forEach((value, k) => view.setFloat64(8 * k, value, true));
  else values.forEach((value, k) => view.setInt32(4 * k, value, true));
  return bytes;
}

/** A float with all its digits, as Python's repr writes it. @param {number} value */
export function floatText(value) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'np.nan' : value > 0 ? 'np.inf' : '-np.inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa, exponent] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const plain = String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}

/**
 * Python source: W1 = np.array([[0.1, 0.2],
 *                               [0.3, 0.4]])
 *
 * @param {string} name @param {number[]} shape @param {Float64Array | Int32Array} values
 */
export function numpyText(name, shape, values) {
  const opening = `${name} = np.array(`;
  const written = values instanceof Float64Array ? floatText : String;
  let next = 0;
  const nested = (/** @type {number} */ axis) => {
    if (axis === shape.length) return written(values[next++]);
    /** @type {string[]} */
    const parts = Array.from({ length: shape[axis] }, () => nested(axis + 1));
    const line = `,${'\n'.repeat(shape.length - 1 - axis)}${' '.repeat(opening.length + axis + 1)}`;
    return `[${parts.join(axis === shape.length - 1 ? ', ' : line)}]`;
  };
  return `${opening}${nested(0)})`;
}
