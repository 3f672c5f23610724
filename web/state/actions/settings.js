// Changing the config: under way where that keeps the weights, else by a new run from the same seeds.

import { valueAt, withValue } from '../../lib/paths.js';
import { mayChange } from '../may-change.js';
import { fieldAt } from '../schema.js';

/** @import { Config } from '../../engine/lab' */
/** @import { Driver } from '../driver.js' */
/** @import { Draft, Undo } from '../store.js' */

const MOST_UNDO = 20;

/**
 * New values of fields, by path.
 *
 * @typedef {Record<string, unknown>} Values
 */

/** The seed after this one; after the last comes 0. @param {number} seed */
export const nextSeed = (seed) => (seed + 1) % 2 ** 32;

/** @param {Driver} driver */
export function settingActions(driver) {
  const { store, ask, instead, take, refine, begin, start, make, replay, runNow, view } = driver;

  /** @param {Config} config @param {Values} values */
  const changed = (config, values) =>
    Object.keys(values).reduce((copy, path) => withValue(copy, path, values[path]), config);

  /** @param {Undo} step */
  const remember = (step) => store.set({ undo: [...store.get().undo.slice(1 - MOST_UNDO), step] });

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

  /** Whether an assignment locks one of the fields; it is said then. @param {string[]} paths */
  const isLocked = (paths) => {
    const name = paths.find((path) => !mayChange(store.get(), path));
    if (name !== undefined) store.set({ notice: { kind: 'locked', name } });
    return name !== undefined;
  };

  /** A new run, from which undo leads back to this one. @param {Values} values @param {boolean} fit */
  const restart = async (values, fit) => {
    const { run, began, journal, snapshot } = store.get();
    if (!run || !began || !snapshot) return [];
    const errors = await start(changed(run.config, values), fit);
    if (errors.length > 0) return errors;
    const { step } = snapshot.report;
    remember({ path: Object.keys(values)[0], run: { ...run, config: began }, journal, step });
    return [];
  };

  /** @param {Values} values */
  const tune = async (values) => {
    const { config } = runNow();
    const before = Object.fromEntries(Object.keys(values).map((path) => [path, valueAt(config, path)]));
    const errors = await make({ kind: 'tune', values });
    if (errors.length === 0) remember({ path: Object.keys(values)[0], values: before });
    return errors;
  };

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
      if (paths.length === 0 || isLocked(paths)) return;
      const live = !snapshot.report.divergence && paths.every((path) => fieldAt(catalog, path).live);
      // Other points may be another task, which asks for another loss and output.
      const otherPoints = paths.some((path) => path.startsWith('data.'));
      const errors = live ? await tune(values) : await restart(values, otherPoints);
      if (errors.length > 0) return refuse(values, errors, typed);
      const { epoch } = /** @type {import('../../engine/methods.js').Snapshot} */ (store.get().snapshot).report;
      store.set({
        drafts: draftsBeside(paths),
        notice: live ? { kind: 'tuned', path: paths[0], epoch } : { kind: 'restarted', path: paths[0] },
      });
    });

  return {
    /** @param {Values} values @param {string} [typed]  what the control goes on showing if the value is refused */
    change: (values, typed) => change(() => values, typed),

    /** Takes the latest change of a setting back; a run that it ended goes on where it stood. */
    undo: () =>
      instead(async () => {
        const { undo } = store.get();
        const last = undo.at(-1);
        if (!last) return;
        if ('values' in last) {
          await make({ kind: 'tune', values: last.values });
        } else {
          const { run, snapshot } = await ask.resume({ run: last.run.run, view: view() });
          if (run && snapshot) {
            begin({ errors: [], run, snapshot });
            store.set({ began: last.run.config, journal: last.journal });
            await refine();
          } else {
            await start(last.run.config);
            await replay(last.journal, { step: last.step });
          }
        }
        store.set({ undo: undo.slice(0, -1), drafts: {}, notice: { kind: 'undone', path: last.path } });
      }),

    /** A fresh start with other values, also where they could change under way. @param {Values} values */
    restartWith: (values) =>
      instead(async () => {
        if (isLocked(Object.keys(values))) return;
        const errors = await restart(values, false);
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

    /** @param {number} [layer]  the last one, if none is named */
    removeLayer: (layer) =>
      change(({ network: { layers } }) => ({
        'network.layers': layers.filter((_, k) => k !== (layer ?? layers.length - 1)),
      })),

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
  };
}

/** @typedef {ReturnType<typeof settingActions>} SettingActions */
