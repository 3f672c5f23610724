// What somebody can do in Compare. Loads when it is opened; nothing here changes the page's run but opening another.

import { initialCompare } from '../compare/atoms.js';
import { linkOf } from '../compare/runs.js';
import { bookActions } from './compare/book.js';
import { exportActions } from './compare/exporting.js';
import { landscapeActions } from './compare/landscape.js';
import { questionActions, questionOf } from './compare/question.js';
import { runningActions } from './compare/running.js';
import { shownActions } from './compare/shown.js';

/** @import { Driver } from '../driver.js' */
/** @import { Compare } from '../compare/atoms.js' */
/** @import { Crew } from './compare/crew.js' */

/**
 * What Compare's actions work with.
 *
 * @typedef {object} Desk
 * @property {Driver['store']} store
 * @property {() => Compare} compare
 * @property {(change: Partial<Compare>) => void} set
 * @property {Crew} crew  the workers
 *
 * @param {Driver} driver
 * @param {Crew} crew
 * @param {{ openMode: (mode: 'train') => Promise<unknown>, openLink: (hash: string) => Promise<unknown> }} page
 */
export function compareActions(driver, crew, page) {
  const { store } = driver;
  const config = store.get().run?.config;
  if (!config) throw new Error('there is no run yet');
  if (!store.get().compare) store.set({ compare: initialCompare(questionOf(config)) });
  const compare = () => /** @type {Compare} */ (store.get().compare);
  /** @param {Partial<Compare>} change */
  const set = (change) => store.set({ compare: { ...compare(), ...change } });
  /** @type {Desk} */
  const desk = { store, compare, set, crew };
  const running = runningActions(desk);
  const question = questionActions(desk);
  const actions = {
    ...question,
    ...running,
    ...bookActions(desk, question, running),
    ...landscapeActions(desk),
    ...shownActions(desk),
    ...exportActions(desk, running),

    /** That very run, in Train. @param {number} run */
    async openRun(run) {
      const { plan, results } = compare();
      const { catalog } = store.get();
      if (!plan || !catalog) return;
      await page.openMode('train');
      await page.openLink(linkOf(catalog, plan, run, results[run]));
    },
  };
  void question.check();
  return actions;
}

/** @typedef {ReturnType<typeof compareActions>} CompareActions */
