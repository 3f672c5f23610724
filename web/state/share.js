// What the Share dialog shows, as one atom of the page's state.

/**
 * @typedef {object} Share
 * @property {ShareTab} tab
 *
 * @typedef {'link' | 'embed' | 'assignment' | 'code'} ShareTab
 */

/** @type {Share} */
export const initialShare = { tab: 'link' };
