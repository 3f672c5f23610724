// Computing a loss landscape: the paths, a plane, the losses over it row by row, their contours.

import { levelsOf } from '../../../lib/levels.js';
import { MOST_REACH, MOST_SEED, windowOf } from '../../compare/landscape.js';
import { choiceOf, farthest, joined, lossOf, parametersOf, subjectsOf } from '../../compare/subjects.js';
import { valueOfText } from '../../schema.js';
import { landscapeWords as words } from '../../../i18n/en/landscape.js';

/** @import { LossPlane, Projection } from '../../../engine/landscape' */
/** @import { Contour, Walk } from '../../../engine/landscaping.js' */
/** @import { Job } from '../../../engine/pool.js' */
/** @import { Asked, LandscapeState, Shown } from '../../compare/landscape.js' */
/** @import { Subject } from '../../compare/subjects.js' */
/** @import { Desk } from '../compare.js' */

const PATH_POINTS = 200; // of all paths together

/** Somebody has ended it. */
class Cancelled extends Error {}

/** @param {Desk} desk */
export function landscapeActions({ store, compare, set, crew }) {
  const { pool } = crew;
  const current = () => compare().landscape;
  /** @param {Partial<LandscapeState>} change */
  const put = (change) => set({ landscape: { ...current(), ...change } });
  /** @param {Partial<Asked>} change */
  const ask = (change) => put({ asked: { ...current().asked, ...change } });

  const isRunning = () => ['preparing', 'running'].includes(compare().phase);

  /** @type {{ key: string, walks: Walk[] }} the paths of last time: another plane is drawn through the same */
  let walked = { key: '', walks: [] };

  /**
   * What the workers make of jobs, in their order.
   *
   * @param {Job[]} jobs
   * @param {{ setup?: Job | null, onProgress?: (job: number, progress: any) => void, onDone?: () => void }} [more]
   * @returns {Promise<any[]>}
   */
  const work = async (jobs, { setup = null, onProgress, onDone } = {}) => {
    /** @type {any[]} */
    const values = [];
    let done = 0;
    let lost = '';
    await pool.run({
      setup,
      jobs,
      onProgress,
      onDone(job, value) {
        values[job] = value;
        done += 1;
        onDone?.();
      },
      onLost: (_, message) => (lost = message),
    });
    if (lost) throw new Error(lost);
    if (done < jobs.length) throw new Cancelled();
    return values;
  };

  /** @param {Subject[]} subjects @returns {Promise<Walk[]>} */
  const walk = async (subjects) => {
    const points = Math.floor(PATH_POINTS / subjects.length);
    const jobs = subjects.map(({ config, epochs }) => ({
      method: 'landscapePath',
      request: { config, epochs, points },
    }));
    const key = JSON.stringify(jobs);
    if (walked.key !== key) {
      const reached = subjects.map(() => 0);
      const all = subjects.reduce((sum, { epochs }) => sum + Math.max(epochs, 1), 0);
      const onProgress = (/** @type {number} */ job, /** @type {{ epoch: number }} */ { epoch }) => {
        reached[job] = epoch;
        put({ share: reached.reduce((a, b) => a + b, 0) / all });
      };
      walked = { key, walks: await work(jobs, { onProgress }) };
    }
    return walked.walks;
  };

  const compute = async () => {
    const { asked } = current();
    const { run, journal } = store.get();
    const layers = run?.layers ?? [];
    const subjects = subjectsOf(store.get(), asked);
    if (subjects.length === 0) throw new Error(words.noRun);
    put({ phase: 'paths', share: 0, problem: null });
    const walks = await walk(subjects);
    const [{ parameters }] = walks;
    if (walks.some((one) => one.parameters !== parameters)) throw new Error(words.otherShape);
    const paths = walks.map(({ epochs, weights }, k) => joined(epochs, weights, subjects[k].now, parameters));
    const centre = paths[0].weights.slice(-parameters);
    if (!centre.every(Number.isFinite)) throw new Error(words.notFinite);

    put({ phase: 'plane', share: 0 });
    const [{ config }] = subjects;
    if (asked.kind === 'parameters' && parameters !== parametersOf(layers)) throw new Error(words.otherNetwork);
    const choice = choiceOf(asked, layers);
    const request = { config, centre, choice, paths: paths.map(({ weights }) => weights) };
    /** @type {{ plane: LossPlane, projections: Projection[] }[]} */
    const [{ plane, projections }] = await work([{ method: 'landscapePlane', request }]);
    const window = windowOf(
      asked.kind,
      asked.reach,
      projections.map(({ places }) => places),
    );

    put({ phase: 'losses', share: 0 });
    const { side } = asked;
    let rows = 0;
    const done = await work(
      Array.from({ length: side }, (_, row) => ({ method: 'landscapeRow', request: { row } })),
      {
        setup: { method: 'landscapeOpen', request: { config, plane, window, side } },
        onDone: () => put({ share: ++rows / side }),
      },
    );
    const losses = new Float64Array(side * side);
    for (const [row, values] of done.entries()) losses.set(values, row * side);
    /** @type {Contour[][]} */
    const [contours] = await work([
      { method: 'landscapeContours', request: { losses, side, levels: levelsOf(losses) } },
    ]);

    /** @type {Shown} */
    const shown = {
      asked,
      run: subjects[0].own ? (run?.run ?? null) : null,
      layers,
      window,
      origin: choice.kind === 'parameters' ? [centre[choice.pair[0]], centre[choice.pair[1]]] : [0, 0],
      shares: [plane.shares[0], plane.shares[1]],
      side,
      losses,
      contours,
      paths: projections.map(({ places, distances }, k) => ({
        name: subjects[k].name,
        epochs: paths[k].epochs,
        places,
        distances,
        length: farthest(paths[k].weights, centre),
        diverged: walks[k].diverged,
      })),
      changed: paths[0].joined && journal.length > 0,
      otherLoss: subjects.some((one) => lossOf(one.config) !== lossOf(config)),
    };
    put({ shown, at: null });
  };

  // The runs of a comparison come first: they need the same workers.
  let running = false;
  store.subscribe(() => {
    const before = running;
    running = isRunning();
    if (running && !before && current().phase !== 'idle') pool.stop();
  });

  return {
    /** @param {Partial<Asked>} change */
    askLandscape: ask,

    /** A number that was typed; none, where there may be none, for the usual. @param {'seed' | 'reach'} field @param {string} text */
    typeLandscape(field, text) {
      const { drafts } = current();
      const { [field]: _, ...others } = drafts;
      const value = text.trim() === '' ? null : valueOfText(text);
      const message = field === 'seed' ? seedProblem(value) : reachProblem(value);
      if (message) put({ drafts: { ...others, [field]: { text, message: message(text) } } });
      else put({ drafts: others, asked: { ...current().asked, [field]: value } });
    },

    /** What was typed and refused. @param {'seed' | 'reach'} field */
    dropLandscapeDraft(field) {
      const { [field]: _, ...drafts } = current().drafts;
      put({ drafts });
    },

    /** Computes what is asked for. */
    async computeLandscape() {
      if (current().phase !== 'idle' || isRunning()) return;
      try {
        await compute();
      } catch (error) {
        if (!(error instanceof Cancelled)) put({ problem: error instanceof Error ? error.message : String(error) });
      } finally {
        put({ phase: 'idle' });
      }
    },

    cancelLandscape: () => pool.stop(),

    /** The place whose loss is read. @param {LandscapeState['at']} at */
    readLandscape(at) {
      const before = current().at;
      if (before?.column !== at?.column || before?.row !== at?.row) put({ at });
    },

    /** @param {number} columns @param {number} rows */
    moveOnLandscape(columns, rows) {
      const { shown, at } = current();
      if (!shown) return;
      const middle = (shown.side - 1) / 2;
      const within = (/** @type {number} */ place) => Math.min(Math.max(place, 0), shown.side - 1);
      const next = at && { column: within(at.column + columns), row: within(at.row + rows) };
      put({ at: { ...(next ?? { column: middle, row: middle }), byKey: true } });
    },
  };
}

/** @param {number | string | null} value */
const seedProblem = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_SEED ? null : words.seedAllowed;

/** @param {number | string | null} value */
const reachProblem = (value) =>
  value === null || (typeof value === 'number' && value > 0 && value <= MOST_REACH) ? null : words.reachAllowed;
