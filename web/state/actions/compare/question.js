// Putting a comparison's question together. Whatever is typed goes into it, and the engine says what is wrong there.

import { baseOf, isOfBase, learnsValues, usualTarget } from '../../compare/question.js';
import { settingsFor, variantOf } from '../../compare/settings.js';
import { fewOf, startValues } from '../../compare/start-values.js';
import { traced } from './tracing.js';
import { typingActions } from './typing.js';

/** @import { Catalog, ConfigError } from '../../../engine/lab' */
/** @import { Spec, Variant } from '../../../engine/compare' */
/** @import { Question } from '../../compare/question.js' */
/** @import { Setting } from '../../compare/settings.js' */
/** @import { Desk } from '../compare.js' */

/** @param {Desk} desk */
export function questionActions({ compare, set, crew, store }) {
  let asked = 0;
  let turn = Promise.resolve(); // of those that begin another setting, one after the other
  const catalog = () => /** @type {Catalog} */ (store.get().catalog);
  const judge = (/** @type {Spec} */ comparison) => crew.clerk().check({ comparison });
  const errorsOf = async (/** @type {Spec} */ spec) => (await judge(spec)).errors;

  /** What the engine finds wrong, and how many runs it would make. @param {Spec} spec */
  const found = async (spec) => {
    try {
      const { errors, runs } = await judge(spec);
      return { errors: await traced(errorsOf, spec, errors), runs };
    } catch (error) {
      set({ problem: error instanceof Error ? error.message : String(error) });
      return { errors: [], runs: 0 };
    }
  };

  /** @param {Spec} spec @param {Partial<Question>} [question] */
  const put = async (spec, question = {}) => {
    set({ spec, question: { ...compare().question, ...question }, estimate: null });
    await actions.check();
  };

  /** The question with other variants of a factor; without any, without the factor. @param {number} factor @param {Variant[]} variants */
  const withVariants = (factor, variants) => {
    const factors = compare().spec.factors.slice();
    factors.splice(factor, 1, ...(variants.length > 0 ? [{ variants }] : []));
    return { ...compare().spec, factors };
  };

  /** Values to begin with, of those that the engine takes. @param {number} factor @param {Setting} setting */
  const beginning = async (factor, setting) => {
    const { base } = compare().spec;
    const variants = startValues(catalog(), base, setting).map((value) => variantOf(setting, value));
    const refusals = await Promise.all(variants.map((variant) => found(withVariants(factor, [variant]))));
    const isRefusal = (/** @type {ConfigError} */ error) =>
      isOfBase(error) || error.field.startsWith(`factors[${factor}]`);
    const taken = variants.filter((_, k) => !refusals[k].errors.some(isRefusal));
    return fewOf(base, setting, taken.length > 0 ? taken : variants);
  };

  /** @param {number} factor @param {string} id */
  const begin = async (factor, id) => {
    const { base, factors } = compare().spec;
    const others = factors.filter((_, k) => k !== factor);
    const offers = settingsFor(catalog(), base, others).flatMap(({ settings }) => settings);
    const setting = offers.find((offer) => offer.id === id);
    await actions.vary(factor, setting ? await beginning(factor, setting) : []);
  };

  const actions = {
    /** Asks the engine what is wrong with the question. */
    async check() {
      const own = ++asked;
      const { spec, question } = compare();
      const { errors, runs } = await found(spec);
      const unread = Object.entries(question.drafts).flatMap(([control, { text, allowed }]) =>
        allowed === null ? [] : { field: control, value: text, allowed, message: allowed },
      );
      if (own === asked) set({ errors: [...unread, ...errors], runs: unread.length > 0 ? 0 : runs });
    },

    /** Another question in place of the one that there is; the runs that there are stay. @param {Spec} spec */
    ask: (spec) => put(spec, { drafts: {}, offered: [] }),

    /** The page's network and settings as they are now. */
    takeOver() {
      const { run } = store.get();
      if (!run) return;
      const { spec } = compare();
      const base = baseOf(run.config, spec.base.stop.epochs);
      const values = learnsValues(catalog(), base);
      const target = values === learnsValues(catalog(), spec.base) ? spec.target : usualTarget(values);
      return put({ ...spec, base, target });
    },

    /** @param {number} factor @param {Variant[]} variants  none: it varies no more */
    vary(factor, variants) {
      const { drafts, offered } = compare().question;
      const kept = Object.fromEntries(Object.entries(drafts).filter(([control]) => !control.startsWith('values')));
      const others = offered.slice();
      if (variants.length > 0) delete others[factor];
      else others.splice(factor, 1);
      return put(withVariants(factor, variants), { drafts: kept, offered: others });
    },

    /** Varies another setting, over values that the engine takes. @param {number} factor @param {string} id  empty: none */
    varySetting: (factor, id) => (turn = turn.then(() => begin(factor, id))),

    /** Shows all of the question, or hides some of it, where there is little room. */
    toggleQuestion: () => set({ question: { ...compare().question, open: !compare().question.open } }),
  };
  return { ...actions, ...typingActions({ compare, catalog, put, withVariants }) };
}

/** @typedef {ReturnType<typeof questionActions>} QuestionActions */
