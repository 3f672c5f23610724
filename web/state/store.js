// The page's state: one object, replaced whenever something changes. Every atom is listed here.

/** @import { Catalog, Config, ConfigError, CsvReading, Preset } from '../engine/lab' */
/** @import { Change, Detail, Points, Run, Snapshot } from '../engine/methods.js' */
/** @import { Assigning } from './assignment/atoms.js' */
/** @import { Compare } from './compare/atoms.js' */
/** @import { Frame } from './frame.js' */
/** @import { Help } from './help.js' */
/** @import { Inspect } from './inspect/atoms.js' */
/** @import { PageKeys } from './page-link.js' */
/** @import { Report } from './report/atoms.js' */
/** @import { Share } from './share.js' */

export const MOST_EPOCH = 1e9; // to which a run may be asked to go

/**
 * @typedef {object} State
 *
 * The engine and its run:
 * @property {Catalog | null} catalog   what may be chosen; null until the engine is loaded
 * @property {Preset[]} presets         none until somebody wants to choose one
 * @property {Run | null} run           what stays the same during a run; its config is the page's
 * @property {Snapshot | null} snapshot where the run stands
 * @property {Detail | null} detail     its latest weights and pictures; null until there are any
 * @property {Config | null} began      the config that the run began with
 * @property {JournalEntry[]} journal   what was changed since: replayed with it, the run is the same
 * @property {EarlierRun[]} earlier     curves of runs before this one, the oldest first
 * @property {Float64Array | null} log  what the run has logged, see record.js; null until the log is open
 * @property {Undo[]} undo              the changes of settings that can be taken back, the latest last
 * @property {Record<string, Preview>} previews  a sample of every data set, for its thumbnail
 * @property {string | null} failure    why the engine cannot go on
 *
 * Playing:
 * @property {boolean} playing
 * @property {number | null} goal       the epoch at which playing ends
 * @property {number} speed             epochs a second that are wanted; Infinity: as fast as it goes
 * @property {number | null} measuredSpeed  epochs a second that there are; null while not playing
 * @property {StepUnit} stepUnit        how far a step goes
 * @property {number} cursor            samples of the next batch that were stepped through, one by one
 *
 * What was typed and told:
 * @property {Record<string, Draft>} drafts  by field: what a control holds that was refused
 * @property {Notice | null} notice     what just happened
 * @property {string[]} linkErrors      what was wrong with the address that was opened
 *
 * What is shown:
 * @property {Mode} mode
 * @property {Inspect | null} inspect  what Inspect shows; null until it is opened
 * @property {Compare | null} compare  what Compare compares; null until it is opened
 * @property {Report | null} report    the lab report; null until it is opened, or something is pinned
 * @property {PageKeys} page           what the link says of the page itself, see page-link.js
 * @property {Frame | null} frame       what the link lets be seen and changed; null: everything
 * @property {Assigning | null} assignment  the one that is worked on, made, or looked at; null until there is any
 * @property {Language} language
 * @property {'light' | 'dark' | null} theme  null: as the system has it
 * @property {boolean} settingsOpen
 * @property {Dialog | null} dialog     the dialog that is open
 * @property {Share | null} share       what its dialog shows; null until it is opened
 * @property {Help | null} help         what its dialog shows; null until it is asked for a term
 * @property {number | null} tour       the stop of the tour; null: it is not under way
 * @property {'log' | 'predictions' | null} table  the table that is open below the curves
 * @property {Flow} flow                what the diagram's lines are
 * @property {Unit | null} shown        the unit that is shown large in Output: the pointer or the focus is on it
 * @property {Unit | null} selected     the unit whose weights are listed
 * @property {boolean} allWeights       all of them, however many
 * @property {number | null} weight     the parameter that the pointer or the focus is on
 * @property {OutputView} outputView
 * @property {boolean} smooth           false: the output is shown as its class alone
 * @property {{ x: number, y: number } | null} pointed  where the pointer is on the plane
 * @property {Sample | null} sample     the point that is selected
 * @property {Drawing | null} drawing   own points in the making
 * @property {Csv | null} csv           the file that is looked at
 * @property {ClassWords | null} words  what the classes of own points are called
 * @property {'log' | 'linear'} lossScale
 * @property {Curve} curve              what the third figure shows
 * @property {number | null} crosshair  the epoch at which the figures are read
 * @property {number | null} emphasis   the earlier run whose curves stand out
 *
 * What is shown of the open table:
 * @property {number} mostRows          rows that are shown at first, or after asking for more
 * @property {boolean} logAsText        the log as the labs print it
 * @property {number | null} logEvery   epochs from one line of the log to the next; null: as fits
 * @property {{ column: string, descending: boolean }} sorting  of the predictions
 * @property {string | null} toCopy     what the browser would not copy: shown, for copying by hand
 *
 * @typedef {'train' | 'inspect' | 'compare' | 'report'} Mode
 * @typedef {'en' | 'zh-TW'} Language
 * @typedef {'help' | 'csv' | 'presets' | 'numpy' | 'hunt' | 'book' | 'export' | 'share' | 'receipt'} Dialog
 * @typedef {'sample' | 'batch' | 'epoch'} StepUnit
 * @typedef {'weights' | 'gradients' | 'updates'} Flow
 * @typedef {'prediction' | 'compare' | 'error' | 'space'} OutputView
 * @typedef {'gradient' | 'saturated' | 'dead' | 'rate'} Curve
 * @typedef {Points & { square: { low: number, high: number } }} Preview
 * @typedef {{ layer: number, unit: number }} Unit  layer -1: an input
 * @typedef {{ test: boolean, row: number }} Sample
 * @typedef {{ run: number, config: Config, history: Float64Array, diagnostics: Float64Array }} EarlierRun
 *
 * @typedef {object} Drawing
 * @property {number | 'erase'} tool   the class (or the value) that is put, or erasing
 * @property {DrawnPoints} points
 * @property {DrawnPoints} used   those that the run has taken
 * @property {DrawnPoints[]} past  before each stroke, the latest last
 * @property {{ low: number, high: number }} square  what is shown, whatever is drawn
 * @property {{ low: number, high: number } | null} range  of the values; null: the points have classes
 * @property {number} classes     that can be put
 * @property {string[]} words     what they are called, as far as that is known
 * @property {{ x: number, y: number } | null} cross  where the keyboard puts
 * @property {string} said        what the latest key or stroke did
 * @property {boolean} asked      to be done: what is wrong with the points is in the way
 * @property {Undo | null} undo   what takes all strokes back
 *
 * @typedef {{ x: number[], y: number[], label: number[] }} DrawnPoints  never changed, but replaced
 *
 * @typedef {object} Csv
 * @property {string} text
 * @property {CsvReading | null} reading  null: not read yet
 * @property {string} read       the text that the reading is of
 * @property {string | null} problem  why there is no text
 *
 * @typedef {{ words: string[], label: number[] }} ClassWords  they hold as long as these are the labels
 *
 * A change that was made before update number step + 1.
 *
 * @typedef {{ step: number, change: Change }} JournalEntry
 *
 * What takes a change back: the run that it ended, or the values that it replaced.
 *
 * @typedef {{ path: string } & ({ run: Run, journal: JournalEntry[], step: number } | { values: Record<string, unknown> })} Undo
 *
 * @typedef {object} Draft
 * @property {string} text
 * @property {ConfigError} error
 *
 * @typedef {{ kind: 'reset' }
 *   | { kind: 'rewound', epoch: number }
 *   | { kind: 'restarted', path: string }
 *   | { kind: 'tuned', path: string, epoch: number }
 *   | { kind: 'edited', epoch: number }
 *   | { kind: 'undone', path: string }
 *   | { kind: 'opened', name: string }
 *   | { kind: 'replaying', epoch: number | null }
 *   | { kind: 'locked', name: string }
 *   | { kind: 'copied' }
 *   | { kind: 'not loaded' }
 *   | { kind: 'said', text: string }
 *   | { kind: 'stepped', sample: number, of: number }
 *   | { kind: 'paused', epoch: number, accuracy: number | null }} Notice
 */

