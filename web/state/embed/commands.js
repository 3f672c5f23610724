// Does what the page around an embedded one asks for, by the actions that the reader has; and pauses while nobody sees it.

import { isOver } from '../driver.js';
import { errorOf } from '../link.js';
import { mayChange } from '../may-change.js';
import { pageNow, withPage } from '../page-link.js';
import { findField } from '../schema.js';
import { valueAt } from '../../lib/paths.js';
import { isTable } from './message.js';
import { frameWords as words } from '../../i18n/en/frame.js';

/** @import { ConfigError } from '../../engine/lab' */
/** @import { Actions } from '../actions.js' */
/** @import { StepUnit, Store } from '../store.js' */
/** @import { Command } from './message.js' */

/** @typedef {Pick<ConfigError, 'message'> & Partial<ConfigError>} Refusal */

/** @type {StepUnit[]} */
const UNITS = ['sample', 'batch', 'epoch'];

/** What does not wait for what was asked for before, since it ends that; the others find what that has left. */
const AT_ONCE = ['load', 'pause'];

/** @param {unknown} value */
const shown = (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));

/** @param {Pick<Store, 'get'>} store @param {Actions} actions */
export function createCommands(store, actions) {
  let inView = true;
  /** Playing that goes on when it is in view again, and the epoch at which it ends. @type {{ goal: number | null } | null} */
  let waiting = null;

  /** @type {Promise<unknown>} */
  let latest = Promise.resolve();

  const play = (/** @type {number | null} */ goal) => {
    if (goal === null) actions.play();
    else void actions.runTo(goal);
  };

  /** @type {Record<Command['do'], (command: Command) => Promise<Refusal[]>>} what each refuses */
  const all = {
    async load({ hash, preset }) {
      const text = typeof hash === 'string' ? hash.replace(/^#/, '') : `preset=${preset}`;
      if (typeof hash !== 'string' && !(typeof preset === 'string' && /^\w+$/.test(preset))) {
        return [errorOf('load', shown(hash ?? preset), words.linkOrPreset)];
      }
      waiting = null;
      return (await actions.openLink(withPage(pageNow(store.get()), text), true)) ?? [];
    },

    async play() {
      if (store.get().playing || isOver(store.get().snapshot)) return [];
      if (inView) play(null);
      else waiting = { goal: null };
      return [];
    },

    async pause() {
      waiting = null;
      if (store.get().playing) await actions.pause();
      return [];
    },

    async step({ unit }) {
      const known = UNITS.find((one) => one === unit);
      if (unit !== undefined && !known) return [errorOf('step', shown(unit), words.oneOf(UNITS))];
      waiting = null;
      await actions.step(known);
      return [];
    },

    async set({ values }) {
      const state = store.get();
      const { catalog, run } = state;
      if (!isTable(values) || Object.keys(values).length === 0) return [errorOf('set', shown(values), words.values)];
      const paths = Object.keys(values);
      const refused = paths.flatMap((path) => {
        const is = catalog && findField(catalog, path) && valueAt(run?.config, path) !== undefined;
        if (!is) return [errorOf(path, shown(values[path]), words.setting)];
        return mayChange(state, path) ? [] : [errorOf(path, shown(values[path]), words.notOpen)];
      });
      if (refused.length > 0) return refused;
      await actions.change(values);
      const { drafts } = store.get();
      const errors = paths.flatMap((path) => (Object.hasOwn(drafts, path) ? [drafts[path].error] : []));
      paths.forEach(actions.dropDraft); // nobody has typed it
      return errors;
    },

    async state() {
      return [];
    },
  };

  return {
    /** @param {Command} command @returns {Promise<Refusal[]>} why it was not done; nothing has changed then */
    perform(command) {
      const done = (AT_ONCE.includes(command.do) ? Promise.resolve() : latest).then(async () => {
        const refusals = await all[command.do](command);
        const { failure } = store.get();
        return failure === null ? refusals : [{ message: failure }];
      });
      latest = Promise.allSettled([latest, done]);
      return done;
    },

    /** @param {boolean} now  whether any of the page is on the screen */
    setInView(now) {
      inView = now;
      const { playing, goal } = store.get();
      if (!now && playing) {
        waiting = { goal };
        void actions.pause();
      } else if (now && waiting) {
        play(waiting.goal);
        waiting = null;
      }
    },

    isWaiting: () => waiting !== null,
  };
}

/** @typedef {ReturnType<typeof createCommands>} Commands */
