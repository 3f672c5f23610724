// What the Share dialog shows, as one atom of the page's state.

import { initialCode } from './share/code.js';

/** @import { Panel } from './frame.js' */
/** @import { Code } from './share/code.js' */

/**
 * @typedef {object} Share
 * @property {ShareTab} tab
 * @property {string | null} epoch    the epoch to which the link goes, as it was typed; null: as far as the run has come
 * @property {boolean | null} inLanguage  the link says the language; null: where it is not English
 * @property {string | null} json     settings that somebody has typed; null: the run's own
 * @property {string[]} jsonErrors    what is wrong with them
 * @property {Panel[]} panels         that the other page shows
 * @property {string} height          of the frame there, as it was typed; empty: as tall as what it shows
 * @property {boolean} preview
 * @property {{ what: string, done: boolean } | null} copied  what was copied last, or was not allowed to be
 * @property {Code} code  the run as a program
 *
 * @typedef {'link' | 'embed' | 'assignment' | 'code'} ShareTab
 */

/** @type {Share} */
export const initialShare = {
  tab: 'link',
  epoch: null,
  inLanguage: null,
  json: null,
  jsonErrors: [],
  panels: ['output', 'loss'],
  height: '',
  preview: false,
  copied: null,
  code: initialCode,
};
