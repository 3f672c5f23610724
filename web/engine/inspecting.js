// What Inspect asks of the engine: answered by a module of its own, which takes up the run's moment and changes nothing
// of the run.

import { lazily } from '../lib/lazy.js';
import { createPace } from './pace.js';
import { NOT_LOADED } from './protocol.js';

/** @import { GradientCheck, InspectModule, Inspection, Ledger, Session } from './lab' */

/**
 * The run at one moment: a number that changes with whatever changes the run but its next updates.
 *
 * @typedef {{ session: Session, version: number }} Moment
 */

/** Samples of a batch that is laid open; more would not fit onto any screen, nor, with large layers, into memory. */
export const MOST_ROWS = 1000;

/**
 * @param {() => Moment} moment
 * @param {() => number} now
 * @param {() => Promise<InspectModule>} load
 */
export function createInspecting(moment, now, load) {
  const module = lazily(() =>
    load().catch((error) => {
      throw Object.assign(new Error(String(error?.message ?? error)), { name: NOT_LOADED });
    }),
  );
  /** @type {{ inspection: Inspection, version: number, step: number } | null} */
  let standing = null;
  /** @type {{ check: GradientCheck, key: string } | null} */
  let checking = null;

  const endCheck = () => {
    checking?.check.delete();
    checking = null;
  };

  /** The module's own run, at the moment of the run. @returns {Promise<Inspection>} */
  const here = async () => {
    const { Inspection } = await module();
    const { session, version } = moment(); // after waiting: the run may have gone on
    const { step } = session.report();
    if (standing?.version !== version) {
      endCheck();
      standing?.inspection.delete();
      standing = { inspection: new Inspection(session.config()), version, step: -1 };
    }
    if (standing.step !== step) {
      endCheck();
      standing.inspection.standAt(session.standing());
      standing.step = step;
    }
    return standing.inspection;
  };

  return {
    /**
     * Every number of an update with these training samples; nothing of the run changes.
     *
     * @param {{ rows: number[] | null }} request  null: those of the next update; then between two updates only
     * @returns {Promise<{ ledger: Ledger | null, samples: number }>} null: more samples than MOST_ROWS
     */
    async ledger({ rows }) {
      const inspection = await here();
      const { session } = moment();
      const wanted = rows ?? session.nextBatch();
      const most = session.trainingPoints().length / 2;
      const none = wanted.find((row) => !(Number.isInteger(row) && row >= 0 && row < most));
      if (none !== undefined) throw new Error(`there is no training sample ${none}`);
      const fits = wanted.length > 0 && wanted.length <= MOST_ROWS;
      return { ledger: fits ? inspection.ledger(wanted) : null, samples: wanted.length };
    },

    /**
     * What each of the samples has to say to one parameter, before the reduction.
     *
     * @param {{ rows: number[], parameter: number }} request
     */
    async contributions({ rows, parameter }) {
      return (await here()).contributions(rows, parameter);
    },

    /**
     * Back-propagation against central differences over the training set. Takes long where the network is large: ask
     * again until `done`; what has trained in between begins a new check.
     *
     * @param {{ epsilon: number, parameters?: number[], milliseconds: number }} request  parameters: none for all
     * @returns {Promise<{ done: boolean, wanted: number, checked: Float64Array }>} (checked, 6): the parameter, by
     *   back-propagation, by differences, the relative error, 1 if rounding explains it, 1 if a kink is near
     */
    async checkGradients({ epsilon, parameters = [], milliseconds }) {
      const inspection = await here();
      const key = `${epsilon}/${parameters.join()}`;
      if (checking?.key !== key) endCheck();
      checking ??= { check: inspection.checkGradients(epsilon, parameters), key };
      const { check } = checking;
      const done = createPace(now).spend(milliseconds, (chunks) => check.advance(chunks));
      const result = { done, wanted: check.wanted(), checked: check.checked() };
      if (done) endCheck();
      return result;
    },
  };
}
