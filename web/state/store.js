// The page's state: one object, replaced whenever something changes. Every atom is listed here.

/** @import { Catalog, ConfigError } from '../engine/lab' */
/** @import { Detail, Points, Run, Snapshot } from '../engine/methods.js' */

/**
 * @typedef {object} State
 * @property {Catalog | null} catalog   what may be chosen; null until the engine is loaded
 * @property {Run | null} run           what stays the same during a run; its config is the page's
 * @property {Snapshot | null} snapshot where the run stands
 * @property {Detail | null} detail     its latest weights and pictures; null until there are any
 * @property {Record<string, Points & { square: { low: number, high: number } }>} previews  a sample of every data set, for its thumbnail
 * @property {boolean} playing
 * @property {number} speed             epochs a second that are wanted; Infinity: as fast as it goes
 * @property {number | null} measuredSpeed  epochs a second that there are; null while not playing
 * @property {Record<string, Draft>} drafts  by field: what a control holds that was refused
 * @property {Notice | null} notice     what just happened
 * @property {string | null} failure    why the engine cannot go on
 * @property {'log' | 'linear'} lossScale
 * @property {boolean} settingsOpen
 *
 * @typedef {object} Draft
 * @property {string} text
 * @property {ConfigError} error
 *
 * @typedef {{ kind: 'reset' }
 *   | { kind: 'rewound', epoch: number }
 *   | { kind: 'restarted', path: string }
 *   | { kind: 'tuned', path: string, epoch: number }
 *   | { kind: 'paused', epoch: number, accuracy: number | null }} Notice
 */

/** @type {State} */
export const initialState = {
  catalog: null,
  run: null,
  snapshot: null,
  detail: null,
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
