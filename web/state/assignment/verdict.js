// What a receipt is found to be.

import { readLink } from '../link.js';
import { hasAssignment, readAssignment, runText } from './keys.js';
import { judge } from './goal.js';
import { lockedChanges } from './locks.js';

/** @import { Catalog, Preset } from '../../engine/lab' */
/** @import { Run, Snapshot } from '../../engine/methods.js' */
/** @import { JournalEntry } from '../store.js' */
/** @import { Assignment, Receipt, Start } from './atoms.js' */
/** @import { Judged } from './goal.js' */

/**
 * @typedef {{ kind: 'malformed', messages: string[] }
 *   | { kind: 'none' }
 *   | { kind: 'other', of: 'task' | 'goal' | 'open' | 'start' }
 *   | { kind: 'locked', names: string[] }
 *   | { kind: 'late', epoch: number, limit: number }
 *   | { kind: 'impossible', message: string }
 *   | { kind: 'elsewhere', epoch: number }
 *   | { kind: 'hash', told: string, found: string }
 *   | { kind: 'missed', judged: Judged }} Reason  why a receipt is not genuine
 *
 * @typedef {object} Claim  what a receipt says
 * @property {Assignment} assignment
 * @property {Start} start
 * @property {Start} run
 * @property {Receipt} receipt
 * @property {number} tries
 *
 * @typedef {{ entry: JournalEntry, epoch: number }} Action
 *
 * @typedef {object} Verdict
 * @property {boolean} genuine
 * @property {Reason[]} reasons
 * @property {Claim | null} claim     null: it cannot be read
 * @property {Action[]} actions       what was changed under way, with the epoch
 * @property {Judged[]} judged        what its run has reached; none: it was not replayed
 */

/** The part of an address that says something. @param {string} text */
const hashOf = (text) => text.trim().slice(text.trim().indexOf('#') + 1);

/** @param {Reason[]} reasons @param {Claim | null} [claim] @returns {Verdict} */
export const refusal = (reasons, claim = null) => ({ genuine: false, reasons, claim, actions: [], judged: [] });

/**
 * What an assignment's link says, or a receipt's.
 *
 * @param {Catalog} catalog @param {string} text @param {Preset[]} [presets]  that it may begin with
 */
function readWhole(catalog, text, presets) {
  const { page, errors, config, journal, until } = readLink(catalog, hashOf(text), presets);
  const read = readAssignment(catalog, page);
  const run = /** @type {Start} */ ({ config, journal, until });
  return {
    ...read,
    run,
    start: read.start ?? run,
    none: !hasAssignment(page),
    messages: [...errors, ...read.errors].map(({ message }) => message),
  };
}

/** @param {Catalog} catalog @param {string} text @returns {{ claim: Claim } | { reasons: Reason[] }} */
export function readClaim(catalog, text) {
  const { assignment, start, run, receipt, tries, messages } = readWhole(catalog, text);
  if (messages.length > 0) return { reasons: [{ kind: 'malformed', messages }] };
  if (!receipt) return { reasons: [{ kind: 'none' }] };
  return { claim: { assignment, start, run, receipt, tries } };
}

/**
 * What is wrong with a receipt before its run is replayed.
 *
 * @param {Catalog} catalog @param {Claim} claim
 * @param {string} of  the link of the assignment that it is to be of; empty: whichever
 * @param {Preset[]} presets  that this link may begin with
 * @returns {Reason[]}
 */
export function reasonsBefore(catalog, { assignment, start, run }, of, presets) {
  /** @type {Reason[]} */
  const reasons = [];
  if (of.trim() !== '') {
    const wanted = readWhole(catalog, of, presets);
    if (wanted.messages.length > 0) reasons.push({ kind: 'malformed', messages: wanted.messages });
    const parts = /** @type {const} */ (['task', 'goal', 'open', 'start']);
    const said = (/** @type {Assignment} */ { task, goal, open }, /** @type {Start} */ begin) => ({
      task,
      goal: goal.map(({ kind, limit }) => `${kind}:${limit}`).sort(),
      open: open && [...open].sort(),
      start: runText(catalog, begin),
    });
    const [here, there] = [said(assignment, start), said(wanted.assignment, wanted.start)];
    for (const part of parts) {
      if (JSON.stringify(here[part]) !== JSON.stringify(there[part])) reasons.push({ kind: 'other', of: part });
    }
  }
  const names = lockedChanges(catalog, assignment.open, start, run);
  if (names.length > 0) reasons.push({ kind: 'locked', names });
  const limit = assignment.goal.find(({ kind }) => kind === 'epochs')?.limit;
  const { until } = run;
  if (limit !== undefined && until && 'epoch' in until && until.epoch > limit) {
    reasons.push({ kind: 'late', epoch: until.epoch, limit });
  }
  return reasons;
}

/**
 * @param {Claim} claim
 * @param {{ run: Run, snapshot: Snapshot, hash: string, actions: Action[], problems: string[] }} replayed
 * @returns {Verdict}
 */
export function verdictOn(claim, { run, snapshot, hash, actions, problems }) {
  const { epoch } = snapshot.report;
  const { until } = claim.run;
  const judged = judge(claim.assignment.goal, run, snapshot);
  /** @type {Reason[]} */
  const reasons = problems.map((message) => ({ kind: 'impossible', message }));
  if (until && 'epoch' in until && epoch !== until.epoch) reasons.push({ kind: 'elsewhere', epoch });
  if (hash !== claim.receipt.hash) reasons.push({ kind: 'hash', told: claim.receipt.hash, found: hash });
  reasons.push(
    ...judged.filter(({ met }) => !met).map((one) => /** @type {Reason} */ ({ kind: 'missed', judged: one })),
  );
  return { genuine: reasons.length === 0, reasons, claim, actions, judged };
}
