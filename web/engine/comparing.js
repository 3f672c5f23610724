// What the page may ask of Compare's engine. Every worker of the pool has one; that of the page itself keeps the tally.

import { SIDE } from '../lib/thumbnails.js';
import { createLandscaping } from './landscaping.js';
import { createPace } from './pace.js';

/** @import { AnyConfig, Config, ConfigError } from './lab' */
/** @import { CompareModule, Comparison, Difference, Judged, LabBook, Measure, Outcome, Spec, Summary, Tally } from './compare' */

/**
 * @typedef {object} Plan
 * @property {Spec} comparison   complete
 * @property {Config[]} variants the configs without the seeds of a run
 * @property {Float64Array[]} epochs  of each variant's curves
 * @property {Record<string, number>[]} draws  by seed: what it puts into every variant, by path
 * @property {number} runs
 *
 * @typedef {Outcome & { milliseconds: number, thumbnail: Uint8Array }} Result
 *
 * @typedef {object} Answer
 * @property {number} column  of the curves
 * @property {Summary[]} summaries
 * @property {Float32Array[]} bands  by variant, (3, epochs): the quartiles of the column
 */

const TELL_MILLISECONDS = 200; // between two reports of a long run's progress

/**
 * @param {CompareModule} lab
 * @param {() => number} now  milliseconds
 */
export function createComparing(lab, now) {
  /** @type {Comparison | null} */
  let comparison = null;
  /** @type {Tally | null} */
  let tally = null;

  const current = () => {
    if (!comparison) throw new Error('there is no comparison: call open first');
    return comparison;
  };
  const tallied = () => (tally ??= new lab.Tally(current()));

  /** About how long a run of a variant takes. @param {Comparison} of @param {number} variant @param {number} milliseconds  of trying */
  const rehearsal = (of, variant, milliseconds) => {
    const begin = now();
    const trial = new lab.Trial(of, variant); // the first seed's runs come first
    try {
      trial.thumbnail(SIDE);
      const made = now();
      const over = createPace(now).spend(milliseconds, (chunks) => trial.advance(chunks));
      const epochs = trial.epoch() || 0.5; // halfway through the first, as it were
      const share = over ? 1 : epochs / /** @type {number} */ (of.variantConfig(variant).stop.epochs);
      return made - begin + (now() - made) / share;
    } finally {
      trial.delete();
    }
  };

  const methods = {
    /**
     * @param {{ comparison: unknown }} request
     * @returns {{ errors: ConfigError[], runs: number }}  runs: 0 if there are errors
     */
    check({ comparison: wanted }) {
      const errors = lab.comparisonErrors(wanted);
      if (errors.length > 0) return { errors, runs: 0 };
      const of = new lab.Comparison(wanted);
      const runs = of.runs();
      of.delete();
      return { errors, runs };
    },

    /** Takes a comparison that has no errors, to make its runs. @param {{ comparison: unknown }} request */
    load({ comparison: wanted }) {
      comparison?.delete();
      tally?.delete();
      tally = null;
      comparison = new lab.Comparison(wanted);
    },

    /**
     * What a comparison would be; the one that is open stays.
     *
     * @param {{ comparison: unknown }} request
     * @returns {{ errors: ConfigError[], plan: Plan | null }}
     */
    plan({ comparison: wanted }) {
      const errors = lab.comparisonErrors(wanted);
      if (errors.length > 0) return { errors, plan: null };
      const of = new lab.Comparison(wanted);
      const variants = Array.from({ length: of.variants() }, (_, variant) => variant);
      const plan = {
        comparison: of.written(),
        variants: variants.map((variant) => of.variantConfig(variant)),
        epochs: variants.map((variant) => of.epochs(variant)),
        draws: Array.from({ length: of.runs() / variants.length }, (_, seed) => of.draws(seed)),
        runs: of.runs(),
      };
      of.delete();
      return { errors, plan };
    },

    /**
     * Begins a comparison, without any runs yet; if it has errors, the one that there was stays.
     *
     * @param {{ comparison: unknown }} request
     */
    open(request) {
      const answer = methods.plan(request);
      if (answer.plan) methods.load(request);
      return answer;
    },

    /**
     * Makes a run, from its start to its end.
     *
     * @param {{ run: number }} request
     * @param {(progress: { epoch: number }) => void} tell
     * @returns {Result}
     */
    trial({ run }, tell) {
      const trial = new lab.Trial(current(), run);
      const pace = createPace(now);
      const begin = now();
      try {
        while (!pace.spend(TELL_MILLISECONDS, (chunks) => trial.advance(chunks))) tell({ epoch: trial.epoch() });
        const milliseconds = now() - begin;
        return { ...trial.outcome(), milliseconds, thumbnail: trial.thumbnail(SIDE) };
      } finally {
        trial.delete();
      }
    },

    /**
     * About how long a run of each variant takes on this machine, in milliseconds, from short beginnings of first runs;
     * the comparison that is open stays. Empty: it has errors.
     *
     * @param {{ comparison: unknown, milliseconds: number }} request  how long the beginnings may take together
     * @returns {number[]}
     */
    rehearse({ comparison: wanted, milliseconds }) {
      if (lab.comparisonErrors(wanted).length > 0) return [];
      const of = new lab.Comparison(wanted);
      try {
        const variants = Array.from({ length: of.variants() }, (_, variant) => variant);
        const each = milliseconds / (variants.length + 1);
        rehearsal(of, 0, each); // the compiler learns what is hot
        return variants.map((variant) => rehearsal(of, variant, each));
      } finally {
        of.delete();
      }
    },

    /**
     * Takes in what runs have come to.
     *
     * @param {{ results: { run: number, outcome: Outcome & { milliseconds: number } }[] }} request
     * @returns {number[]} runs whose outcomes cannot be theirs
     */
    add: ({ results }) =>
      results.filter(({ run, outcome }) => !tallied().add(current(), run, outcome)).map(({ run }) => run),

    /** Of the runs that were added, by variant. @returns {Summary[]} */
    summaries: () => Array.from({ length: current().variants() }, (_, variant) => tallied().summary(variant)),

    /** Of the runs that were added. @param {{ column: number }} request  column: of the curves @returns {Answer} */
    answer({ column }) {
      const summaries = methods.summaries();
      return { column, summaries, bands: summaries.map((_, variant) => tallied().band(variant, column)) };
    },

    /** @param {{ measure: Measure, variant: number, other: number }} request @returns {Difference} */
    difference({ measure, variant, other }) {
      if (Math.max(variant, other) >= current().variants()) throw new Error('there is no such variant');
      return tallied().difference(measure, variant, other);
    },

    /** @returns {LabBook} */
    book: () => lab.labBook(),

    /** Of each claim of an experiment of the book, by the runs that were added. @param {{ name: string }} request @returns {Judged[]} */
    verdicts: ({ name }) => tallied().verdicts(current(), name),
  };
  return { ...methods, ...createLandscaping(lab, now) };
}

/** @typedef {ReturnType<typeof createComparing>} Comparing */
