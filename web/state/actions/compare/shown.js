// What is shown of a comparison's answer: nothing of it changes.

import { ofOneComparison } from '../../compare/shown.js';
import { crosshairAfter } from '../../crosshair.js';

/** @import { Shown } from '../../compare/shown.js' */
/** @import { Desk } from '../compare.js' */

/** @param {Desk} desk */
export function shownActions({ store, compare, set }) {
  /** @param {Partial<Shown>} change */
  const show = (change) => set({ shown: { ...compare().shown, ...change } });

  let { plan } = compare();
  store.subscribe(() => {
    if (compare().plan === plan) return;
    plan = compare().plan;
    show(ofOneComparison); // another's variants and runs are others
  });

  return {
    show,

    /** @param {Float64Array} epochs  at which there are numbers @param {string} key @returns whether the key moves the crosshair of the curves */
    moveCrosshair(epochs, key) {
      const crosshair = crosshairAfter(epochs, 1, compare().shown.crosshair, key);
      if (crosshair === undefined) return false;
      show({ crosshair });
      return true;
    },
  };
}
