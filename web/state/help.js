// What the dialog of help shows, as one atom of the page's state.

/** @import { Term } from './glossary.js' */

/**
 * @typedef {object} Help
 * @property {'keys' | 'glossary'} tab
 * @property {Term | null} term  the entry that was asked for
 * @property {string} typed      what entries are looked for by
 */

/** @type {Help} */
export const initialHelp = { tab: 'keys', term: null, typed: '' };
