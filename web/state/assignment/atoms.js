// Assignments as one atom of the page's state: the one that the page was opened with, the one that is being made, and
// the receipt that is being looked at.

/** @import { Config } from '../../engine/lab' */
/** @import { Until } from '../link.js' */
/** @import { Panel } from '../frame.js' */
/** @import { JournalEntry } from '../store.js' */
/** @import { Condition } from './goal.js' */
/** @import { Verdict } from './verdict.js' */

/**
 * @typedef {object} Assigning
 * @property {Given | null} given    what the page was opened with
 * @property {Receipt | null} receipt  the one that it was opened with, as long as the run is as it was then
 * @property {Handing | null} handing  the receipt that is being made of it
 * @property {Draft} draft           what a teacher is making
 * @property {Check} check           the receipt that is verified
 * @property {{ link: string, done: boolean } | null} copied  what was to be copied last, and whether the browser did
 *
 * @typedef {{ config: Config, journal: JournalEntry[], until: Until }} Start  a run, as it can be told
 *
 * What a link says.
 *
 * @typedef {object} Assignment
 * @property {string} task
 * @property {Condition[]} goal      none: there is nothing to reach
 * @property {string[] | null} open  what may be changed; null: everything
 *
 * @typedef {Assignment & { start: Start, link: string }} Given  link: all that it was opened with
 *
 * @typedef {object} Receipt
 * @property {string} hash  of the weights
 * @property {string} name  of whom it is, as typed
 *
 * @typedef {object} Handing
 * @property {string} name
 * @property {string} hash
 * @property {string} body   all of the link but the receipt itself
 * @property {string} link
 *
 * What a teacher has typed and chosen.
 *
 * @typedef {object} Draft
 * @property {string} task
 * @property {Panel[] | null} panels
 * @property {string[] | null} open
 * @property {Partial<Record<Limited, string>>} limits  of the goal, as typed
 * @property {boolean} test         loss and accuracy are those of the test set
 * @property {boolean} asItStands   it begins where the run is now; else at epoch 0
 *
 * @typedef {'loss' | 'accuracy' | 'epochs' | 'parameters'} Limited
 *
 * @typedef {object} Check
 * @property {string} text          the link of the receipt
 * @property {string} of            the link of the assignment that it is to be of; may be empty
 * @property {number | null} epoch  how far its run is replayed; null: it is not under way
 * @property {Verdict | null} verdict
 */

/** @type {Draft} */
export const initialDraft = { task: '', panels: null, open: [], limits: {}, test: false, asItStands: false };

/** @type {Check} */
export const initialCheck = { text: '', of: '', epoch: null, verdict: null };

/** @type {Assigning} */
export const initialAssigning = {
  given: null,
  receipt: null,
  handing: null,
  draft: initialDraft,
  check: initialCheck,
  copied: null,
};
