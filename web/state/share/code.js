// What the Share dialog shows of the run as code, as a part of its atom.

/** @import { Script } from '../../engine/export' */
/** @import { Dialect } from '../../engine/exporting.js' */

/**
 * @typedef {object} Code
 * @property {Dialect} dialect
 * @property {Script | null} script  null: it is on its way
 */

/** @type {Dialect[]} */
export const DIALECTS = ['numpy', 'pytorch', 'cpp'];

/** @type {Code} */
export const initialCode = { dialect: 'numpy', script: null };
