// Loading the engine, and opening a run: the default one, a preset, one that a link or an earlier visit describes.

import { rowsOf } from '../schema.js';

/** @import { Driver } from '../driver.js' */
/** @import { JournalEntry } from '../store.js' */

export const OWN_POINTS = 'own'; // the data set that is not drawn

/**
 * A run as it can be told: how it begins, what was changed under way, how far it went.
 *
 * @typedef {object} Told
 * @property {unknown} config
 * @property {JournalEntry[]} journal
 * @property {{ epoch: number } | { step: number } | null} until
 */

/** @param {Driver} driver */
export function openingActions({ store, ask, restartEngine, instead, start, replay }) {
  /** @param {Told} told @returns the errors; the run goes on as it was if there are any */
  const open = async ({ config, journal, until }) => {
    const errors = await start(config);
    if (errors.length > 0 || (journal.length === 0 && !until)) return errors;
    store.set({ notice: { kind: 'replaying', epoch: until && 'epoch' in until ? until.epoch : null } });
    await replay(journal, until);
    if (store.get().notice?.kind === 'replaying') store.set({ notice: null });
    return errors;
  };

  /** The run as it stands, so that an engine that has failed can take it up again from its start. */
  const here = () => {
    const { run } = store.get();
    return run ? { config: run.config, journal: [], until: null } : null;
  };

  /** A sample of every data set, for its thumbnail. */
  const previews = async () => {
    const { catalog } = store.get();
    if (!catalog) return;
    const names = rowsOf(catalog, 'data.set').map(({ name }) => name);
    /** @type {import('../store.js').State['previews']} */
    const drawn = {};
    for (const set of names.filter((name) => name !== OWN_POINTS)) {
      drawn[set] = await ask.preview({ data: { set, points: 60 } });
    }
    store.set({ previews: drawn });
  };

  return {
    /**
     * Loads the engine and opens a run: the one that there was, else the one that is told, else the default one.
     *
     * @param {(catalog: import('../../engine/lab').Catalog) => (Told & { errors: string[] }) | null} [read]
     */
    load: (read) =>
      instead(async () => {
        restartEngine();
        const catalog = await ask.catalog();
        store.set({ catalog, presets: await ask.presets() });
        const told = here() ?? read?.(catalog) ?? null;
        const wrong = told && 'errors' in told ? told.errors : [];
        const errors = told && wrong.length === 0 ? await open(told) : [];
        store.set({ linkErrors: [...wrong, ...errors.map(({ message }) => message)] });
        if (!store.get().run) await start(catalog.defaults);
        await previews();
      }),

    /** A run in place of this one. What is wrong with it is told, and the run goes on. @param {Told & { errors: string[] }} told */
    open: (told) =>
      instead(async () => {
        const errors = told.errors.length > 0 ? told.errors : (await open(told)).map(({ message }) => message);
        store.set({ linkErrors: errors, drafts: {} });
      }),

    /** @param {string} name */
    openPreset: (name) =>
      instead(async () => {
        const preset = store.get().presets.find((one) => one.name === name);
        if (!preset) return;
        await open({ config: preset.config, journal: [], until: null });
        store.set({ drafts: {}, undo: [], notice: { kind: 'opened', name } });
      }),

    dismissLinkErrors: () => store.set({ linkErrors: [] }),
  };
}
