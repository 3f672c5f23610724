// What somebody can do in the Share dialog. Loads when it is opened.

import { initialShare } from '../share.js';
import { mayChange } from '../may-change.js';
import { codeActions } from './share/code.js';
import { typedSettings } from '../share/typed-settings.js';
import { text } from '../../i18n/en/page.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';

/** @import { Driver } from '../driver.js' */
/** @import { Share } from '../share.js' */
/** @import { Place } from './address.js' */

/** @param {Driver} driver @param {Pick<Place, 'copy' | 'href'>} place */
export function shareActions(driver, place) {
  const { store, instead, start } = driver;
  const share = () => store.get().share ?? initialShare;
  /** @param {Partial<Share>} shown */
  const show = (shown) => store.set({ share: { ...share(), ...shown } });
  if (!store.get().share) store.set({ share: initialShare });

  return {
    show,

    /** The page's own address, without what it says of the run. */
    href: () => new URL('#', place.href()).href.slice(0, -1),

    /** To the clipboard. @param {string} what  as the dialog calls it @param {string} text */
    copy: (what, text) =>
      place.copy(text).then(
        () => show({ copied: { what, done: true } }),
        () => show({ copied: { what, done: false } }),
      ),

    /** A new run with the settings that were typed; what is wrong with them is told, and the run stays. */
    openJson: () =>
      instead(async () => {
        const { json } = share();
        const { catalog } = store.get();
        if (json === null || !catalog) return;
        if (!mayChange(store.get(), 'runs')) return show({ jsonErrors: [text.locked(words.otherRuns)] });
        const typed = typedSettings(catalog, json);
        const errors =
          typed.errors.length > 0 ? typed.errors : (await start(typed.config)).map(({ message }) => message);
        if (errors.length > 0) return show({ jsonErrors: errors });
        show({ json: null, jsonErrors: [], epoch: null });
        store.set({ drafts: {}, notice: { kind: 'reset' } });
      }),

    /** Those of "Code and weights". */
    code: codeActions(driver),
  };
}

/** @typedef {ReturnType<typeof shareActions>} ShareActions */
