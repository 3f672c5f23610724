// What somebody can do in a bug hunt. The bug itself is not known here before the engine has told it.

import { initialHunt } from '../../inspect/hunt.js';
import { withoutFaults } from '../../faults.js';
import { SLICE_MILLISECONDS } from '../../driver.js';
import { fieldAt, valueOfText } from '../../schema.js';

/** @import { Config } from '../../../engine/lab' */
/** @import { PlacedFault } from '../../../engine/inspect' */
/** @import { Driver } from '../../driver.js' */
/** @import { Inspect } from '../../inspect/atoms.js' */
/** @import { Hunt } from '../../inspect/hunt.js' */
/** @import { SettingActions } from '../settings.js' */

const FIELD = 'network.hunt';

/** A network that is soon looked through: one hidden layer of three units. */
const SMALL = {
  'network.layers': [{ units: 3, activation: 'tanh', alpha: null, bias: true, fault: 'none' }],
  'initial.weights': 'xavier_normal',
};

/** What the hidden bug depends on. @param {Config} config */
const decisive = ({ network, loss, data }) => JSON.stringify([network, loss, data]);

/**
 * @param {Driver} driver
 * @param {SettingActions} settings
 * @param {{ get: () => Inspect, set: (change: Partial<Inspect>) => void }} atom
 */
export function huntActions({ store, ask, inTurn }, settings, atom) {
  const hunt = () => atom.get().hunt;
  /** @param {Partial<Hunt>} change */
  const set = (change) => atom.set({ hunt: { ...hunt(), ...change } });

  const most = () => {
    const { catalog } = store.get();
    return Number(catalog && fieldAt(catalog, FIELD).most);
  };
  /** After the one that there is; after the last comes 1. */
  const nextNumber = () => ((store.get().run?.config.network.hunt ?? 0) % most()) + 1;

  /** What can be named in the network that there is now; of another one, nothing has been answered yet. */
  const meet = () =>
    inTurn(async () => {
      const { run } = store.get();
      if (!run) return;
      const of = decisive(run.config);
      const { number, network } = hunt();
      const huntable = await ask.huntable();
      set(of === hunt().of ? { huntable } : { ...initialHunt, number, network, of, huntable });
    });

  /** @param {PlacedFault | null} answer */
  const judge = (answer) =>
    inTurn(async () => {
      set({ judging: true });
      const asked = hunt().of;
      let judged;
      do judged = await ask.judgeHunt({ answer, milliseconds: SLICE_MILLISECONDS });
      while (!judged.verdict && !judged.unknown);
      if (hunt().of !== asked) return;
      const { verdict } = judged;
      const wrong = verdict !== null && !verdict.right;
      set({ verdict, tries: hunt().tries + (wrong ? 1 : 0), givenUp: answer === null });
    }).finally(() => set({ judging: false }));

  return {
    async openHunt() {
      store.set({ dialog: 'hunt' });
      await meet();
    },

    /** What is typed and chosen in it. @param {Partial<Hunt>} change */
    showHunt: set,

    randomHunt() {
      const [random] = crypto.getRandomValues(new Uint32Array(1));
      settings.dropDraft(FIELD);
      set({ number: String(1 + (random % most())) });
    },

    /** The run starts anew with a hidden bug, and without those that were named. */
    async startHunt() {
      const { run } = store.get();
      if (!run) return;
      const { number, network } = hunt();
      const small = network === 'small';
      await settings.change(
        {
          [FIELD]: valueOfText(number.trim()),
          ...withoutFaults(small ? { ...run.config.network, layers: [] } : run.config.network),
          ...(small ? SMALL : {}),
        },
        number,
      );
      await meet();
    },

    /** The same run with the next number. */
    async nextHunt() {
      const next = nextNumber();
      set({ number: String(next), network: 'present' });
      await settings.change({ [FIELD]: next });
      await meet();
    },

    async endHunt() {
      set({ number: String(nextNumber()), network: 'present' });
      await settings.change({ [FIELD]: null });
      await meet();
    },

    /** An answer that is being made: what was said of the latest one goes. @param {Partial<PlacedFault>} part */
    answerHunt: (part) => set({ answer: { ...hunt().answer, ...part }, verdict: null }),

    async judgeHunt() {
      const { layer, fault } = hunt().answer;
      if (layer !== undefined && fault !== undefined) await judge({ layer, fault });
    },

    giveUpHunt: () => judge(null),
  };
}

/** @typedef {ReturnType<typeof huntActions>} HuntActions */
