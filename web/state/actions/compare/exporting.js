// A comparison as a file, and back.

import { readFile, readResults } from '../../compare/file-reading.js';
import { writeFile } from '../../compare/file.js';
import { count } from '../../../lib/format.js';
import { exportingWords as words } from '../../../i18n/en/compare-exporting.js';

/** @import { Plan, Result } from '../../../engine/comparing.js' */
/** @import { Desk } from '../compare.js' */
/** @import { QuestionActions } from './question.js' */
/** @import { RunningActions } from './running.js' */

/** @param {Desk} desk @param {QuestionActions} question @param {RunningActions} running */
export function exportActions({ store, compare, set, crew, tallying, keeping }, question, running) {
  /** @param {{ name: string, reasons: string[] } | null} refusal @param {string} done */
  const tell = (refusal, done) => set({ shown: { ...compare().shown, refusal, done } });

  /** What a file's comparison and runs are, if they can be. @param {string} text */
  const understood = async (text) => {
    const { reasons, comparison, entries } = readFile(text);
    if (reasons.length > 0) return { reasons };
    const { errors, plan } = await crew.clerk().plan({ comparison });
    if (!plan) return { reasons: errors.map(({ message }) => `comparison.${message}`) };
    const read = await readResults(plan, entries);
    return read.reasons.length > 0 ? { reasons: read.reasons } : { reasons, plan, results: read.results };
  };

  /** The clerk goes on with these. @param {Plan} plan @param {(Result | null)[]} results */
  const seat = async (plan, results) => {
    await tallying.finish().catch(() => undefined); // or what comes late of the one before is added to this one
    await crew.clerk().open({ comparison: plan.comparison });
    const there = results.flatMap((outcome, run) => (outcome ? [{ run, outcome }] : []));
    await crew.clerk().add({ results: there });
    return there;
  };

  /** In place of what is shown. @param {Plan} plan @param {(Result | null)[]} results */
  const adopt = async (plan, results) => {
    const there = await seat(plan, results);
    await question.ask(plan.comparison);
    running.adopt(plan, { asked: plan.comparison, results, costs: null });
    keeping.begin(plan.comparison, plan.runs);
    keeping.add(there);
    set({ phase: there.length === plan.runs ? 'done' : 'stopped', problem: null });
    await running.answer();
    return there.length;
  };

  return {
    /** All that there is, as the text of a file. */
    async written() {
      const { plan, results } = compare();
      const { catalog } = store.get();
      return plan && catalog ? writeFile(catalog, plan, results) : null;
    },

    /** A question from elsewhere, to be run; if anything is wrong with it, nothing changes. @param {unknown} comparison @returns {Promise<string[]>} what is wrong */
    async askWhole(comparison) {
      try {
        const { errors, plan } = await crew.clerk().plan({ comparison });
        if (plan) await question.ask(plan.comparison);
        return errors.map(({ message }) => `compare.${message}`);
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    },

    /** @param {string} name @param {string} reason  why there is no text of it */
    refuseFile: (name, reason) => tell({ name, reasons: [reason] }, ''),

    /** What was written opens again; if anything is wrong with it, nothing changes. @param {string} name @param {string} text */
    async openFile(name, text) {
      const { phase, plan: before, results: those } = compare();
      if (phase === 'running' || phase === 'preparing') return tell({ name, reasons: [words.busy] }, '');
      set({ phase: 'preparing' });
      try {
        const { reasons, plan, results } = await understood(text);
        if (!plan || !results) {
          set({ phase });
          return tell({ name, reasons }, '');
        }
        const done = await adopt(plan, results);
        tell(null, words.opened(name, count(done), count(plan.runs)));
      } catch (error) {
        if (before && compare().plan === before) await seat(before, those).catch(() => undefined);
        set({ phase });
        tell({ name, reasons: [error instanceof Error ? error.message : String(error)] }, '');
      }
    },

    /** @param {string} done  what was saved */
    tellSaved: (done) => tell(null, done),
  };
}
