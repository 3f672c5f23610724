// What somebody can do in Compare. Loads when it is opened; nothing here changes the page's run but opening another.

import { initialCompare } from '../compare/atoms.js';
import { linkOf } from '../compare/runs.js';
import { questionOf } from '../compare/question.js';
import { bookActions } from './compare/book.js';
import { contrastActions } from './compare/contrasts.js';
import { exportActions } from './compare/exporting.js';
import { createKeeping } from './compare/keeping.js';
import { landscapeActions } from './compare/landscape.js';
import { estimateQuestions } from './compare/estimating.js';
import { questionActions } from './compare/question.js';
import { runningActions } from './compare/running.js';
import { shownActions } from './compare/shown.js';
import { takingUpActions } from './compare/taking-up.js';
import { createTallying } from './compare/tallying.js';

/** @import { Archive } from '../archive.js' */
/** @import { Driver } from '../driver.js' */
/** @import { Compare } from '../compare/atoms.js' */
/** @import { Crew } from './compare/crew.js' */
/** @import { Keeping } from './compare/keeping.js' */
/** @import { Tallying } from './compare/tallying.js' */

/**
 * What Compare's actions work with.
 *
 * @typedef {object} Desk
 * @property {Driver['store']} store
 * @property {() => Compare} compare
 * @property {(change: Partial<Compare>) => void} set
 * @property {Crew} crew  the workers
 * @property {Archive} archive
 * @property {Tallying} tallying  results on their way to the answer
 * @property {Keeping} keeping    and into the archive
 *
 * @param {Driver} driver
 * @param {{ crew: Crew, archive: Archive }} staff
 * @param {{ assign: (use: (all: { openRun: (link: string) => unknown }) => unknown) => Promise<unknown> }} page
 */
export function compareActions(driver, { crew, archive }, page) {
  const { store } = driver;
  const { catalog, run } = store.get();
  if (!catalog || !run) throw new Error('there is no run yet');
  if (!store.get().compare) store.set({ compare: initialCompare(questionOf(catalog, run.config)) });
  const compare = () => /** @type {Compare} */ (store.get().compare);
  /** @param {Partial<Compare>} change */
  const set = (change) => store.set({ compare: { ...compare(), ...change } });
  /** @type {Desk} */
  const desk = {
    store,
    compare,
    set,
    crew,
    archive,
    tallying: createTallying({ compare, crew }),
    keeping: createKeeping({ set, archive }),
  };
  const question = questionActions(desk);
  const running = runningActions(desk);
  const actions = {
    ...question,
    ...running,
    ...contrastActions(desk),
    ...takingUpActions(desk, question, running),
    ...bookActions(desk, question, running),
    ...landscapeActions(desk),
    ...shownActions(desk),
    ...exportActions(desk, question, running),

    /** That very run, in Train. @param {number} run */
    async openRun(run) {
      const { plan, results } = compare();
      const { catalog } = store.get();
      if (!plan || !catalog) return;
      const link = linkOf(catalog, plan, run, results[run]);
      await page.assign((all) => all.openRun(link));
    },
  };
  estimateQuestions(desk);
  void question.check();
  void actions.lookForKept();
  return actions;
}

/** @typedef {ReturnType<typeof compareActions>} CompareActions */
