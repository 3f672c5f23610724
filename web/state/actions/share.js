// What somebody can do in the Share dialog. Loads when it is opened.

import { initialShare } from '../share.js';
import { codeActions } from './share/code.js';

/** @import { Driver } from '../driver.js' */
/** @import { Share } from '../share.js' */

/** @param {Driver} driver */
export function shareActions(driver) {
  const { store } = driver;
  const share = () => store.get().share ?? initialShare;
  if (!store.get().share) store.set({ share: initialShare });
  return {
    /** @param {Partial<Share>} shown */
    show: (shown) => store.set({ share: { ...share(), ...shown } }),

    /** Those of "Code and weights". */
    code: codeActions(driver),
  };
}

/** @typedef {ReturnType<typeof shareActions>} ShareActions */
