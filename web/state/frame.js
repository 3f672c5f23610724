// What a link lets be seen and changed: a page that is embedded shows some panels alone, and an assignment leaves some
// controls open and locks the others.

/** @import { State } from './store.js' */

/**
 * @typedef {object} Frame
 * @property {boolean} embedded        in another page: no header, and the other page may speak to it
 * @property {Panel[] | null} panels   what is shown; null: everything
 * @property {string[] | null} open    what may be changed: what may-change.js is asked for; null: everything
 *
 * @typedef {(typeof PANELS)[number]} Panel
 */

export const PANELS = /** @type {const} */ ([
  'transport',
  'settings',
  'data',
  'network',
  'output',
  'health',
  'curves',
  'loss',
]);
