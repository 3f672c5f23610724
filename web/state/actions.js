// What somebody can do on the page. Only actions change the state.

import { createPlayer } from './player.js';
import { fieldAt, withValue } from './schema.js';
import { text } from '../i18n/en.js';

/** @import { Config } from '../engine/lab' */
/** @import { Engine } from '../engine/engine.js' */
/** @import { Snapshot, View } from '../engine/methods.js' */
/** @import { Store } from './store.js' */

/** @type {View} */
const VIEW = { field: 128, tile: 32 };

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

  /** Every call goes through here: a call that fails means that the engine cannot go on. */
  const ask = /** @type {Engine} */ (
    new Proxy(
      {},
      {
        get: (_, method) => async (/** @type {unknown} */ request) => {
          const used = started;
          try {
            return await /** @type {any} */ (used?.engine)[method](request);
          } catch (error) {
            if (used === started) {
              player.pause();
              store.set({ playing: false, failure: error instanceof Error ? error.message : String(error) });
            }
            throw error;
          }
        },
      },
    )
  );

  /** Takes in what the engine made of the current run; what comes late from an earlier one is dropped. @param {Snapshot} snapshot */
  const take = (snapshot) => {
    const { run, playing, pictures } = store.get();
    if (snapshot.run !== run?.run) return snapshot;
    store.set({ snapshot, pictures: snapshot.pictures ?? pictures });
    if (playing && snapshot.report.diverged) actions.pause();
    return snapshot;
  };

  const player = createPlayer({
    advance: async (slice) => take(await ask.advance({ ...slice, view: VIEW })),
    now,
    nextFrame,
    onSpeed: (measuredSpeed) => store.get().playing && store.set({ measuredSpeed }),
  });
  player.setSpeed(store.get().speed);

  // Changes are made one after the other, each on the config that the one before has left.
  /** @type {Promise<unknown>} */
  let latest = Promise.resolve();
  /** @template T @param {() => Promise<T>} change @returns {Promise<T | void>} */
  const inTurn = (change) => {
    const done = latest.then(change).catch(() => undefined); // a failure is in the state already
    latest = done;
    return done;
  };

  const config = () => /** @type {import('../engine/methods.js').Run} */ (store.get().run).config;

  /** @param {unknown} wanted  a config @returns the errors; the run goes on as it was if there are any */
  const start = async (wanted) => {
    const { errors, run, snapshot } = await ask.start({ config: wanted, view: VIEW });
    if (run && snapshot) store.set({ run, snapshot, pictures: snapshot.pictures });
    return errors;
  };

  /**
   * Changes fields of the config. Live ones keep the weights; any other starts a new run with the same seeds.
   *
   * @param {Record<string, unknown>} values  by path
   * @param {string} [typed]  what the control goes on showing if the value is refused
   */
  const change = (values, typed) =>
    inTurn(async () => {
      const { catalog, run, snapshot, drafts } = store.get();
      if (!catalog || !run || !snapshot) return;
      const paths = Object.keys(values);
      const wanted = paths.reduce((changed, path) => withValue(changed, path, values[path]), run.config);
      const live = paths.every((path) => fieldAt(catalog, path).live);
      let errors;
      if (live) {
        const tuned = await ask.tune({ config: wanted });
        errors = tuned.errors;
        if (errors.length === 0) store.set({ run: { ...run, config: tuned.config } });
      } else {
        errors = await start(wanted);
      }
      const kept = { ...drafts };
      for (const path of paths) delete kept[path];
      for (const error of errors) {
        const at = paths.includes(error.field) ? error.field : paths[0];
        kept[at] = { text: typed ?? String(values[at]), error };
      }
      const { label } = fieldAt(catalog, paths[0]);
      const notice = errors.length > 0 ? null : live ? text.tuned(label, snapshot.report.epoch) : text.restarted(label);
      store.set({ drafts: kept, notice });
    });

  const actions = {
    /** Loads the engine and starts a run: of the config that there was, or of the default one. */
    load: () =>
      inTurn(async () => {
        started?.stop();
        player.pause();
        store.set({ failure: null, playing: false, drafts: {} });
        try {
          started = startEngine();
        } catch (error) {
          store.set({ failure: String(error) });
          return;
        }
        const catalog = await ask.catalog();
        await start(store.get().run?.config ?? catalog.defaults);
        store.set({ catalog });
        /** @type {import('./store.js').State['previews']} */
        const previews = {};
        for (const { name } of catalog.tables.generators) {
          previews[name] = await ask.preview({ data: { set: name, points: 60 } });
        }
        store.set({ previews });
      }),

    play() {
      const { run, snapshot, playing } = store.get();
      if (!run || playing || snapshot?.report.diverged) return;
      store.set({ playing: true, measuredSpeed: null, notice: null });
      player.play();
    },

    pause() {
      player.pause();
      store.set({ playing: false, measuredSpeed: null });
      // Slices under way arrive first, then the pictures of where it stopped.
      void inTurn(async () => void take(await ask.look({ view: VIEW })));
    },

    togglePlay() {
      if (store.get().playing) actions.pause();
      else actions.play();
    },

    /** Trains to the end of the epoch. */
    stepEpoch() {
      if (store.get().playing) actions.pause();
      return inTurn(async () => void take(await ask.advance({ epochs: 1, milliseconds: Infinity, view: VIEW })));
    },

    /** The same config from its start: the same data, the same weights. */
    reset: () =>
      inTurn(async () => {
        if (store.get().playing) actions.pause();
        await start(config());
        store.set({ notice: null });
      }),

    change,

    /** A fresh start with other values, also where they could change under way. @param {Record<string, unknown>} values */
    restartWith: (values) =>
      inTurn(async () => {
        const wanted = Object.keys(values).reduce((changed, path) => withValue(changed, path, values[path]), config());
        if ((await start(wanted)).length === 0) store.set({ notice: null, drafts: {} });
      }),

    /** The same change in all hidden layers. @param {'activation' | 'bias'} name @param {unknown} value */
    changeEveryLayer(name, value) {
      const paths = config().network.layers.map((_, layer) => `network.layers[${layer}].${name}`);
      const output = name === 'bias' ? ['network.output.bias'] : [];
      return change(Object.fromEntries([...paths, ...output].map((path) => [path, value])));
    },

    addLayer() {
      const { layers } = config().network;
      const added = layers.at(-1) ?? { ...store.get().catalog?.defaults.network.layers[0] };
      return change({ 'network.layers': [...layers, added] });
    },

    removeLayer: () => change({ 'network.layers': config().network.layers.slice(0, -1) }),

    /** @param {number} layer @param {number} units */
    setUnits: (layer, units) => change({ [`network.layers[${layer}].units`]: units }),

    newWeights: () => change({ 'initial.seed': (config().initial.seed + 1) % 2 ** 32 }),

    newSample: () => change({ 'data.seed': (config().data.seed + 1) % 2 ** 32 }),

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

/** @typedef {ReturnType<typeof createActions>} Actions */
