// Results on their way to the tally, and the answer that is worked out of it.

/** @import { Answer, Result } from '../../../engine/comparing.js' */
/** @import { Desk } from '../compare.js' */

const REST = 4; // times as long as an answer took, until the next is asked for: over many runs it takes a while

/** @param {Pick<Desk, 'compare' | 'crew'>} desk */
export function createTallying({ compare, crew: { clerk, now } }) {
  /** @type {{ run: number, outcome: Result }[]} */
  let queue = [];
  /** @type {Answer | null} that nobody has taken yet */
  let news = null;
  let stale = false; // the answer does not have all that the tally has
  let cost = 0;
  let answered = -Infinity;
  let work = Promise.resolve();
  let waiting = 0;
  let failed = false; // until somebody wants the answer whatever it takes

  const tell = async () => {
    if (queue.length === 0) return;
    const results = queue.slice();
    await clerk().add({ results });
    queue = queue.slice(results.length);
    stale = true;
  };

  const answer = async () => {
    const begin = now();
    news = await clerk().answer({ column: compare().shown.column });
    stale = false;
    answered = now();
    cost = answered - begin;
  };

  /** One thing after the other. @param {() => Promise<void>} step @returns {Promise<void>} */
  const inTurn = (step) => {
    waiting += 1;
    const done = work.then(step).finally(() => (waiting -= 1));
    work = done.then(
      () => void (failed = false),
      () => void (failed = true),
    );
    return done;
  };

  return {
    /** Nothing is told meanwhile: what is asked of the tally step by step is all of the same runs. @param {() => Promise<void>} step */
    hold(step) {
      waiting += 1;
      const done = work.then(step).finally(() => (waiting -= 1));
      work = done.catch(() => undefined); // that it failed says nothing of the tally
      return done;
    },

    /** @param {{ run: number, outcome: Result }[]} results */
    add(results) {
      queue.push(...results);
    },

    /** Goes on if nothing is under way: what has come is told, and the answer asked for if it is time. */
    async goOn() {
      if (waiting > 0 || failed) return;
      await inTurn(async () => {
        await tell();
        if (stale && now() - answered > REST * cost) await answer();
      });
    },

    /** All that has come is told, and the answer is of all of it. */
    finish: () =>
      inTurn(async () => {
        await tell();
        if (stale) await answer();
      }),

    /** Nothing of the comparison before goes to the next one, also if it could not be told. */
    forget() {
      queue = [];
      news = null;
      stale = false;
    },

    /** The answer anew, for what is shown has changed. */
    again: () => inTurn(answer),

    /** The latest answer, once. */
    take() {
      const taken = news;
      news = null;
      return taken ? { answer: taken } : {};
    },
  };
}

/** @typedef {ReturnType<typeof createTallying>} Tallying */
