// Asks again for what depends on the answer, whenever that has changed.

/** @import { Answer, Plan } from '../../../engine/comparing.js' */
/** @import { Desk } from '../compare.js' */

// While runs come in, most of the machine is theirs.
const LEAST_REST = 1000; // ms between two times
const REST = 9; // times as long as it took

/**
 * @param {Desk} desk
 * @param {() => unknown[] | null} wanted  what else it depends on; null: nothing is to be asked for
 * @param {(plan: Plan, answer: Answer, holds: () => boolean) => Promise<unknown>} ask
 *   holds: the engine still has that comparison
 */
export function followAnswer({ store, compare, crew }, wanted, ask) {
  /** @type {unknown[]} */
  let asked = [];
  let asking = false;
  let rested = -Infinity; // when it has rested enough

  const follow = () => {
    if (asking || store.get().mode !== 'compare') return;
    const { plan, answer, phase } = compare();
    const own = wanted();
    if (!plan || !answer || !own || phase === 'preparing') return;
    const from = [answer, plan, ...own];
    const first = from.findLastIndex((part, k) => part !== asked[k]);
    if (first < 0 && from.length === asked.length) return;
    if (first === 0 && phase === 'running' && crew.now() < rested) return;
    asked = from;
    asking = true;
    const begun = crew.now();
    const done = () => {
      asking = false;
      rested = crew.now() + Math.max(LEAST_REST, REST * (crew.now() - begun));
      follow();
    };
    const holds = () => compare().plan === plan && compare().phase !== 'preparing';
    void ask(plan, answer, holds).then(done, done);
  };
  store.subscribe(follow);
}
