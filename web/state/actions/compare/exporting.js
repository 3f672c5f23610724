// A comparison as files.

/** @import { Desk } from '../compare.js' */
/** @import { RunningActions } from './running.js' */

/** @param {Desk} desk @param {RunningActions} running */
export const exportActions = (desk, running) => ({});
