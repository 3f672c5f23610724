// What Compare keeps of its own, as one atom of the page's state. Every part is listed here.

import { initialBook } from './book.js';
import { initialLandscape } from './landscape.js';
import { initialQuestion } from './question.js';
import { initialReading } from './reading.js';
import { initialShown } from './shown.js';

/** @import { ConfigError } from '../../engine/lab' */
/** @import { Spec } from '../../engine/compare' */
/** @import { Answer, Plan, Result } from '../../engine/comparing.js' */
/** @import { Book } from './book.js' */
/** @import { Contrasts, PairContrast } from './contrasts.js' */
/** @import { LandscapeState } from './landscape.js' */
/** @import { Question } from './question.js' */
/** @import { Reading } from './reading.js' */
/** @import { Shown } from './shown.js' */

/**
 * @typedef {object} Compare
 *
 * The question:
 * @property {Spec} spec           what is to be compared next
 * @property {ConfigError[]} errors  what is wrong with it, as the engine has found
 * @property {number} runs         that it asks for; 0 while something is wrong with it
 * @property {Question} question   what is typed of it, see question.js
 * @property {Estimate | null} estimate  what it will take; null until that is measured
 *
 * The runs, which may be of an earlier question:
 * @property {Plan | null} plan    null: nothing has been run
 * @property {Spec | null} asked   the question that the plan is of, as it was put
 * @property {Phase} phase
 * @property {number} workers      that share them
 * @property {(Result | null)[]} results  by run; the list is replaced when some arrive
 * @property {number} done         how many there are
 * @property {number} diverged     of these
 * @property {{ run: number, message: string }[]} lost  runs that were given up
 * @property {number} share        of the work that is done, 0 to 1, with what is under way
 * @property {number | null} left  milliseconds that it will still take; null: not known yet
 * @property {string | null} problem  a sentence on what has gone wrong, such as that nothing can be kept
 * @property {number} took         milliseconds of running, all spells together
 * @property {Kept | null} kept    a comparison of an earlier visit that can be taken up
 *
 * The answer:
 * @property {Answer | null} answer  over the runs that are there; null until there are any
 * @property {Contrasts | null} contrasts  its variants beside each other, perhaps of a moment before; null: not known yet
 * @property {PairContrast | null} pair  the two whose differences are listed, with what is known of them
 * @property {Reading} reading     how its table is read, see reading.js
 * @property {Shown} shown         how it is shown, see shown.js
 * @property {Book} book           the lab book, see book.js
 * @property {LandscapeState} landscape  see landscape.js
 *
 * @typedef {'idle' | 'preparing' | 'running' | 'stopped' | 'done'} Phase
 * @typedef {{ milliseconds: number, workers: number, costs: number[] }} Estimate  costs: milliseconds of a run, by variant
 * @typedef {{ id: string, comparison: unknown, runs: number, done: number }} Kept  not looked into yet
 */

/** @param {Spec} spec @returns {Compare} */
export const initialCompare = (spec) => ({
  spec,
  errors: [],
  runs: 0,
  question: initialQuestion,
  estimate: null,
  plan: null,
  asked: null,
  phase: 'idle',
  workers: 1,
  results: [],
  done: 0,
  diverged: 0,
  lost: [],
  share: 0,
  left: null,
  took: 0,
  problem: null,
  kept: null,
  answer: null,
  contrasts: null,
  pair: null,
  reading: initialReading,
  shown: initialShown,
  book: initialBook,
  landscape: initialLandscape,
});
