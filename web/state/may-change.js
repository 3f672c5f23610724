// Whether an assignment leaves something open; without one, everything is.

/** @import { State } from './store.js' */

/** @param {Pick<State, 'frame'>} state @param {string} name  a field's path, or one of COMMANDS, see assignment/locks.js */
export const mayChange = ({ frame }, name) => !frame?.open || frame.open.includes(name.replace(/\[\d+\]/g, ''));
