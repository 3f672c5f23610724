// What the Share dialog shows, as one atom of the page's state.

import { initialCode } from './share/code.js';

/** @import { Code } from './share/code.js' */

/**
 * @typedef {object} Share
 * @property {ShareTab} tab
 * @property {Code} code  the run as a program
 *
 * @typedef {'link' | 'embed' | 'assignment' | 'code'} ShareTab
 */

/** @type {Share} */
export const initialShare = { tab: 'link', code: initialCode };
