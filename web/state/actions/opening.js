// Loading the engine, and opening a run: the default one, a preset, one that a link describes.

import { lazily } from '../../lib/lazy.js';
import { text } from '../../i18n/en/page.js';
import { mayChange } from '../may-change.js';
import { rowsOf } from '../schema.js';
import { until } from './address.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Driver } from '../driver.js' */
/** @import { OpenCompare } from './compare/linked.js' */
/** @import { Keep } from '../keep.js' */
/** @import { JournalEntry } from '../store.js' */

const link = lazily(() => import('../link.js'));

export const OWN_POINTS = 'own'; // the data set that is not drawn

/**
 * A run as it can be told: how it begins, what was changed under way, how far it went; and what is wrong with it.
 *
 * @typedef {object} Told
 * @property {unknown} config
 * @property {JournalEntry[]} journal
 * @property {{ epoch: number } | { step: number } | null} until
 * @property {{ message: string }[]} [errors]
 */

/** @param {Driver} driver @param {{ keep: Keep }} place @param {OpenCompare} openCompare */
export function openingActions(driver, { keep }, openCompare) {
  const { store, ask, restartEngine, instead, start, replay } = driver;
  /** A new run; where the config brings no own points, those that the browser has kept are there to be chosen. @param {unknown} config */
  const begin = async (config) => {
    const { data } = /** @type {import('../../engine/lab').Config} */ (config);
    const own = data.own.x.length === 0 && mayChange(store.get(), 'points') ? keep.readOwn() : null;
    const withOwn = own && { .../** @type {object} */ (config), data: { ...data, own } };
    if (withOwn && (await start(withOwn)).length === 0) return [];
    return start(config);
  };

  /** @param {Told} told @returns what is wrong with it; the run goes on as it was if anything is */
  const open = async ({ config, journal, until, errors = [] }) => {
    const wrong = errors.length > 0 ? errors : await begin(config);
    if (wrong.length > 0 || (journal.length === 0 && !until)) return wrong;
    store.set({ notice: { kind: 'replaying', epoch: until && 'epoch' in until ? until.epoch : null } });
    const lost = await replay(journal, until);
    if (store.get().notice?.kind === 'replaying') store.set({ notice: null });
    return lost;
  };

  /** @param {Catalog} catalog @param {string} hash @returns {Promise<Told>} */
  const toldBy = async (catalog, hash) => {
    const presets = /(^|&)preset=/.test(hash) ? await ask.presets() : [];
    const told = (await link()).readLink(catalog, hash, presets);
    const { page } = told;
    const isSaid = Object.keys(page).length > 0;
    store.set(isSaid ? { page } : { page, frame: null });
    if (!isSaid) return told;
    const { pageErrors } = await import('./page-keys.js');
    return { ...told, errors: [...told.errors, ...(await pageErrors(driver, page, told, openCompare))] };
  };

  /** The run that there is, so that a new engine can take it up where the one before has failed. */
  const here = () => {
    const { began, journal } = store.get();
    return began && { config: began, journal, until: until(store.get()) };
  };

  /** A sample of every data set, for its thumbnail. */
  const previews = async () => {
    const { catalog } = store.get();
    if (!catalog) return;
    /** @type {import('../store.js').State['previews']} */
    const drawn = {};
    for (const { name } of rowsOf(catalog, 'data.set').filter((row) => row.name !== OWN_POINTS)) {
      drawn[name] = await ask.preview({ data: { set: name, points: 60 } });
    }
    store.set({ previews: drawn });
  };

  return {
    /** Loads the engine and opens a run: the one that there was, else that of the link, else the default one. @param {string} [hash]  of the address, without # */
    load: (hash = '') =>
      instead(async () => {
        restartEngine();
        const catalog = await ask.catalog();
        store.set({ catalog });
        const told = here() ?? (hash === '' ? null : await toldBy(catalog, hash));
        const wrong = told ? await open(told) : [];
        if (!store.get().run || wrong.length > 0) await begin(catalog.defaults);
        store.set({ linkErrors: wrong.map(({ message }) => message) });
        await previews();
      }),

    /**
     * Opens the run of a link in place of this one. If something is wrong with it, that is told beside the default run, or
     * nothing changes.
     *
     * @param {string} hash  without #
     * @param {boolean} [orNothing]
     */
    openLink: (hash, orNothing = false) =>
      instead(async () => {
        const { catalog, page, frame, assignment, began } = store.get();
        const before = here();
        if (!catalog) return [];
        const wrong = await open(await toldBy(catalog, hash));
        if (wrong.length > 0 && orNothing) {
          store.set({ page, frame, assignment });
          if (before && store.get().began !== began) await open(before);
          return wrong;
        }
        if (wrong.length > 0) await begin(catalog.defaults);
        store.set({ linkErrors: wrong.map(({ message }) => message), drafts: {} });
        return wrong;
      }),

    /** The presets, for whoever wants to choose one. */
    async listPresets() {
      store.set({ dialog: 'presets' });
      if (store.get().presets.length > 0) return;
      const presets = await ask.presets().catch(() => null); // the state tells why
      store.set(presets ? { presets } : { dialog: null });
    },

    /** @param {string} name */
    openPreset: (name) =>
      instead(async () => {
        const preset = store.get().presets.find((one) => one.name === name);
        if (!preset) return;
        if (!mayChange(store.get(), 'presets'))
          return store.set({ dialog: null, notice: { kind: 'locked', name: text.presets } });
        const { run, began, journal, snapshot, undo } = store.get();
        store.set({ dialog: null });
        await open({ config: preset.config, journal: [], until: null });
        store.set({ drafts: {}, notice: { kind: 'opened', name } });
        if (!run || !began || !snapshot) return;
        const back = { path: 'preset', run: { ...run, config: began }, journal, step: snapshot.report.step };
        store.set({ undo: [...undo, back] });
      }),

    dismissLinkErrors: () => store.set({ linkErrors: [] }),
  };
}
