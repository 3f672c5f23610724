// The engine as the actions drive it: one change after the other, each on what the one before has left.

import { NOT_LOADED } from '../engine/protocol.js';
import { createPlayer } from './player.js';
import { viewOf } from './view.js';
import { text } from '../i18n/en/page.js';
import { heard } from '../i18n/words.js';

/** @import { Engine } from '../engine/engine.js' */
/** @import { Snapshot } from '../engine/methods.js' */
/** @import { JournalEntry, Store } from './store.js' */

export const SLICE_MILLISECONDS = 12; // of training, between two chances to interrupt it
const REPLAY_MILLISECONDS = 50; // the same, where nobody watches every epoch
const MOST_EARLIER = 8; // runs whose curves stay

/**
 * @typedef {object} Needs
 * @property {Store} store
 * @property {() => { engine: Engine, stop: () => void }} startEngine
 * @property {() => number} now  milliseconds
 * @property {(callback: () => void) => void} nextFrame
 * @property {() => void} onArrived  while playing, the run is over or at its goal
 */

/** The updates that a change makes itself. @param {JournalEntry['change']} change */
export const updatesOf = ({ kind }) => (kind === 'apply' ? 1 : 0);

/** Whether the run goes no further. @param {Snapshot | null} snapshot */
export const isOver = (snapshot) => Boolean(snapshot && (snapshot.report.divergence || snapshot.report.stopped));

