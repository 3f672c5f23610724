// The flow follows the run while its panel is open.

import { layersFrom } from '../../inspect/flow.js';
import { isSame, momentOf } from '../../inspect/moment.js';

/** @import { Driver } from '../../driver.js' */
/** @import { Flows, FlowShown } from '../../inspect/flow.js' */
/** @import { Atom } from './check.js' */

const SLICE_MILLISECONDS = 30;
const PLAYING_MILLISECONDS = 250; // between two looks at a run that trains

/** @param {Driver} driver @param {Atom} atom */
export function flowActions({ store, ask, inTurn }, atom) {
  /** @param {Partial<Flows>} change */
  const set = (change) => atom.set({ flows: { ...atom.get().flows, ...change } });

  /** The flow of another run stays beside that of the new one. @param {FlowShown} next */
  const show = (next) => {
    const { now, before } = atom.get().flows;
    set({ now: next, before: now && now.run !== next.run ? now : before });
  };

  /** @type {unknown[]} the moment that was asked for */
  let asked = [];
  let asking = false;
  let askedAt = -Infinity;

  const isWanted = () => {
    const { mode, run, snapshot } = store.get();
    return mode === 'inspect' && atom.get().panel === 'flow' && run && snapshot && !snapshot.report.divergence;
  };

  /** One slice of it; the run that it is of. */
  const slice = async () => {
    const { run, snapshot } = store.get();
    const { layers } = await ask.flow({ milliseconds: SLICE_MILLISECONDS });
    return { run, snapshot, layers };
  };

  const look = async () => {
    const moment = momentOf(store.get());
    asked = moment;
    for (;;) {
      const answer = await inTurn(slice);
      if (!answer) return;
      const { run, snapshot, layers } = answer;
      if (layers && run && snapshot) {
        return show({ run: run.run, config: run.config, epoch: snapshot.report.epoch, layers: layersFrom(layers) });
      }
      // While it trains every slice would begin anew.
      if (!isWanted() || store.get().playing || !isSame(moment, momentOf(store.get()))) return void (asked = []);
    }
  };

  const follow = () => {
    if (asking || !isWanted() || isSame(asked, momentOf(store.get()))) return;
    if (store.get().playing && performance.now() - askedAt < PLAYING_MILLISECONDS) return;
    asking = true;
    askedAt = performance.now();
    const done = () => {
      asking = false;
      follow();
    };
    void look().then(done, done);
  };
  store.subscribe(follow);

  return {
    /** What is shown over the run. @param {Flows['history']} history */
    chooseHistory: (history) => set({ history }),

    forgetFlow: () => set({ before: null }),
  };
}
