// What a question's runs will take on this machine, found out soon after it was put.

/** @import { Spec } from '../../../engine/compare' */
/** @import { Desk } from '../compare.js' */

const PAUSE = 300; // ms after the latest change
const REHEARSAL = 300; // ms

/** @param {Desk} desk */
export function estimateQuestions({ store, compare, set, crew }) {
  /** @type {Spec | null} */
  let seen = null;
  let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  const estimate = async () => {
    const { spec, runs } = compare();
    const costs = await crew.clerk().rehearse({ comparison: spec, milliseconds: REHEARSAL });
    if (compare().spec !== spec || costs.length === 0) return;
    const all = costs.reduce((sum, cost) => sum + cost, 0) * spec.seeds.count;
    const workers = Math.min(crew.size, runs);
    set({ estimate: { costs, workers, milliseconds: Math.max(all / workers, ...costs) } });
  };

  /** Runs that are under way leave no processor to measure with. */
  const isBusy = () => ['preparing', 'running'].includes(compare().phase);

  store.subscribe(() => {
    const { spec, runs } = compare();
    if (spec === seen || runs === 0 || isBusy()) return;
    seen = spec;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isBusy())
        seen = null; // later, then
      else void estimate().catch(() => undefined); // without one it runs as well
    }, PAUSE);
  });
}
