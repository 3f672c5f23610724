// The loss landscape.

/**
 * @typedef {object} LandscapeState
 * @property {boolean} busy
 */

/** @type {LandscapeState} */
export const initialLandscape = { busy: false };
