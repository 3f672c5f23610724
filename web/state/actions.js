// What somebody can do on the page. Only actions change the state.

import { createPlayer } from './player.js';
import { fieldAt, rowsOf, valueAt, withValue } from './schema.js';

/** @import { Config } from '../engine/lab' */
/** @import { Engine } from '../engine/engine.js' */
/** @import { Snapshot, View } from '../engine/methods.js' */
/** @import { Draft, Store } from './store.js' */

/** @type {View} */
const VIEW = { field: 128, tile: 32 };
export const OWN_POINTS = 'own'; // the data set that is not drawn
const SLICE_MILLISECONDS = 12; // of training, between two chances to interrupt it

/**
 * New values of fields, by path.
 *
 * @typedef {Record<string, unknown>} Values
 */

/**
 * @param {object} needs
 * @param {Store} needs.store
 * @param {() => { engine: Engine, stop: () => void }} needs.startEngine
 * @param {() => number} needs.now  milliseconds
 * @param {(callback: () => void) => void} needs.nextFrame
 */
export function createActions({ store, startEngine, now, nextFrame }) {
  /** @type {{ engine: Engine, stop: () => void } | null} */
  let started = null;
  /** @type {WeakSet<object>} failures that the state tells of */
  const told = new WeakSet();

  /** @param {unknown} error */
  const fail = (error) => {
    const failure = error instanceof Error ? error : new Error(String(error));
    told.add(failure);
    player.pause();
    store.set({ playing: false, measuredSpeed: null, failure: failure.message });
    throw failure;
  };

  /** Every call goes through here: one that fails means that the engine cannot go on. */
  const ask = /** @type {Engine} */ (
    new Proxy(
      {},
      {
        get: (_, method) => async (/** @type {unknown} */ request) => {
          const used = started;
          try {
            return await /** @type {any} */ (used?.engine)[method](request);
          } catch (error) {
            if (used === started) fail(error);
            told.add(/** @type {Error} */ (error)); // of an engine that has been replaced
            throw error;
          }
        },
      },
    )
  );

  // Changes are made one after the other, each on what the one before has left. What takes long, such as an epoch of a
  // large network, asks for one slice after the other and gives way as soon as something else is wanted.
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

  const runNow = () => /** @type {import('../engine/methods.js').Run} */ (store.get().run);

  /** Takes in where the run stands; what comes late from an earlier run is dropped. @param {Snapshot} snapshot */
  const take = (snapshot) => {
    const { run, playing, detail } = store.get();
    if (snapshot.run !== run?.run) return snapshot;
    store.set({ snapshot, detail: snapshot.detail ?? detail });
    if (playing && isOver(snapshot)) actions.pause();
    return snapshot;
  };

  const player = createPlayer({
    advance: async (slice) => take(await ask.advance({ ...slice, view: VIEW })),
    now,
    nextFrame,
    onSpeed: (measuredSpeed) => store.get().playing && store.set({ measuredSpeed }),
    sliceMilliseconds: SLICE_MILLISECONDS,
  });
  player.setSpeed(store.get().speed);

  /** Fine pictures of where the run stands, unless something else is wanted before. @param {number} wish */
  const refine = async (wish) => {
    while (wish === wishes && !store.get().playing) {
      const { detail } = take(await ask.look({ view: VIEW }));
      if (detail?.fine) return;
    }
  };

  /** @param {unknown} config @param {boolean} [fit]  the loss and the output to its task @returns the errors; the run goes on as it was if there are any */
  const start = async (config, fit = false) => {
    const wish = wishes;
    const { errors, run, snapshot } = await ask.start({ config, view: VIEW, fit });
    if (run && snapshot) {
      store.set({ run, snapshot, detail: snapshot.detail });
      if (!snapshot.detail?.fine) await refine(wish);
    }
    return errors;
  };

  /** @param {Config} config @param {Values} values */
  const changed = (config, values) =>
    Object.keys(values).reduce((copy, path) => withValue(copy, path, values[path]), config);

  /**
   * The drafts that are left once these paths hold what they hold now: not those of fields that are gone, nor those
   * that were refused because of another field, which may have changed.
   *
   * @param {string[]} paths
   * @returns {Record<string, Draft>}
   */
  const draftsBeside = (paths) =>
    Object.fromEntries(
      Object.entries(store.get().drafts).filter(
        ([path, { error }]) =>
          !paths.some((other) => path.startsWith(other)) &&
          error.field === path &&
          valueAt(runNow().config, path) !== undefined,
      ),
    );

  /**
   * Changes fields of the config. Live ones keep the weights, any other starts a new run from the same seeds; so does
   * every change of a run that has diverged.
   *
   * @param {(config: Config) => Values} valuesFor  asked when it is this change's turn
   * @param {string} [typed]  what the control goes on showing if the value is refused
   */
  const change = (valuesFor, typed) =>
    instead(async () => {
      const { catalog, run, snapshot } = store.get();
      if (!catalog || !run || !snapshot) return;
      const values = valuesFor(run.config);
      const paths = Object.keys(values);
      if (paths.length === 0) return;
      const wanted = changed(run.config, values);
      if (!snapshot.report.divergence && paths.every((path) => fieldAt(catalog, path).live)) {
        const { errors, config, epoch } = await ask.tune({ config: wanted });
        if (errors.length > 0) return refuse(values, errors, typed);
        take(await ask.look({ view: VIEW })); // a stop rule that was met may be gone
        store.set({
          run: { ...run, config },
          drafts: draftsBeside(paths),
          notice: { kind: 'tuned', path: paths[0], epoch },
        });
      } else {
        // Other points may be another task, which asks for another loss and output.
        const errors = await start(
          wanted,
          paths.some((path) => path.startsWith('data.')),
        );
        if (errors.length > 0) return refuse(values, errors, typed);
        store.set({ drafts: draftsBeside(paths), notice: { kind: 'restarted', path: paths[0] } });
      }
    });

  /** @param {Values} values @param {Draft['error'][]} errors @param {string} [typed] */
  const refuse = (values, errors, typed) => {
    const paths = Object.keys(values);
    const drafts = { ...store.get().drafts };
    for (const error of errors) {
      const path = paths.includes(error.field) ? error.field : paths[0];
      drafts[path] = { text: typed ?? String(values[path]), error };
    }
    store.set({ drafts, notice: null });
  };

  const actions = {
    /** Loads the engine and starts a run: of the config that there was, or of the default one. */
    load: () =>
      instead(async () => {
        started?.stop();
        player.pause();
        store.set({ failure: null, playing: false, drafts: {} });
        try {
          started = startEngine();
        } catch (error) {
          fail(error);
        }
        const catalog = await ask.catalog();
        store.set({ catalog });
        await start(store.get().run?.config ?? catalog.defaults);
        /** @type {import('./store.js').State['previews']} */
        const previews = {};
        for (const { name } of rowsOf(catalog, 'data.set').filter((row) => row.name !== OWN_POINTS)) {
          previews[name] = await ask.preview({ data: { set: name, points: 60 } });
        }
        store.set({ previews });
      }),

    play() {
      const { run, snapshot, playing } = store.get();
      if (!run || playing || isOver(snapshot)) return;
      wishes += 1;
      store.set({ playing: true, measuredSpeed: null, notice: null });
      player.play();
    },

    /** No further slice is asked for; those under way arrive, then the pictures of where it stopped. */
    pause() {
      player.pause();
      store.set({ playing: false, measuredSpeed: null });
      return instead(async () => {
        const wish = wishes;
        const { report } = take(await ask.look({ view: VIEW }));
        const accuracy = report.training?.accuracy ?? null;
        store.set({ notice: { kind: 'paused', epoch: report.epoch, accuracy } });
        await refine(wish);
      });
    },

    togglePlay() {
      if (store.get().playing) actions.pause();
      else actions.play();
    },

    /** Trains to the end of the epoch. */
    stepEpoch() {
      if (isOver(store.get().snapshot)) return;
      if (store.get().playing) void actions.pause();
      return inTurn(async () => {
        const wish = wishes;
        /** @type {Snapshot} */
        let taken;
        do taken = take(await ask.advance({ epochs: 1, milliseconds: SLICE_MILLISECONDS, view: VIEW }));
        while (taken.completed === 0 && !isOver(taken) && wish === wishes);
        await refine(wish);
      });
    },

    /** The same config from its start: the same data, the same weights. */
    reset() {
      if (store.get().playing) void actions.pause();
      return instead(async () => {
        await start(runNow().config);
        store.set({ drafts: {}, notice: { kind: 'reset' } });
      });
    },

    /** @param {Values} values @param {string} [typed]  what the control goes on showing if the value is refused */
    change: (values, typed) => change(() => values, typed),

    /** After divergence: back to the last finite weights. */
    rewind: () =>
      instead(async () => {
        const wish = wishes;
        const { report } = take(await ask.rewind({ view: VIEW }));
        store.set({ notice: { kind: 'rewound', epoch: report.epoch } });
        await refine(wish);
      }),

    /** A fresh start with other values, also where they could change under way. @param {Values} values */
    restartWith: (values) =>
      instead(async () => {
        const errors = await start(changed(runNow().config, values));
        if (errors.length === 0) store.set({ notice: null, drafts: {} });
      }),

    /** The same activation in all hidden layers. @param {unknown} activation */
    changeHiddenActivation: (activation) =>
      change(({ network }) =>
        Object.fromEntries(network.layers.map((_, layer) => [`network.layers[${layer}].activation`, activation])),
      ),

    /** Another layer like the last one. */
    addLayer: () =>
      change(({ network: { layers } }) => {
        const like = layers.at(-1) ?? store.get().catalog?.defaults.network.layers[0];
        return { 'network.layers': [...layers, { ...like }] };
      }),

    removeLayer: () => change(({ network }) => ({ 'network.layers': network.layers.slice(0, -1) })),

    /** @param {number} layer @param {number} units  more, or fewer below 0 */
    addUnits: (layer, units) =>
      change(({ network }) =>
        layer < network.layers.length
          ? { [`network.layers[${layer}].units`]: network.layers[layer].units + units }
          : {},
      ),

    newWeights: () => change(({ initial }) => ({ 'initial.seed': nextSeed(initial.seed) })),

    newSample: () => change(({ data }) => ({ 'data.seed': nextSeed(data.seed) })),

    /** Forgets what a control holds that was refused. @param {string} path */
    dropDraft(path) {
      const drafts = { ...store.get().drafts };
      delete drafts[path];
      store.set({ drafts });
    },

    /** @param {number} speed  epochs a second, or Infinity */
    setSpeed(speed) {
      player.setSpeed(speed);
      store.set({ speed });
    },

    /** @param {'log' | 'linear'} lossScale */
    setLossScale: (lossScale) => store.set({ lossScale }),

    toggleSettings: () => store.set({ settingsOpen: !store.get().settingsOpen }),
  };
  return actions;
}

/** Whether the run goes no further. @param {Snapshot | null} snapshot */
export const isOver = (snapshot) => Boolean(snapshot && (snapshot.report.divergence || snapshot.report.stopped));

/** The seed after this one; after the last comes 0. @param {number} seed */
export const nextSeed = (seed) => (seed + 1) % 2 ** 32;

/** @typedef {ReturnType<typeof createActions>} Actions */
