// What Inspect asks of the engine: answered by a module of its own, which takes up the run's moment and changes nothing
// of the run.

import { createPace } from './pace.js';
import { MOST_ROWS } from './protocol.js';

/** @import { AnyConfig, Config, ConfigError, GradientCheck, InspectModule, Inspection, Ledger, Session } from './lab' */

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

/**
 * The methods that Inspect has beside those of methods.js.
 *
 * @param {() => Moment} moment
 * @param {() => number} now
 * @param {InspectModule} module
 */
export function createInspecting(moment, now, { Inspection }) {
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

  /** @param {number[]} rows */
  const checkRows = (rows) => {
    const most = moment().session.trainingPoints().length / 2;
    const none = rows.find((row) => !(Number.isInteger(row) && row >= 0 && row < most));
    if (none !== undefined) throw new Error(`there is no training sample ${none}`);
  };

  return {
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
      const rate = session.report().learning_rate;
      return configs.map((config) => {
        const errors = validate(config);
        if (errors.length > 0) return { errors };
        const inspection = new Inspection(config);
        inspection.standAt(rememberedBy(config.optimizer.rule, rule, standing, session, rate));
        const ledger = inspection.ledger(rows);
        inspection.delete();
        const { loss, factor, learning_rate, coefficients, gradients, before, after } = ledger;
        const own = { gradient: gradients[parameter], before: before[parameter], after: after[parameter] };
        return { errors: null, loss, factor, learning_rate, coefficients, ...own };
      });
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

/**
 * A moment as another form of the run's optimizer would have come to it. The velocity of momentum is a sum of gradients
 * (v ← μ v + g), or, with the rate inside, one of steps (v ← μ v + η g): at a rate that has not changed, η times as much.
 *
 * @param {string} form
 * @param {string} rule  the run's
 * @param {Float64Array} standing  as session.cpp lays it out: 5 numbers, a fault for each layer, the parameters, then
 *   the memory
 * @param {Session} session
 * @param {number} rate
 */
function rememberedBy(form, rule, standing, session, rate) {
  if (form === rule) return standing;
  const forms = ['momentum', 'momentum_rate_inside'];
  if (!forms.includes(form) || !forms.includes(rule)) throw new Error(`${form} does not remember what ${rule} does`);
  const parameters = session.parameters().length;
  const first = 5 + session.layers().length + parameters;
  const scaled = standing.slice();
  for (let k = first; k < first + parameters; ++k) scaled[k] *= form === 'momentum' ? 1 / rate : rate;
  return scaled;
}

/** @typedef {ReturnType<typeof createInspecting>} Inspecting */
