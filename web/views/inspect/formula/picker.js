// Which part the formulas are of: every unit, weight and bias can be reached by its numbers.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { formulaWords as words } from '../../../i18n/en/formula.js';
import { unitsOf } from './quantities.js';

/** @import { Part } from '../../../state/inspect/atoms.js' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @typedef {'unit' | 'from'} Numbered */

/** @param {Opened} state @param {OpenedActions} actions @param {Part} part */
export function picker(state, actions, part) {
  const { layers } = state.run;
  const { layer, unit } = part;
  const { select } = actions.inspect;
  const from = part.kind === 'weight' ? part.from : 0;
  const kinds = /** @type {Part['kind'][]} */ (['unit', 'weight', 'bias']).filter(
    (kind) => kind === 'unit' || (layer >= 0 && (kind === 'weight' || layers[layer].biases > 0)),
  );
  /** @param {number} chosen */
  const toLayer = (chosen) =>
    select({ kind: 'unit', layer: chosen, unit: Math.min(unit, unitsOf(layers, chosen) - 1) });
  /** @param {string} kind */
  const toKind = (kind) =>
    select(kind === 'weight' ? { kind, layer, unit, from } : { kind: kind === 'bias' ? 'bias' : 'unit', layer, unit });
  return html`<div class="part-picker" role="group" aria-label=${words.picker}>
    ${choice(
      'layer',
      String(layer),
      [-1, ...layers.keys()].map((l) => [String(l), words.layerNamed(l, layers.length)]),
      (chosen) => toLayer(Number(chosen)),
    )}
    ${entry(state, actions, 'unit', unit, unitsOf(layers, layer), (unit) => select({ ...part, unit }))}
    ${
      kinds.length > 1
        ? choice(
            'kind',
            part.kind,
            kinds.map((kind) => [kind, words.kinds[kind]]),
            toKind,
          )
        : nothing
    }
    ${
      part.kind === 'weight'
        ? entry(state, actions, 'from', from, layers[layer].inputs, (from) => select({ ...part, from }))
        : nothing
    }
  </div>`;
}

/** @param {'layer' | 'kind'} field @param {string} value @param {string[][]} options @param {(value: string) => void} change */
const choice = (field, value, options, change) =>
  html`<div>
    <label for="formula-${field}">${words.fields[field]}</label>
    <select
      id="formula-${field}"
      .value=${live(value)}
      @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) => change(target.value)}
    >
      ${options.map(([name, shown]) => html`<option value=${name} ?selected=${name === value}>${shown}</option>`)}
    </select>
  </div>`;

/**
 * A unit by its number, 1 to `most`.
 *
 * @param {Opened} state
 * @param {OpenedActions} actions
 * @param {Numbered} field
 * @param {number} place  from 0 on
 * @param {number} most
 * @param {(place: number) => void} change
 */
function entry(state, actions, field, place, most, change) {
  const { picking } = state.inspect;
  const refused = picking?.field === field ? picking.text : null;
  const commit = (/** @type {string} */ text) => {
    const wanted = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
    const fits = wanted >= 1 && wanted <= most;
    actions.inspect.show({ picking: fits ? null : { field, text } });
    if (fits) change(wanted - 1);
  };
  const id = `formula-${field}`;
  return html`<div>
    <label for=${id}>${words.fields[field]}</label>
    <input
      id=${id}
      inputmode="numeric"
      autocomplete="off"
      spellcheck="false"
      .value=${live(refused ?? String(place + 1))}
      aria-invalid=${refused === null ? nothing : 'true'}
      aria-describedby="${id}-limits"
      @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => commit(target.value)}
      @keydown=${(/** @type {KeyboardEvent & { target: HTMLInputElement }} */ { key, target }) => {
        const by = { ArrowUp: 1, ArrowDown: -1 }[key];
        if (key === 'Enter') commit(target.value);
        if (key === 'Escape') actions.inspect.show({ picking: null });
        if (by !== undefined) commit(String(Math.min(Math.max(place + 1 + by, 1), most)));
      }}
    />
    <span id="${id}-limits" class="limits">${words.limits(most)}</span>
    ${refused === null ? nothing : html`<p class="error" role="alert">${words.refused(words.fields[field], refused, most)}</p>`}
  </div>`;
}
