// What is wrong with a comparison's question, in the page's words, by the control that it belongs to.

import { html, nothing } from 'lit/html.js';
import { number } from '../../../lib/format.js';
import { factorName, settingName, valueLabel } from '../../../state/compare/names.js';
import { questionWords as words } from '../../../i18n/en/compare-question.js';

/** @import { ConfigError } from '../../../engine/lab' */
/** @import { Opened } from '../compare.js' */

const MOST_TOLD = 2;

/** @param {ConfigError} error @returns {string} values[0], values[1], seeds, epochs, target; empty: all together, or the base */
function controlOf({ field }) {
  const factor = field.match(/^(?:factors|values)\[(\d)\]/)?.[1];
  if (factor) return `values[${factor}]`;
  if (field === 'base.stop.epochs') return 'epochs';
  return ['seeds', 'target'].find((control) => field.startsWith(control)) ?? '';
}

/** @param {Opened} state @param {string} control */
export const errorsAt = ({ compare }, control) => compare.errors.filter((error) => controlOf(error) === control);

/** What a control shows: as it was typed while that is refused. @param {Opened} state @param {string} control @param {string} otherwise */
export const textAt = (state, control, otherwise) =>
  errorsAt(state, control).length > 0 ? (state.compare.question.drafts[control]?.text ?? otherwise) : otherwise;

/** @param {unknown} value */
const written = (value) =>
  typeof value === 'number' ? number(value) : value === null ? words.empty : words.quoted(String(value));

/** What is wrong, with all values of a setting that are refused alike in one. @param {Opened} state @param {ConfigError[]} errors @returns {string[]} */
function told(state, errors) {
  const { catalog } = state;
  /** @type {Map<string, { what: string, values: string[], allowed: string }>} */
  const ofValues = new Map();
  const others = [];
  for (const error of errors) {
    const [, path] = error.field.match(/\.values\.(.+)$/) ?? [];
    if (!path) {
      others.push(toldAlone(state, error));
      continue;
    }
    const what = settingName(catalog, path);
    const alike = ofValues.get(what + error.allowed) ?? { what, values: [], allowed: error.allowed };
    alike.values.push(written(error.value));
    ofValues.set(what + error.allowed, alike);
  }
  const said = [...ofValues.values()].map(({ what, values, allowed }) =>
    words.refused(what, values.join(', '), allowed),
  );
  return [...new Set([...said, ...others])];
}

/** @param {Opened} state @param {ConfigError} error */
function toldAlone({ catalog, compare: { spec } }, { field, value, allowed, message }) {
  const [, factor, variant] = field.match(/^factors\[(\d)\](?:\.variants\[(\d+)\])?/) ?? [];
  const own = factor === undefined ? undefined : spec.factors[Number(factor)];
  const chosen = own?.variants[Number(variant)];
  if (chosen && field.endsWith('.values')) return words.noPlace(settingName(catalog, String(value)));
  // What it would break, by the field that the engine names.
  if (chosen) {
    const said = message.replace(/^base\.(\S+)/, (_, broken) => settingName(catalog, broken));
    return words.breaks(valueLabel(catalog, chosen), said);
  }
  if (own && field.endsWith('.variants')) return words.refused(words.howManyValues, written(value), allowed);
  if (own) return words.refused(words.andVary, factorName(catalog, own), allowed);
  if (field.startsWith('base.')) {
    return words.refused(settingName(catalog, field.slice('base.'.length)), written(value), allowed);
  }
  return words.refused(words.fields[field] ?? field, written(value), allowed);
}

/** @param {Opened} state @param {string} control @param {string} id  of the control */
export function refusals(state, control, id) {
  const errors = errorsAt(state, control);
  if (errors.length === 0) return nothing;
  const all = told(state, errors);
  const more = all.length - MOST_TOLD;
  return html`<p class="error" role="alert" id="${id}-error">
    ${all.slice(0, MOST_TOLD).join('. ')}${more > 0 ? ` ${words.moreErrors(more)}` : nothing}
  </p>`;
}
