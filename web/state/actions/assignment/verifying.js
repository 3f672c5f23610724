// Replays the run of a receipt, in an engine of its own: the page's run is not touched.

import { createDriver } from '../../driver.js';
import { createStore, initialState } from '../../store.js';
import { readClaim, reasonsBefore, refusal, verdictOn } from '../../assignment/verdict.js';

/** @import { Catalog, Preset } from '../../../engine/lab' */
/** @import { Needs } from '../../driver.js' */
/** @import { Claim, Verdict } from '../../assignment/verdict.js' */

/**
 * @param {Pick<Needs, 'startEngine' | 'now' | 'nextFrame'>} needs
 * @param {Catalog} catalog
 */
export function createVerifier(needs, catalog) {
  const store = createStore({ ...initialState, catalog });
  let stop = () => {};
  let given = false; // up
  const driver = createDriver({
    ...needs,
    store,
    startEngine: () => {
      const started = needs.startEngine();
      stop = started.stop;
      return started;
    },
    onArrived: () => {},
  });

  /** @param {Claim} claim @returns {Promise<Verdict | null>} */
  const replay = async (claim) => {
    const { config, journal, until } = claim.run;
    driver.restartEngine();
    const errors = await driver.start(config);
    if (errors.length > 0)
      return refusal([{ kind: 'malformed', messages: errors.map(({ message }) => message) }], claim);
    /** @type {number[]} the epoch of each change */
    const epochs = [];
    store.subscribe(() => {
      const { journal: made, snapshot } = store.get();
      const epoch = snapshot?.report.epoch ?? 0;
      while (epochs.length < made.length) epochs.push(epoch);
      if (until && 'epoch' in until && epoch > until.epoch) driver.interrupt(); // a change is to be made beyond its end
    });
    const problems = await driver.replay(journal, until);
    const { run, snapshot, detail } = store.get();
    if (given || !run || !snapshot || !detail) return null;
    return verdictOn(claim, {
      run,
      snapshot,
      hash: detail.hash,
      actions: journal.slice(0, epochs.length).map((entry, k) => ({ entry, epoch: epochs[k] })),
      problems: problems.map(({ message }) => message),
    });
  };

  return {
    /**
     * @param {string} text  the receipt's link
     * @param {string} of    the assignment's; may be empty
     * @param {Preset[]} presets  that this link may begin with
     * @param {(epoch: number) => void} onEpoch  how far the run is
     * @returns {Promise<Verdict | null>} null: it was given up, or the engine has failed
     */
    async verify(text, of, presets, onEpoch) {
      const read = readClaim(catalog, text);
      if ('reasons' in read) return refusal(read.reasons);
      const { claim } = read;
      const reasons = reasonsBefore(catalog, claim, of, presets);
      if (reasons.length > 0) return refusal(reasons, claim);
      store.subscribe(() => onEpoch(store.get().snapshot?.report.epoch ?? 0));
      try {
        return await replay(claim);
      } catch {
        return null;
      } finally {
        stop();
      }
    },

    giveUp() {
      given = true;
      driver.interrupt();
    },
  };
}
