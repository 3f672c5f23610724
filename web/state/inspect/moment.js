// The moment of a run, for what is worked out of it and must be so again once it has moved on.

/** @import { State } from '../store.js' */

/** Equal, part by part, as long as neither the weights nor the settings change. @param {State} state @returns {unknown[]} */
export const momentOf = ({ run, snapshot, journal }) => [run?.run, run?.config, snapshot?.report.step, journal];

/** @param {unknown[]} a @param {unknown[]} b */
export const isSame = (a, b) => a.length === b.length && a.every((part, k) => part === b[k]);