/** @param {Needs} needs */
export function createDriver({ store, startEngine, now, nextFrame, onArrived }) {
  /** @type {{ engine: Engine, stop: () => void } | null} */
  let started = null;
  /** @type {WeakSet<object>} failures that the state tells of */
  const told = new WeakSet();

  /** @param {unknown} error */
  const fail = (error) => {
    const failure = error instanceof Error ? error : new Error(String(error));
    told.add(failure);
    player.pause();
    store.set({ playing: false, measuredSpeed: null, goal: null, failure: failure.message });
    throw failure;
  };

  /** Every call goes through here: one that fails means that the engine cannot go on, or that a part of it did not load. */
  const ask = /** @type {Engine} */ (
    new Proxy(
      {},
      {
        get: (_, method) => async (/** @type {unknown} */ request) => {
          const used = started;
          try {
            const answer = await /** @type {any} */ (used?.engine)[method](request);
            return heard.put(answer);
          } catch (error) {
            const { name } = /** @type {Error} */ (error);
            if (name === NOT_LOADED) store.set({ notice: { kind: 'not loaded' } });
            else if (used === started) fail(error);
            told.add(/** @type {Error} */ (error)); // or it is of an engine that has been replaced
            throw error;
          }
        },
      },
    )
  );

  /** A new engine in place of the one that there was. */
  const restartEngine = () => {
    started?.stop();
    player.pause();
    store.set({ failure: null, playing: false, goal: null, drafts: {} });
    try {
      started = startEngine();
    } catch (error) {
      fail(error);
    }
  };

  // What takes long, such as an epoch of a large network, asks for one slice after the other and gives way as soon as
  // something else is wanted.
  /** @type {Promise<unknown>} */
  let latest = Promise.resolve();
  let wishes = 0;
  /** @template T @param {() => Promise<T>} change @returns {Promise<T | void>} */
  const inTurn = (change) => {
    const done = latest.then(change).catch((error) => {
      if (!told.has(error)) throw error;
    });
    latest = done.catch(() => undefined);
    return done;
  };
  /** The same for what ends an earlier wish that is still under way. @template T @param {() => Promise<T>} change */
  const instead = (change) => {
    wishes += 1;
    return inTurn(change);
  };
  /** Ends what goes on for long. */
  const interrupt = () => void (wishes += 1);
  /** Whether nothing else has been wanted since: asked of what goes on for long. */
  const wish = () => {
    const own = wishes;
    return () => own === wishes;
  };

  const view = () => viewOf(store.get());
  const runNow = () => /** @type {import('../engine/methods.js').Run} */ (store.get().run);

  /** Takes in where the run stands; what comes late from an earlier run is dropped. @template {Snapshot} S @param {S} snapshot */
  const take = (snapshot) => {
    const { run, playing, detail, goal } = store.get();
    if (snapshot.run !== run?.run) return snapshot;
    store.set({ snapshot, detail: snapshot.detail ?? detail });
    if (playing && (isOver(snapshot) || snapshot.report.epoch >= (goal ?? Infinity))) onArrived();
    return snapshot;
  };

  const player = createPlayer({
    advance: async (slice) => take(await ask.advance({ ...slice, until: store.get().goal, view: view() })),
    now,
    nextFrame,
    onSpeed: (measuredSpeed) => store.get().playing && store.set({ measuredSpeed }),
    sliceMilliseconds: SLICE_MILLISECONDS,
  });
  player.setSpeed(store.get().speed);

  /** Fine pictures of where the run stands, unless something else is wanted before. */
  const refine = async (wanted = wish()) => {
    while (wanted() && !store.get().playing) {
      const { detail } = take(await ask.look({ view: view() }));
      if (detail?.fine) return;
    }
  };

  /** What stays of the run that ends: its curves. */
  const keepCurves = () => {
    const { run, snapshot, earlier } = store.get();
    if (!run || !snapshot || snapshot.report.epoch === 0) return earlier;
    const { history, diagnostics } = snapshot;
    const config = JSON.stringify(run.config); // of runs with the same settings, the latest says all
    const others = earlier.filter((one) => JSON.stringify(one.config) !== config);
    return [...others.slice(1 - MOST_EARLIER), { run: run.run, config: run.config, history, diagnostics }];
  };

  /** @param {Awaited<ReturnType<Engine['start']>>} answer */
  const begin = ({ run, snapshot }) => {
    if (!run || !snapshot) return;
    const earlier = keepCurves().filter((one) => one.run !== run.run);
    const { selected, sample } = store.get();
    const exists = selected && selected.unit < (run.layers[selected.layer]?.outputs ?? 0);
    store.set({
      run,
      snapshot,
      detail: snapshot.detail,
      began: run.config,
      journal: [],
      earlier,
      log: null,
      cursor: 0,
      shown: null,
      selected: exists ? selected : null,
      weight: null,
      sample: sample && sample.row < run[sample.test ? 'test' : 'training'].x.length / 2 ? sample : null,
    });
  };

  /** @param {unknown} config @param {boolean} [fit]  the loss and the output to its task @returns the errors; the run goes on as it was if there are any */
  const start = async (config, fit = false) => {
    const wanted = wish();
    const answer = await ask.start({ config, view: view(), fit });
    begin(answer);
    if (answer.snapshot && !answer.snapshot.detail?.fine) await refine(wanted);
    return answer.errors;
  };

  /** Up to the end of a batch that has begun, so that what changes then changes between two updates. */
  const settle = async () => {
    const { report } = /** @type {Snapshot} */ (store.get().snapshot);
    if (report.divergence) return;
    const step = report.step + (report.inside_batch ? 1 : 0);
    while (!take(await ask.stepTo({ step, milliseconds: SLICE_MILLISECONDS, view: view() })).reached);
  };

  /** Makes a change under way, and writes it down. @param {JournalEntry['change']} change @returns {Promise<import('../engine/lab').ConfigError[]>} */
  const make = async (change) => {
    let answer = await ask.make({ change, view: view() });
    while (!answer && !store.get().snapshot?.report.divergence) {
      take(await ask.look({ view: view() }));
      answer = await ask.make({ change, view: view() });
    }
    if (!answer) return []; // the banner tells of the divergence
    if (answer.errors.length > 0) return answer.errors;
    const { step } = take(answer.snapshot).report;
    store.set({
      run: { ...runNow(), config: answer.config },
      journal: [...store.get().journal, { step: step - updatesOf(change), change }],
      cursor: 0,
    });
    return [];
  };

  /**
   * Goes from the start of the run through what was changed under way to where it stood, unless something else is wanted.
   *
   * @param {JournalEntry[]} journal
   * @param {{ epoch: number } | { step: number } | null} until
   * @returns {Promise<{ message: string }[]>} why it could not be followed to the end
   */
  const replay = async (journal, until) => {
    const wanted = wish();
    const toStep = async (/** @type {number} */ step) => {
      while (wanted()) {
        const { reached } = take(await ask.stepTo({ step, milliseconds: REPLAY_MILLISECONDS, view: view() }));
        if (reached) return;
      }
    };
    for (const { step, change } of journal) {
      await toStep(step);
      const { snapshot } = store.get();
      if (!wanted()) return [];
      const at = snapshot?.report.step ?? 0;
      if (at !== step) return [{ message: text.linkEnds(step, at) }];
      const errors = await make(change);
      if (errors.length > 0) return errors;
    }
    if (until && 'step' in until) await toStep(until.step);
    while (until && 'epoch' in until && wanted()) {
      const request = { epochs: 2 ** 31, until: until.epoch, milliseconds: REPLAY_MILLISECONDS, view: view() };
      const snapshot = take(await ask.advance(request));
      if (snapshot.report.epoch >= until.epoch || isOver(snapshot)) break;
    }
    await refine(wanted);
    return [];
  };

  return {
    store,
    ask,
    player,
    restartEngine,
    inTurn,
    instead,
    interrupt,
    wish,
    take,
    refine,
    begin,
    start,
    settle,
    make,
    replay,
    runNow,
    view,
    onArrived,
  };
}

/** @typedef {ReturnType<typeof createDriver>} Driver */
