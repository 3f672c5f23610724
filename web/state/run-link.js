// The page's run as a link: its settings, what was changed under way, how far it goes, and what is said of the page.

import { MOST_LINK, writeLink } from './link.js';
import { withoutUnused } from './own.js';
import { pageNow, pagePairs } from './page-link.js';

/** @import { Until } from './link.js' */
/** @import { PageKeys } from './page-link.js' */
/** @import { JournalEntry, State } from './store.js' */

/**
 * @typedef {object} RunLink
 * @property {string} text    without #
 * @property {boolean} whole  false: own points made it too long, so it relies on this browser having kept them
 */

export { MOST_LINK };

/**
 * @param {State} state
 * @param {Until} until  how far it goes
 * @param {{ page?: PageKeys, journal?: JournalEntry[] }} [other]  than the state has
 * @returns {RunLink | null} null: there is no run yet
 */
export function runLink({ catalog, began, ...state }, until, { page = pageNow(state), journal = state.journal } = {}) {
  if (!catalog || !began) return null;
  const told = { config: withoutUnused(catalog, began), journal, until };
  const address = (/** @type {string} */ run) => [...pagePairs(page), ...(run === '' ? [] : [run])].join('&');
  const whole = address(writeLink(catalog, told));
  if (whole.length <= MOST_LINK) return { text: whole, whole: true };
  const { own } = catalog.defaults.data;
  const config = { ...began, data: { ...began.data, own } };
  return { text: address(writeLink(catalog, { ...told, config })), whole: false };
}
