// What somebody can do in "Code and weights": have the run written as a program, and its weights taken along.

import { initialShare } from '../../share.js';

/** @import { Dialect } from '../../../engine/exporting.js' */
/** @import { Driver } from '../../driver.js' */
/** @import { Code } from '../../share/code.js' */
/** @import { Trained } from '../../share/trained.js' */

/** @param {Driver} driver */
export function codeActions({ store, ask, inTurn, refine }) {
  const share = () => store.get().share ?? initialShare;
  /** @param {Partial<Code>} change */
  const set = (change) => store.set({ share: { ...share(), code: { ...share().code, ...change } } });

  /** @type {unknown[]} what the script was written from: the run, its changes, how far it is, and the language */
  let written = [];
  store.subscribe(() => {
    const { dialog, share, began: config, journal, snapshot, playing } = store.get();
    if (dialog !== 'share' || share?.tab !== 'code' || !config || !snapshot) return;
    const { dialect } = share.code;
    const sameRun = written[0] === config;
    const epochs = playing && sameRun ? /** @type {number} */ (written[2]) : snapshot.report.epoch;
    const from = [config, journal, epochs, dialect];
    if (from.every((part, k) => part === written[k])) return;
    written = from;
    set({ script: null });
    void inTurn(async () => {
      if (written !== from) return;
      const script = await ask.exportScript({ dialect, config, journal, epochs }).catch((error) => {
        written = []; // the next change tries again
        throw error;
      });
      if (written === from) set({ script });
    });
  });

  return {
    /** @param {Dialect} dialect */
    choose: (dialect) => set({ dialect }),

    /** The weights where the run stands, which does not play. @returns {Promise<Trained | null>} null: they are not finite, or did not load */
    trained: async () => {
      const trained = await inTurn(async () => {
        await refine();
        const { run, detail, snapshot } = store.get();
        if (!run || !detail || !snapshot || !detail.parameters.every(Number.isFinite)) return null;
        const { config } = run;
        const model = await ask.exportModel({ config });
        const { parameters, hash, steps: updates } = detail;
        return { config, model, parameters, hash, updates, epoch: snapshot.report.epoch };
      });
      return trained ?? null;
    },
  };
}
