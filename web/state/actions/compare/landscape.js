// Computing a loss landscape.

/** @import { Desk } from '../compare.js' */

/** @param {Desk} desk */
export const landscapeActions = (desk) => ({});
