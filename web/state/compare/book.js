// The lab book: comparisons that are ready to run, and what the runs say of what the labs have reported.

/** @import { Experiment, Judged, LabBook, Spec } from '../../engine/compare' */
/** @import { Plan } from '../../engine/comparing.js' */
/** @import { Compare } from './atoms.js' */

/**
 * @typedef {object} Book
 * @property {string | null} open  the name of the experiment whose comparison is shown
 * @property {LabBook | null} pages  null: not read yet
 * @property {string | null} problem  why it cannot be read
 * @property {string} lab      whose experiments are listed; empty: all
 * @property {string} search   what they are searched for
 * @property {{ plan: Plan, name: string, claims: Judged[] } | null} judged  what the runs say
 */

/** @type {Book} */
export const initialBook = { open: null, pages: null, problem: null, lab: '', search: '', judged: null };

/** @type {WeakMap<Spec, string>} */
const known = new WeakMap();

/** What a comparison asks, whatever its seeds. @param {Spec} spec */
function questionOf(spec) {
  const { base, factors, target } = spec;
  const text = known.get(spec) ?? JSON.stringify([base, factors, target]);
  known.set(spec, text);
  return text;
}

/** The experiment that was opened, and whether the runs that there are, or the question, are still its own. @param {Compare} compare @returns {{ experiment: Experiment, ran: boolean } | null} */
export function openExperiment({ book, plan, spec }) {
  const experiment = book.open === null ? undefined : book.pages?.experiments.find(({ name }) => name === book.open);
  if (!experiment) return null;
  const own = questionOf(experiment.comparison);
  const ran = plan !== null && questionOf(plan.comparison) === own;
  return ran || questionOf(spec) === own ? { experiment, ran } : null;
}

/** Those that are listed. @param {Book} book */
export function listed({ pages, lab, search }) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (pages?.experiments ?? []).filter((experiment) => {
    const text = [experiment.title, experiment.question, ...experiment.claims.map((claim) => claim.text)].join(' ');
    return (lab === '' || experiment.lab === lab) && words.every((word) => text.toLowerCase().includes(word));
  });
}
