// Makes changes in a run under way, or says what is wrong with them: they may come from a link.

import { withValue } from '../lib/paths.js';
import { MOST_ROWS } from './protocol.js';

/** @import { ConfigError, LabModule, Session } from './lab' */
/** @import { Change } from './methods.js' */

const PARAMETER_FIELD = 'initial.given[].weights'; // has the limits of a parameter

/** @param {string} field @param {unknown} value @param {string} allowed @returns {ConfigError} */
function refusal(field, value, allowed) {
  const written = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return { field, value, allowed, message: `${field} is ${written}; allowed: ${allowed}` };
}

/** What is wrong with a place in the parameter vector, if anything is. @param {Session} session @param {unknown} index */
function noParameter(session, index) {
  const most = session.parameters().length - 1;
  const fits = Number.isInteger(index) && Number(index) >= 0 && Number(index) <= most;
  return fits ? null : refusal('parameter number', index, `a whole number from 0 to ${most}`);
}

/**
 * @param {LabModule} lab
 * @returns {(session: Session, change: Change) => ConfigError[]} between two updates only; with errors, nothing changes
 */
export function createMaker(lab) {
  const { fields } = lab.catalog();
  const live = new Set(fields.flatMap((field) => (field.live ? [field.path] : [])));
  const { least = -Infinity, most = Infinity } = fields.find(({ path }) => path === PARAMETER_FIELD) ?? {};

  /** @type {{ [Kind in Change['kind']]: (session: Session, change: Extract<Change, { kind: Kind }>) => ConfigError[] }} */
  const makers = {
    tune(session, { values }) {
      const paths = Object.keys(values);
      const fixed = paths.filter((path) => !live.has(path));
      if (fixed.length > 0) return fixed.map((path) => refusal(path, values[path], 'what may change under way'));
      const config = paths.reduce((copy, path) => withValue(copy, path, values[path]), session.config());
      const errors = lab.validate(config);
      if (errors.length === 0) session.tune(config);
      return errors;
    },
    weight(session, { index, value }) {
      const wrong = noParameter(session, index);
      if (wrong) return [wrong];
      const fits = typeof value === 'number' && value >= least && value <= most;
      if (!fits) return [refusal('parameter', value, `a number from ${least} to ${most}`)];
      session.setParameter(index, value);
      return [];
    },
    off(session, { index, off }) {
      const wrong = noParameter(session, index);
      if (wrong) return [wrong];
      session.hold(index, off === true);
      return [];
    },
    apply(session, { rows }) {
      const most = session.trainingPoints().length / 2 - 1;
      const wrong = rows.find((row) => !(Number.isInteger(row) && row >= 0 && row <= most));
      if (wrong !== undefined) return [refusal('sample number', wrong, `a whole number from 0 to ${most}`)];
      const fits = rows.length > 0 && rows.length <= MOST_ROWS;
      if (!fits) return [refusal('samples of the update', rows.length, `1 to ${MOST_ROWS} of them`)];
      const weights = refusal('update', 'too long', 'one that leaves the weights finite');
      return session.updateWith(rows) ? [] : [weights];
    },
  };
  return (session, change) =>
    /** @type {(session: Session, change: Change) => ConfigError[]} */ (makers[change.kind])(session, change);
}
