// What Inspect asks of the engine: answered by a module of its own, which takes up the run's moment and changes nothing
// of the run.

import { createHunting } from './hunting.js';
import { createPace } from './pace.js';
import { MOST_ROWS } from './protocol.js';

/** @import { GradientCheck, InspectModule, Inspection, Ledger, Session } from './lab' */

/**
 * The run at one moment: a number that changes with whatever changes the run but its next updates.
 *
 * @typedef {{ session: Session, version: number }} Moment
 */

/**
 * The methods that Inspect has beside those of methods.js.
 *
 * @param {() => Moment} moment
 * @param {() => number} now
 * @param {InspectModule} module
 */
export function createInspecting(moment, now, module) {
  const { Inspection } = module;
  /** @type {{ inspection: Inspection, version: number, step: number } | null} */
  let standing = null;
  /** @type {{ check: GradientCheck, key: string } | null} */
  let checking = null;

  const endCheck = () => {
    checking?.check.delete();
    checking = null;
  };

  /** The module's own run, at the moment of the run. @returns {Inspection} */
  const here = () => {
    const { session, version } = moment();
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
    ...createHunting(here, now, module),

    /**
     * Every number of an update with these training samples; nothing of the run changes.
     *
     * @param {{ rows: number[] | null }} request  null: those of the next update; then between two updates only
     * @returns {{ ledger: Ledger | null, samples: number, epoch: number }} null: more samples than MOST_ROWS
     */
    ledger({ rows }) {
      const inspection = here();
      const { session } = moment();
      const wanted = rows ?? session.nextBatch();
      const most = session.trainingPoints().length / 2;
      const none = wanted.find((row) => !(Number.isInteger(row) && row >= 0 && row < most));
      if (none !== undefined) throw new Error(`there is no training sample ${none}`);
      const fits = wanted.length > 0 && wanted.length <= MOST_ROWS;
      const { epoch } = session.report();
      return { ledger: fits ? inspection.ledger(wanted) : null, samples: wanted.length, epoch };
    },

    /**
     * What each of the samples has to say to one parameter, before the reduction.
     *
     * @param {{ rows: number[], parameter: number }} request
     */
    contributions({ rows, parameter }) {
      return here().contributions(rows, parameter);
    },

    /**
     * Back-propagation against central differences over the training set. Takes long where the network is large: ask
     * again until `done`; what has trained in between begins a new check.
     *
     * @param {{ epsilon: number, parameters?: number[], milliseconds: number }} request  parameters: none for all
     * @returns {{ done: boolean, wanted: number, checked: Float64Array }} (checked, 6): the parameter, by
     *   back-propagation, by differences, the relative error, 1 if rounding explains it, 1 if a kink is near
     */
    checkGradients({ epsilon, parameters = [], milliseconds }) {
      const inspection = here();
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

/** @typedef {ReturnType<typeof createInspecting>} Inspecting */
