// The worker that answers the page and keeps the tally. If it dies, another takes its place and is told all again.

import { createEngine } from '../../../engine/engine.js';
import { heard } from '../../../i18n/words.js';
import { portions } from '../../../lib/portions.js';

/** @import { Comparing, Result } from '../../../engine/comparing.js' */

/** @typedef {{ [Name in keyof Comparing]: (...request: Parameters<Comparing[Name]>) => Promise<Awaited<ReturnType<Comparing[Name]>>> }} Clerk */

const MOST_TRIES = 3; // of one call, each with another worker
const MOST_SILENCE = 60_000; // ms from a call to its answer; the longest, over 10,000 runs, takes a few seconds
const MOST_AT_ONCE = 100; // results in one message: the page copies them, and must not stand still for it

/** An engine whose memory or code has failed stays broken; it answers with this. */
const BROKEN = 'RuntimeError';

/** @param {() => Worker} makeWorker @returns {Clerk} */
export function createClerk(makeWorker) {
  /** @typedef {ReturnType<typeof createEngine>} Hired */
  /** @type {Promise<Hired> | null} */
  let present = null;
  /** @type {{ comparison: unknown } | null} what it was told, for whoever comes after it */
  let opened = null;
  /** @type {{ run: number, outcome: Result }[]} */
  let added = [];

  /** @param {Hired} hired @param {string} method @param {unknown} request @returns {Promise<any>} */
  const ask = ({ engine }, method, request) => {
    const calls = /** @type {Record<string, (request: unknown) => Promise<unknown>>} */ (
      /** @type {unknown} */ (engine)
    );
    let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
    const silence = new Promise((_, reject) => {
      const error = Object.assign(new Error('a worker fell silent'), { name: BROKEN });
      timer = setTimeout(() => reject(error), MOST_SILENCE);
    });
    return Promise.race([calls[method](request), silence]).finally(() => clearTimeout(timer));
  };

  const hire = async () => {
    const hired = createEngine(makeWorker);
    try {
      if (opened) await ask(hired, 'open', opened);
      for (const results of portions(added, MOST_AT_ONCE))
        await ask(hired, 'add', { results: results.map(withoutPicture) });
      return hired;
    } catch (error) {
      hired.stop();
      throw error;
    }
  };

  /** @param {string} method @param {unknown} request @returns {Promise<any>} */
  const call = async (method, request) => {
    for (let tries = 1; ; ++tries) {
      const hiring = (present ??= hire());
      /** @type {Hired | null} */
      let hired = null;
      try {
        hired = await hiring;
        const answer = await ask(hired, method, request);
        return heard.put(answer);
      } catch (error) {
        const broken = error instanceof Error && error.name === BROKEN;
        if (hired && !hired.failed() && !broken) throw error;
        hired?.stop();
        if (present === hiring) present = null;
        if (tries === MOST_TRIES) throw error;
      }
    }
  };

  const own = {
    /** @param {{ comparison: unknown }} request */
    async open(request) {
      const answer = await call('open', request);
      if (answer.plan) [opened, added] = [request, []];
      return answer;
    },

    /** @param {{ results: { run: number, outcome: Result }[] }} request */
    async add({ results }) {
      const refused = [];
      for (const portion of portions(results, MOST_AT_ONCE)) {
        refused.push(...(await call('add', { results: portion.map(withoutPicture) })));
        added.push(...portion);
      }
      return refused;
    },
  };
  return /** @type {Clerk} */ (
    new Proxy(own, {
      get: (methods, method) =>
        Reflect.get(methods, method) ?? ((/** @type {unknown} */ request) => call(String(method), request)),
    })
  );
}

/** The tally needs none. @param {{ run: number, outcome: Result }} result */
const withoutPicture = ({ run, outcome }) => ({ run, outcome: { ...outcome, thumbnail: null } });
