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

/** @type {WeakMap<object, string>} */
const known = new WeakMap();

/** @param {object} part */
function textOf(part) {
  const text = known.get(part) ?? JSON.stringify(part);
  known.set(part, text);
  return text;
}

/** Whether two comparisons ask the same, whatever their seeds. @param {Spec} one @param {Spec} other */
const askTheSame = (one, other) =>
  textOf(one.factors) === textOf(other.factors) &&
  textOf(one.target) === textOf(other.target) &&
  textOf(one.base) === textOf(other.base);

/** The experiment that was opened, and whether the runs that there are, or the question, are still its own. @param {Compare} compare @returns {{ experiment: Experiment, ran: boolean } | null} */
export function openExperiment({ book, plan, spec }) {
  const experiment = book.open === null ? undefined : book.pages?.experiments.find(({ name }) => name === book.open);
  if (!experiment) return null;
  const ran = plan !== null && askTheSame(plan.comparison, experiment.comparison);
  return ran || askTheSame(spec, experiment.comparison) ? { experiment, ran } : null;
}

/** Those that are listed. @param {Book} book */
export function listed({ pages, lab, search }) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (pages?.experiments ?? []).filter((experiment) => {
    const text = [experiment.title, experiment.question, ...experiment.claims.map((claim) => claim.text)].join(' ');
    return (lab === '' || experiment.lab === lab) && words.every((word) => text.toLowerCase().includes(word));
  });
}
