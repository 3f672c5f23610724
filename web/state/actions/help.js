// What somebody can do with the glossary and the tour. Loads when either is opened.

import { initialHelp } from '../help.js';
import { RELATED, termOfField } from '../glossary.js';
import { stops } from '../tour.js';

/** @import { Driver } from '../driver.js' */
/** @import { Term } from '../glossary.js' */
/** @import { Help } from '../help.js' */
/** @import { State } from '../store.js' */
/** @import { Stage } from '../tour.js' */

/**
 * @param {Driver} driver
 * @param {Stage} page
 * @param {() => Promise<string>} linkNow  the run as a link, without #
 */
export function helpActions({ store }, page, linkNow) {
  /** @param {Partial<Help>} shown */
  const show = (shown) => store.set({ help: { ...(store.get().help ?? initialHelp), ...shown } });
  /** What there was before the tour. @type {{ link: string, shown: Pick<State, 'mode' | 'earlier'> } | null} */
  let before = null;

  /** @param {number} tour */
  const goTo = async (tour) => {
    store.set({ tour });
    await stops[tour].enter(page);
  };

  /** Brings back what there was. */
  const endTour = async () => {
    if (!before) return;
    store.set({ tour: null });
    const { link, shown } = before;
    before = null;
    await page.pause();
    await page.openLink(link);
    await page.openMode(shown.mode);
    store.set({ earlier: shown.earlier });
  };

  return {
    show,
    endTour,

    /** Opens the glossary. @param {string} subject  a term, or the path of a field */
    explain(subject) {
      const term = subject in RELATED ? /** @type {Term} */ (subject) : (termOfField(subject) ?? null);
      show({ tab: 'glossary', term, typed: '' });
      store.set({ dialog: 'help' });
    },

    /** The tour drives the page; what there was comes back at its end. */
    async startTour() {
      const { mode, earlier } = store.get();
      before = { link: await linkNow(), shown: { mode, earlier } };
      store.set({ dialog: null });
      await goTo(0);
    },

    async nextStop() {
      const { tour } = store.get();
      if (tour === null) return;
      if (tour + 1 < stops.length) await goTo(tour + 1);
      else await endTour();
    },
  };
}

/** @typedef {ReturnType<typeof helpActions>} HelpActions */
