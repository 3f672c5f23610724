// What passes between the page and its worker: {id, method, request}, answered by {id, value} or {id, error}.

/** The name of the error that says: a part of the engine did not load; what there is goes on. */
export const NOT_LOADED = 'NotLoaded';

/** Samples of one update that are laid open; more would fit neither onto a screen nor, with large layers, into memory. */
export const MOST_ROWS = 1000;

/**
 * @typedef {object} Call
 * @property {number} id
 * @property {string} method
 * @property {unknown} request
 *
 * @typedef {object} Answer
 * @property {number} id
 * @property {unknown} [value]
 * @property {{ name: string, message: string }} [error]
 */

/**
 * The buffers of all typed arrays in a value, so that they are handed over instead of copied.
 *
 * @param {unknown} value
 * @returns {ArrayBuffer[]}
 */
export function buffersIn(value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(buffersIn);
}
