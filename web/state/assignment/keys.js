// An assignment as keys of a link, and back:
//
//   task=V2h5...             what is to be done, as base64url
//   open=optimizer.learning_rate;network.layers;weights
//                            what may be changed: fields by their paths, without brackets, and COMMANDS; none: nothing;
//                            without this key, everything
//   goal=loss:0.01;epochs:500  what is to be reached, see goal.js
//
// and what the page adds:
//
//   start=...                the run that it began with, as a link has it, as base64url
//   tries=3                  runs that were begun
//   receipt=HASH;TmFtZQ      the hash of the weights at the end, and whose receipt it is, as base64url

import { parts } from '../../i18n/en/parts.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';
import { errorOf, readLink, writeLink } from '../link.js';
import { readText, writeText } from '../page-link.js';
import { readNumber, spellNumber } from '../spelling.js';
import { withoutUnused } from '../own.js';
import { KINDS, asksResult, fits } from './goal.js';
import { openable, withAll } from './locks.js';

/** @import { Catalog, ConfigError } from '../../engine/lab' */
/** @import { PageKeys } from '../page-link.js' */
/** @import { Refuse } from '../spelling.js' */
/** @import { Assignment, Receipt, Start } from './atoms.js' */
/** @import { Condition, Kind } from './goal.js' */

export const MOST_TASK = 2000; // characters
export const MOST_NAME = 100;
const MOST_TRIES = 1e6;
const NONE = 'none';

const ASSIGNMENT_KEYS = ['task', 'open', 'goal', 'start', 'tries', 'receipt'];

/** @param {PageKeys} page */
export const hasAssignment = (page) => ASSIGNMENT_KEYS.some((key) => key in page);

/** The page's keys without those of an assignment. @param {PageKeys} page @returns {PageKeys} */
export const withoutAssignment = (page) =>
  Object.fromEntries(
    Object.entries(page).filter(([key]) => !ASSIGNMENT_KEYS.includes(key) && (key !== 'panels' || page.embed)),
  );

/**
 * @param {Assignment} assignment @param {string[] | null} panels
 * @returns {PageKeys}
 */
export const writeAssignment = ({ task, goal, open }, panels) => ({
  ...(task === '' ? {} : { task: writeText(task) }),
  ...(goal.length === 0 ? {} : { goal: goal.map(({ kind, limit }) => `${kind}:${spellNumber(limit)}`).join(';') }),
  ...(open === null ? {} : { open: open.length === 0 ? NONE : open.join(';') }),
  ...(panels === null ? {} : { panels: panels.join(';') }),
});

/** @param {Catalog} catalog @param {Start} run */
export const runText = (catalog, { config, journal, until }) =>
  writeLink(catalog, { config: withoutUnused(catalog, config), journal, until });

/** @param {Receipt} receipt */
export const writeReceipt = ({ hash, name }) => [hash, ...(name === '' ? [] : [writeText(name)])].join(';');

/** @param {string | undefined} text @param {number} most */
const readShort = (text, most) => {
  const read = text === undefined ? '' : readText(text);
  return read !== undefined && read.length <= most ? read : undefined;
};

/** @param {string} text @param {Refuse} refuse @returns {Condition[] | undefined} */
function readGoal(text, refuse) {
  /** @type {Condition[]} */
  const goal = [];
  for (const part of text.split(';', Object.keys(KINDS).length + 1)) {
    const [name, ...rest] = part.split(':', 3);
    const limit = rest.length === 1 ? readNumber(rest[0]) : undefined;
    const kind = /** @type {Kind} */ (name);
    const known = Object.hasOwn(KINDS, name) && goal.every((one) => one.kind !== kind);
    if (!known || rest.length === 0) return refuse('goal', part, words.allowed.goal);
    if (limit === undefined || !fits(kind, limit)) {
      const { least, most, whole } = KINDS[kind];
      return refuse('goal', part, words.allowed.limit(least, most, whole));
    }
    goal.push({ kind, limit });
  }
  return asksResult(goal) ? goal : refuse('goal', text, words.allowed.result);
}

/** @param {Catalog} catalog @param {string} text @param {Refuse} refuse @returns {string[] | undefined} */
function readOpen(catalog, text, refuse) {
  if (text === NONE) return [];
  const all = openable(catalog);
  const names = text.split(';', all.length + 1);
  const unknown = names.find((name) => !all.includes(name));
  return unknown === undefined ? withAll(names) : refuse('open', unknown, words.allowed.open);
}

/** @param {Catalog} catalog @param {string} text @param {Refuse} refuse @returns {Start | undefined} */
function readStart(catalog, text, refuse) {
  const written = readText(text);
  const { page, errors, ...run } = readLink(catalog, written ?? '');
  if (written !== undefined && errors.length === 0 && Object.keys(page).length === 0) {
    return /** @type {Start} */ (run);
  }
  return refuse('start', text, words.allowed.start);
}

/** @param {string} text @param {Refuse} refuse @returns {Receipt | undefined} */
function readReceipt(text, refuse) {
  const [hash, written, ...others] = text.split(';', 3);
  const name = readShort(written, MOST_NAME);
  const fine = /^[0-9a-f]{16}$/.test(hash) && others.length === 0 && name !== undefined;
  return fine ? { hash, name } : refuse('receipt', text, words.allowed.receipt(MOST_NAME));
}

/**
 * Whatever the texts, this neither throws nor takes long.
 *
 * @param {Catalog} catalog @param {PageKeys} page
 * @returns {{ assignment: Assignment, start: Start | null, tries: number, receipt: Receipt | null, errors: ConfigError[] }}
 *   start null: the run that the link describes
 */
export function readAssignment(catalog, page) {
  /** @type {ConfigError[]} */
  const errors = [];
  /** @type {Refuse} */
  const refuse = (field, value, allowed) => void errors.push(errorOf(field, value, allowed));
  const task = readShort(page.task, MOST_TASK);
  if (task === undefined) refuse('task', page.task, words.allowed.task(MOST_TASK));
  const tries = readNumber(page.tries ?? '1');
  if (tries === undefined || !Number.isInteger(tries) || tries < 1 || tries > MOST_TRIES) {
    refuse('tries', page.tries, parts.link.whole(MOST_TRIES));
  }
  const goal = page.goal === undefined ? [] : readGoal(page.goal, refuse);
  const open = page.open === undefined ? null : readOpen(catalog, page.open, refuse);
  const start = page.start === undefined ? null : readStart(catalog, page.start, refuse);
  const receipt = page.receipt === undefined ? null : readReceipt(page.receipt, refuse);
  return {
    assignment: { task: task ?? '', goal: goal ?? [], open: open ?? null },
    start: start ?? null,
    tries: tries ?? 1,
    receipt: receipt ?? null,
    errors,
  };
}
