// What is shown, and how: nothing of the run changes.

import { crosshairAfter } from '../crosshair.js';
import { RECORD } from '../record.js';
import { viewOf } from '../view.js';

/** @import { Driver } from '../driver.js' */
/** @import { State } from '../store.js' */

/** @param {Driver} driver */
export function displayActions({ store, instead, refine }) {
  /** Shows something else; what the engine has to paint for it is asked for. @param {Partial<State>} shown */
  const show = (shown) => {
    const before = JSON.stringify(viewOf(store.get()));
    store.set(shown);
    if (JSON.stringify(viewOf(store.get())) !== before && store.get().run) void instead(() => refine());
  };

  return {
    show,

    /** @param {State['lossScale']} lossScale */
    setLossScale: (lossScale) => show({ lossScale }),

    toggleSettings: () => show({ settingsOpen: !store.get().settingsOpen }),

    /** @param {string} key @returns whether the key moves the crosshair of the figures */
    moveCrosshair(key) {
      const { snapshot, crosshair: before } = store.get();
      const crosshair = crosshairAfter(snapshot?.history ?? new Float64Array(), RECORD.length, before, key);
      if (crosshair === undefined) return false;
      show({ crosshair });
      return true;
    },

    clearEarlier: () => show({ earlier: [], emphasis: null }),
  };
}
