// Putting a comparison's question together.

/** @import { Config } from '../../../engine/lab' */
/** @import { Spec, Variant } from '../../../engine/compare' */
/** @import { Desk } from '../compare.js' */

const USUAL_EPOCHS = 2500; // of a run that would not stop by itself
const USUAL_SEEDS = 20;

/** The page's network, at three learning rates. @param {Config} config @returns {Spec} */
export function questionOf(config) {
  const base = structuredClone(config);
  base.stop.epochs ??= USUAL_EPOCHS;
  const rate = base.optimizer.learning_rate;
  const rates = [rate / 10, rate, rate * 10].filter((one) => one <= 1000);
  return {
    base,
    factors: [
      {
        variants: rates.map((one) => ({
          label: '',
          values: { 'optimizer.learning_rate': Number(one.toPrecision(12)) },
        })),
      },
    ],
    seeds: { first: 1, count: USUAL_SEEDS, data: true, weights: true, order: true },
    target: { accuracy: 1, loss: null },
  };
}

/** @param {Desk} desk */
export function questionActions({ compare, set, crew, store }) {
  let asked = 0;
  const actions = {
    /** Asks the engine what is wrong with the question. */
    async check() {
      const own = ++asked;
      const { errors, runs } = await crew.clerk().check({ comparison: compare().spec });
      if (own === asked) set({ errors, runs });
    },

    /** Another question in place of the one that there is; the runs that there are stay. @param {Spec} spec */
    async ask(spec) {
      set({ spec, estimate: null });
      await actions.check();
    },

    /** The page's network and settings as they are now. */
    takeOver() {
      const { run } = store.get();
      if (!run) return;
      const base = structuredClone(run.config);
      base.stop.epochs ??= compare().spec.base.stop.epochs;
      return actions.ask({ ...compare().spec, base });
    },

    /** @param {number} factor @param {Variant[]} variants  none: it varies no more */
    vary(factor, variants) {
      const factors = compare().spec.factors.slice();
      if (variants.length > 0) factors[factor] = { variants };
      else factors.splice(factor, 1);
      return actions.ask({ ...compare().spec, factors });
    },
  };
  return actions;
}

/** @typedef {ReturnType<typeof questionActions>} QuestionActions */
