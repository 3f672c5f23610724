// What another page may say to an embedded one: read from whatever arrives, without trusting any of it.
//
//   { type: 'backprop-lab', version: 1, id, do: 'load', hash } or { ..., do: 'load', preset }
//   { ..., do: 'play' }  { ..., do: 'pause' }  { ..., do: 'step', unit }  { ..., do: 'set', values }  { ..., do: 'state' }
//
// id is a text or a number of the sender's choice, which the answer carries. public/embed.js tells all of the protocol.

export const TYPE = 'backprop-lab';
export const VERSION = 1;
export const MOST_CHARACTERS = 65_536; // of a message, written as JSON
const MOST_DEPTH = 8;
const LONGEST_ID = 64; // characters
export const COMMANDS = /** @type {const} */ (['load', 'play', 'pause', 'step', 'set', 'state']);

/**
 * @typedef {object} Command
 * @property {string | number} id
 * @property {(typeof COMMANDS)[number]} do
 * @property {unknown} hash
 * @property {unknown} preset
 * @property {unknown} unit
 * @property {unknown} values
 */

/** @param {unknown} data  as it arrives, a structured clone @returns {Command | null} null: no message of this protocol */
export function readMessage(data) {
  if (!isTable(data) || left(data, MOST_CHARACTERS, MOST_DEPTH) < 0) return null;
  const of = (/** @type {string} */ name) => (Object.hasOwn(data, name) ? data[name] : undefined);
  const [id, command] = [of('id'), of('do')];
  if (of('type') !== TYPE || of('version') !== VERSION) return null;
  if (typeof id === 'string' ? id.length > LONGEST_ID : !Number.isFinite(id)) return null;
  const known = COMMANDS.find((name) => name === command);
  if (!known) return null;
  return {
    id: /** @type {string | number} */ (id),
    do: known,
    hash: of('hash'),
    preset: of('preset'),
    unit: of('unit'),
    values: of('values'),
  };
}

/** @param {unknown} value @returns {value is Record<string, unknown>} an object as JSON has them */
export const isTable = (value) =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * The characters that are left after a value; below 0 as soon as there are none, or where it is not as JSON has them, so that
 * it takes no longer than that however large the value is.
 *
 * @param {unknown} value @param {number} room @param {number} depth
 * @returns {number}
 */
function left(value, room, depth) {
  if (typeof value === 'string') return room - value.length - 2;
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return room - 1;
  if (depth === 0 || !(Array.isArray(value) || isTable(value))) return -1;
  let rest = room - 2 - (Array.isArray(value) ? value.length : 0); // a list may be long and hold nothing
  for (const key in value) {
    rest = left(/** @type {Record<string, unknown>} */ (value)[key], rest - key.length - 1, depth - 1);
    if (rest < 0) return rest;
  }
  return rest;
}
