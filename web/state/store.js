// The page's state: one object, replaced whenever something changes. Every atom is listed here.

/** @import { Catalog, Config, ConfigError, Row } from '../engine/lab' */
/** @import { Points, Run, Snapshot } from '../engine/methods.js' */

/**
 * @typedef {object} State
 * @property {Catalog | null} catalog   what may be chosen; null until the engine is loaded
 * @property {Run | null} run           what stays the same during a run; its config is the page's
 * @property {Snapshot | null} snapshot the run as it stands
 * @property {Snapshot['pictures']} pictures  the latest ones
 * @property {Record<string, Points>} previews  a sample of every data set, for its thumbnail
 * @property {boolean} playing
 * @property {number} speed             epochs a second that are wanted; Infinity: as fast as it goes
 * @property {number | null} measuredSpeed  epochs a second that there are; null while not playing
 * @property {Record<string, Draft>} drafts  by field: what a control holds that was refused
 * @property {string | null} notice     what just happened, in a sentence
 * @property {string | null} failure    why the engine cannot go on
 * @property {'log' | 'linear'} lossScale
 * @property {boolean} settingsOpen
 *
 * @typedef {object} Draft
 * @property {string} text
 * @property {ConfigError} error
 */

/** @type {State} */
export const initialState = {
  catalog: null,
  run: null,
  snapshot: null,
  pictures: null,
  previews: {},
  playing: false,
  speed: 100,
  measuredSpeed: null,
  drafts: {},
  notice: null,
  failure: null,
  lossScale: 'log',
  settingsOpen: false,
};

/**
 * @param {State} initial
 * @returns {{ get: () => State, set: (change: Partial<State>) => void, subscribe: (listener: () => void) => void }}
 */
export function createStore(initial) {
  let state = initial;
  /** @type {(() => void)[]} */
  const listeners = [];
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
