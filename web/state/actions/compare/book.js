// The lab book: read when it is opened; its experiments put the question, and the runs judge its claims.

import { openExperiment } from '../../compare/book.js';
import { followAnswer } from './following.js';

/** @import { Book } from '../../compare/book.js' */
/** @import { Desk } from '../compare.js' */
/** @import { QuestionActions } from './question.js' */
/** @import { RunningActions } from './running.js' */

/** @param {Desk} desk @param {QuestionActions} question @param {RunningActions} running */
export function bookActions(desk, question, running) {
  const { store, compare, set, crew } = desk;
  /** @param {Partial<Book>} change */
  const setBook = (change) => set({ book: { ...compare().book, ...change } });
  let reading = false;

  const read = async () => {
    reading = true;
    setBook({ problem: null });
    try {
      setBook({ pages: await crew.clerk().book() });
    } catch (error) {
      setBook({ problem: error instanceof Error ? error.message : String(error) });
    }
    reading = false;
  };
  // Whoever opens the dialog.
  store.subscribe(() => {
    const { dialog, compare } = store.get();
    if (dialog === 'book' && compare && !compare.book.pages && compare.book.problem === null && !reading) void read();
  });

  followAnswer(
    desk,
    () => {
      const opened = openExperiment(compare());
      return opened?.ran ? [opened.experiment] : null;
    },
    async (plan, _, holds) => {
      const name = compare().book.open;
      if (name === null) return;
      const claims = await crew.clerk().verdicts({ name });
      if (holds()) setBook({ judged: { plan, name, claims } });
    },
  );

  return {
    readBook: read,

    /** Which experiments are listed. @param {Partial<Pick<Book, 'lab' | 'search'>>} change */
    searchBook: (change) => setBook(change),

    /** Its comparison becomes the question. @param {string} name */
    async openExperiment(name) {
      const experiment = compare().book.pages?.experiments.find((one) => one.name === name);
      if (!experiment) return;
      setBook({ open: name });
      store.set({ dialog: null });
      await question.ask(structuredClone(experiment.comparison));
    },
  };
}
