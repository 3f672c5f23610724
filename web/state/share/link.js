// What the Share dialog makes of the run: the link as it is wanted, and its settings in short.

import { putValue, valueAt } from '../../lib/paths.js';
import { until } from '../actions/address.js';
import { linkedFields } from '../link.js';
import { withoutUnused } from '../own.js';
import { MOST_LINK, runLink } from '../run-link.js';
import { spell } from '../spelling.js';
import { MOST_EPOCH } from '../store.js';

/** @import { Catalog, Config, Field } from '../../engine/lab' */
/** @import { RunLink } from '../run-link.js' */
/** @import { Share } from '../share.js' */
/** @import { State } from '../store.js' */

export { MOST_LINK };

/** Whether the link says the language. @param {State} state @param {Share} share */
export const saysLanguage = ({ language }, { inLanguage }) => inLanguage ?? language !== 'en';

/**
 * The epochs to which the link may go: after a change under way, only where the run begins and where it is or will be,
 * since the link tells of the change by its update.
 *
 * @param {State} state
 */
export const earliestEpoch = ({ journal, snapshot }) => (journal.length === 0 ? 0 : (snapshot?.report.epoch ?? 0));

/** The epoch that was typed; null: as far as the run has come; undefined: none that the link may go to. @param {State} state @param {Share} share */
export function epochOf(state, { epoch }) {
  if (epoch === null) return null;
  const typed = epoch.replaceAll(/[,\s]/g, '');
  const number = Number(typed);
  const fits = number === 0 || number >= earliestEpoch(state);
  return /^\d{1,10}$/.test(typed) && number <= MOST_EPOCH && fits ? number : undefined;
}

/** The link as it is wanted. @param {State} state @param {Share} share @param {Record<string, string>} [other]  keys of the page @returns {RunLink | null} null: there is none */
export function sharedLink(state, share, other = {}) {
  const epoch = epochOf(state, share);
  if (epoch === undefined) return null;
  const page = { ...(saysLanguage(state, share) ? { lang: state.language } : {}), ...other };
  if (epoch === null) return runLink(state, until(state), { page });
  return runLink(state, epoch === 0 ? null : { epoch }, { page, ...(epoch === 0 ? { journal: [] } : {}) });
}

/** The settings that are not the defaults, for a file or a mail. @param {Catalog} catalog @param {Config} config */
export function shortConfig(catalog, config) {
  /** @type {Record<string, Record<string, unknown>>} */
  const short = {};
  const whole = withoutUnused(catalog, config);
  for (const field of linkedFields(catalog)) {
    const value = valueAt(whole, field.path);
    if (spell(catalog, field, value) === spell(catalog, field, valueAt(catalog.defaults, field.path))) continue;
    const keys = field.path.split('.').slice(0, -1);
    keys.reduce((/** @type {any} */ inner, key) => (inner[key] ??= {}), short);
    putValue(short, field.path, field.kind === 'list' ? shortList(catalog, field, value) : value);
  }
  return short;
}

/** Elements with their first field, and with what is not as in one that nobody has changed. @param {Catalog} catalog @param {Field} list @param {object[]} elements */
function shortList(catalog, list, elements) {
  const names = catalog.fields
    .filter(({ path }) => path.startsWith(`${list.path}[].`))
    .map(({ path }) => path.slice(list.path.length + 3));
  return elements.map((element) =>
    Object.fromEntries(
      names
        .map((name, k) => /** @type {const} */ ([name, valueAt(element, name), k]))
        .filter(([name, value, k]) => k === 0 || JSON.stringify(value) !== JSON.stringify(valueAt(list.element, name)))
        .map(([name, value]) => [name, value]),
    ),
  );
}
