// What Compare keeps of its own, as one atom of the page's state. Every part is listed here.

import { initialBook } from './book.js';
import { initialLandscape } from './landscape.js';
import { initialQuestion } from './question.js';
import { initialShown } from './shown.js';

/** @import { ConfigError } from '../../engine/lab' */
/** @import { Spec } from '../../engine/compare' */
/** @import { Answer, Plan, Result } from '../../engine/comparing.js' */
/** @import { Book } from './book.js' */
/** @import { LandscapeState } from './landscape.js' */
/** @import { Question } from './question.js' */
/** @import { Shown } from './shown.js' */

/**
 * @typedef {object} Compare
 *
 * The question:
 * @property {Spec} spec           what is to be compared next
 * @property {ConfigError[]} errors  what is wrong with it, as the engine has found
 * @property {Question} question   what is typed of it, see question.js
 * @property {Estimate | null} estimate  what it will take; null until that is measured
 *
 * The runs, which may be of an earlier question:
 * @property {Plan | null} plan    null: nothing has been run
 * @property {Phase} phase
 * @property {number} workers      that share them
 * @property {(Result | null)[]} results  by run; the list is replaced when some arrive
 * @property {number} done         how many there are
 * @property {{ run: number, message: string }[]} lost  runs that were given up
 * @property {number} share        of the work that is done, 0 to 1, with what is under way
 * @property {number | null} left  milliseconds that it will still take; null: not known yet
 * @property {string | null} problem  what has gone wrong and does not end it, such as that nothing can be kept
 * @property {Kept | null} kept    a comparison of an earlier visit that can be taken up
 *
 * The answer:
 * @property {Answer | null} answer  over the runs that are there; null until there are any
 * @property {Shown} shown         how it is shown, see shown.js
 * @property {Book} book           the lab book, see book.js
 * @property {LandscapeState} landscape  see landscape.js
 *
 * @typedef {'idle' | 'preparing' | 'running' | 'stopped' | 'done'} Phase
 * @typedef {{ milliseconds: number, speeds: number[] }} Estimate  with all workers; epochs a second of each variant
 * @typedef {{ runs: number, done: number }} Kept
 */

/** @param {Spec} spec @returns {Compare} */
export const initialCompare = (spec) => ({
  spec,
  errors: [],
  question: initialQuestion,
  estimate: null,
  plan: null,
  phase: 'idle',
  workers: 1,
  results: [],
  done: 0,
  lost: [],
  share: 0,
  left: null,
  problem: null,
  kept: null,
  answer: null,
  shown: initialShown,
  book: initialBook,
  landscape: initialLandscape,
});
