// What Inspect asks of the engine: answered by a module of its own, which takes up the run's moment and changes nothing
// of the run.

import { createHunting } from './hunting.js';
import { createPace } from './pace.js';
import { MOST_ROWS } from './protocol.js';

/** @import { AnyConfig, Config, ConfigError, Job, Session } from './lab' */
/** @import { CheckTerms, InspectModule, Inspection, Ledger, SubmittedArray } from './inspect' */

/**
 * The run at one moment: a number that changes with whatever changes the run but its next updates; what checks configs.
 *
 * @typedef {{ session: Session, version: number, validate: (config: AnyConfig) => ConfigError[] }} Moment
 *
 * What a config would make of the step, as far as one parameter and the settings go; only its errors, where it has any.
 *
 * @typedef {{ errors: ConfigError[] } | { errors: null } & Pick<Ledger, 'loss' | 'factor' | 'learning_rate'
 *   | 'coefficients'> & { gradient: number, before: number, after: number }} Variant
 */

/** Rules that remember the same. */
const MOMENTUMS = ['momentum', 'momentum_rate_inside'];

/**
 * The methods that Inspect has beside those of methods.js.
 *
 * @param {() => Moment} moment
 * @param {() => number} now
 * @param {InspectModule} module
 */
export function createInspecting(moment, now, module) {
  const { Inspection, checkTerms } = module;
  /** @type {{ inspection: Inspection, version: number, step: number } | null} */
  let standing = null;
  /** @type {Map<string, { job: Job, key: string }>} what takes long, by the method that asks for it */
  const jobs = new Map();

  const endJobs = () => {
    for (const { job } of jobs.values()) job.delete();
    jobs.clear();
  };

  /**
   * Goes on with what takes long, or begins it, where this was not asked for before.
   *
   * @template {Job} J
   * @param {string} method @param {string} key  what is asked for @param {number} milliseconds @param {() => J} begin
   */
  const goOn = (method, key, milliseconds, begin) => {
    const found = jobs.get(method);
    const begun = found?.key !== key;
    if (begun) found?.job.delete();
    const job = begun ? begin() : /** @type {J} */ (found?.job);
    jobs.set(method, { job, key });
    const done = createPace(now).spend(milliseconds, (chunks) => job.advance(chunks));
    return { begun, done, job };
  };

  /** @param {string} method */
  const end = (method) => {
    jobs.get(method)?.job.delete();
    jobs.delete(method);
  };

  /** The module's own run, at the moment of the run. @returns {Inspection} */
  const here = () => {
    const { session, version } = moment();
    const { step, learning_rate } = session.report();
    if (standing?.version !== version) {
      endJobs();
      standing?.inspection.delete();
      standing = { inspection: new Inspection(session.config()), version, step: -1 };
    }
    if (standing.step !== step) {
      endJobs();
      standing.inspection.standAt(session.standing(), session.config().optimizer.rule, learning_rate);
      standing.step = step;
    }
    return standing.inspection;
  };

  /** @param {number[]} rows */
  const checkRows = (rows) => {
    const most = moment().session.trainingPoints().length / 2;
    const none = rows.find((row) => !(Number.isInteger(row) && row >= 0 && row < most));
    if (none !== undefined) throw new Error(`there is no training sample ${none}`);
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
      checkRows(wanted);
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

    /** What a gradient check takes, and what it may say. @returns {CheckTerms} */
    checkTerms: () => checkTerms(),

    /**
     * What other configs would make of the same step: the same weights, samples and memory of the optimizer.
     *
     * @param {{ rows: number[], parameter: number, configs: Config[] }} request  of the run's network; its optimizer may
     *   differ in form, not in what it remembers
     * @returns {Variant[]}
     */
    variants({ rows, parameter, configs }) {
      checkRows(rows);
      const { session, validate } = moment();
      const { rule } = session.config().optimizer;
      const standing = session.standing();
      return configs.map((config) => {
        const errors = validate(config);
        if (errors.length > 0) return { errors };
        const form = config.optimizer.rule;
        if (form !== rule && ![form, rule].every((one) => MOMENTUMS.includes(one))) {
          throw new Error(`${form} does not remember what ${rule} does`);
        }
        const inspection = new Inspection(config);
        inspection.standAt(standing, rule, session.report().learning_rate);
        const ledger = inspection.ledger(rows);
        inspection.delete();
        const { loss, factor, learning_rate, coefficients, gradients, before, after } = ledger;
        const own = { gradient: gradients[parameter], before: before[parameter], after: after[parameter] };
        return { errors: null, loss, factor, learning_rate, coefficients, ...own };
      });
    },

    /**
     * What a student computed for an update with these training samples, held against it.
     *
     * @param {{ rows: number[], arrays: SubmittedArray[] }} request  1 to MOST_ROWS samples
     */
    checkSubmission({ rows, arrays }) {
      checkRows(rows);
      return here().checkSubmission(rows, arrays);
    },

    /**
     * A Python script that starts from the same numbers as an update with these training samples.
     *
     * @param {{ rows: number[], notation: 'rows' | 'columns' }} request
     */
    numpyStart({ rows, notation }) {
      checkRows(rows);
      return here().numpyStart(rows, notation === 'columns');
    },

    /**
     * Back-propagation against central differences over the training set. Takes long where the network is large: ask
     * again until `done`; what has trained in between begins a new check.
     *
     * @param {{ epsilon: number, parameters?: number[], from?: number, milliseconds: number }} request  parameters: none
     *   for all; from: how many of the checked ones the asker has already
     * @returns {{ begun: boolean, done: boolean, wanted: number, checked: Float64Array }} begun: a new check, and all of
     *   its rows come. (checked, 5): the parameter, by back-propagation, by differences, the relative error, the number
     *   of the verdict
     */
    checkGradients({ epsilon, parameters = [], from = 0, milliseconds }) {
      const { least, most } = checkTerms().epsilon;
      if (!(epsilon >= least && epsilon <= most)) throw new Error(`ε is ${epsilon}; allowed: ${least} to ${most}`);
      const inspection = here();
      const begin = () => inspection.checkGradients(epsilon, parameters);
      const key = `${epsilon}/${parameters.join()}`;
      const { begun, done, job } = goOn('checkGradients', key, milliseconds, begin);
      const result = { begun, done, wanted: job.wanted(), checked: job.checked(begun ? 0 : from) };
      if (done) end('checkGradients');
      return result;
    },

    /**
     * How exact the difference quotients of these parameters are, by ε; ask again until `done`.
     *
     * @param {{ parameters: number[], milliseconds: number }} request
     * @returns {{ done: boolean, errors: Float64Array }} (points so far, 3): ε, the worst relative error, the median; of
     *   the parameters that no kink is near, NaN where there are none
     */
    errorCurve({ parameters, milliseconds }) {
      const inspection = here();
      const begin = () => inspection.errorCurve(parameters);
      const { done, job } = goOn('errorCurve', parameters.join(), milliseconds, begin);
      const result = { done, errors: job.errors() };
      if (done) end('errorCurve');
      return result;
    },

    /**
     * How much of the error reaches each layer, over the training set; ask again until it is there.
     *
     * @param {{ milliseconds: number }} request
     * @returns {{ layers: Float64Array | null }} (L, 7), see state/inspect/flow.js
     */
    flow({ milliseconds }) {
      const inspection = here();
      const { done, job } = goOn('flow', '', milliseconds, () => inspection.flow());
      const layers = done ? job.layers() : null;
      if (done) end('flow');
      return { layers };
    },
  };
}

/** @typedef {ReturnType<typeof createInspecting>} Inspecting */
