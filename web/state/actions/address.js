// The run in the address, and what the browser keeps: so that a link, a reload or a crash leads back to it.

import { lazily } from '../../lib/lazy.js';
import { withoutUnused } from '../own.js';
import { OWN_POINTS } from './opening.js';

/** @import { Driver } from '../driver.js' */
/** @import { Keep } from '../keep.js' */
/** @import { State } from '../store.js' */

/**
 * The browser, as far as this needs it.
 *
 * @typedef {object} Place
 * @property {(hash: string) => void} setHash  without #
 * @property {() => string} href
 * @property {(text: string) => Promise<void>} copy  to the clipboard; rejects where that is not allowed
 * @property {Keep} keep
 */

const link = lazily(() => import('../run-link.js'));

/** How far a run has gone, as a link says it. @param {State} state */
export function until({ snapshot }) {
  if (!snapshot || snapshot.report.step === 0) return null;
  const { epoch, step, inside_epoch: inside } = snapshot.report;
  return inside ? { step } : { epoch };
}

/** Whether there is nothing to say: the run of whoever opens the page without a link. @param {State} state */
const isDefaultStart = ({ catalog, began, journal, snapshot, page }) =>
  Object.keys(page).length === 0 &&
  catalog !== null &&
  began !== null &&
  snapshot?.report.step === 0 &&
  journal.length === 0 &&
  JSON.stringify(withoutUnused(catalog, began)) === JSON.stringify(catalog.defaults);

/** @param {Driver} driver @param {Place} place */
export function addressActions({ store, inTurn }, place) {
  const write = async (/** @type {State} */ state) => (await link()).runLink(state, until(state));

  /** @type {unknown[]} what the address was written from */
  let written = [];

  return {
    /** Puts the run into the address, unless that is there already or the run is on its way. */
    async keepAddress() {
      await inTurn(async () => undefined); // what is being opened may be refused
      const state = store.get();
      const { began, journal, snapshot, playing, notice, page } = state;
      const from = [began, journal, snapshot?.report.step, page];
      if (!began || playing || notice?.kind === 'replaying' || from.every((part, k) => part === written[k])) return;
      written = from;
      if (began.data.set === OWN_POINTS) place.keep.writeOwn(began.data.own);
      if (isDefaultStart(state)) return place.setHash('');
      const address = await write(state).catch(() => null); // without a connection the address stays as it was
      if (address) place.setHash(address.text);
    },

    /** @returns {Promise<string>} the run as a link, without # */
    linkNow: async () => (await write(store.get()))?.text ?? '',

    nextTheme() {
      const { theme } = store.get();
      const next = theme === null ? 'light' : theme === 'light' ? 'dark' : null;
      place.keep.writeTheme(next);
      store.set({ theme: next });
    },
  };
}
