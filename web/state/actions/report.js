// What somebody can do with the lab report. Loads when it is opened, or when something is pinned.

import { initialReport } from '../report/atoms.js';

/** @import { Driver } from '../driver.js' */
/** @import { FigureKind, Report } from '../report/atoms.js' */

/** @param {Driver} driver */
export function reportActions({ store }) {
  if (!store.get().report) store.set({ report: initialReport });
  const report = () => /** @type {Report} */ (store.get().report);
  return {
    /** @param {Partial<Report>} change */
    set: (change) => store.set({ report: { ...report(), ...change } }),

    /** Puts what is shown now into the report. @param {FigureKind} shows @returns {Promise<void>} */
    async pin(shows) {},
  };
}

/** @typedef {ReturnType<typeof reportActions>} ReportActions */