export const FIRST_ROWS = 500; // of a table, as many again with each "show more"

/** @type {State} */
export const initialState = {
  catalog: null,
  presets: [],
  run: null,
  snapshot: null,
  detail: null,
  began: null,
  journal: [],
  earlier: [],
  log: null,
  undo: [],
  previews: {},
  failure: null,
  playing: false,
  goal: null,
  speed: 100,
  measuredSpeed: null,
  stepUnit: 'epoch',
  cursor: 0,
  drafts: {},
  notice: null,
  linkErrors: [],
  mode: 'train',
  inspect: null,
  compare: null,
  report: null,
  page: {},
  frame: null,
  assignment: null,
  language: 'en',
  theme: null,
  settingsOpen: false,
  dialog: null,
  share: null,
  help: null,
  tour: null,
  table: null,
  flow: 'weights',
  shown: null,
  selected: null,
  allWeights: false,
  weight: null,
  outputView: 'prediction',
  smooth: true,
  pointed: null,
  sample: null,
  drawing: null,
  csv: null,
  words: null,
  lossScale: 'log',
  curve: 'gradient',
  crosshair: null,
  emphasis: null,
  mostRows: FIRST_ROWS,
  logAsText: false,
  logEvery: null,
  sorting: { column: 'number', descending: false },
  toCopy: null,
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
