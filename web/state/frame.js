// What a link lets be seen and changed: a page that is embedded shows some panels alone, and an assignment leaves some
// controls open and locks the others.

/** @import { State } from './store.js' */

/**
 * @typedef {object} Frame
 * @property {boolean} embedded        in another page: no header, and the other page may speak to it
 * @property {Panel[] | null} panels   what is shown; null: everything
 * @property {string[] | null} open    what may be changed: paths of fields, without brackets, and names of COMMANDS; null: everything
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

/** Whether somebody may change a field, by its path, or one of COMMANDS. @param {Pick<State, 'frame'>} state @param {string} name */
export const mayChange = ({ frame }, name) => !frame?.open || frame.open.includes(name.replace(/\[\d+\]/g, ''));
