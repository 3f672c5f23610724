// Changing single weights and biases by hand.

import { text } from '../../i18n/en/page.js';
import { mayChange } from '../may-change.js';

/** @import { Change } from '../../engine/methods.js' */
/** @import { Driver } from '../driver.js' */

/** The key of a parameter's draft. @param {number} index */
export const parameterPath = (index) => `parameter[${index}]`;

/** @param {Driver} driver */
export function parameterActions({ store, instead, make, refine }) {
  /** @param {Change & { index: number }} change @param {string} [typed] */
  const edit = (change, typed) =>
    instead(async () => {
      const { snapshot, drafts } = store.get();
      if (!snapshot || snapshot.report.divergence) return;
      if (!mayChange(store.get(), 'weights'))
        return store.set({ notice: { kind: 'locked', name: text.flows.weights } });
      const path = parameterPath(change.index);
      const [error] = await make(change);
      const rest = Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== path));
      if (error) return store.set({ drafts: { ...rest, [path]: { text: typed ?? '', error } }, notice: null });
      const { epoch } = /** @type {import('../../engine/methods.js').Snapshot} */ (store.get().snapshot).report;
      store.set({ drafts: rest, notice: { kind: 'edited', epoch } });
      await refine();
    });

  return {
    /** @param {number} index  in the parameter vector @param {unknown} value @param {string} [typed]  what the control goes on showing if the value is refused */
    setParameter: (index, value, typed) => edit({ kind: 'weight', index, value: /** @type {number} */ (value) }, typed),

    /** Holds a parameter at 0, or lets it go on from there. @param {number} index @param {boolean} off */
    switchOff: (index, off) => edit({ kind: 'off', index, off }),
  };
}
