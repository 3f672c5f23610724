// Which weight or bias the panels are about, and the choice of another of the same unit.

import { html } from 'lit/html.js';
import { placeOfParameter, weightOf } from '../../state/inspect/parts.js';
import { besideWords as words } from '../../i18n/en/beside.js';
import { partSymbol } from './matrices/symbols.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** The parameter that is meant, its place, and its symbol. @param {Opened} state */
export function parameterOf({ run, inspect }) {
  const part = weightOf(run.layers, inspect.part);
  return { part, place: placeOfParameter(run.layers, part), symbol: partSymbol(run.layers, part, inspect.notation) };
}

/** @param {Opened} state @param {OpenedActions} actions */
export function parameterPicker(state, actions) {
  const { run, inspect } = state;
  const { part, place } = parameterOf(state);
  const { layer, unit } = part;
  const { inputs, biases } = run.layers[layer];
  const weights = Array.from({ length: inputs }, (_, from) => ({
    kind: /** @type {const} */ ('weight'),
    layer,
    unit,
    from,
  }));
  const all = [...weights, ...(biases > 0 ? [{ kind: /** @type {const} */ ('bias'), layer, unit }] : [])];
  return html`<div class="beside-picker">
    <label class="label" for="parameter-choice">${words.parameterOf(layer + 1, unit + 1)}</label>
    <select
      id="parameter-choice"
      @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
        actions.inspect.select(all[target.selectedIndex])}
    >
      ${all.map(
        (one) =>
          html`<option ?selected=${placeOfParameter(run.layers, one) === place}>
            ${partSymbol(run.layers, one, inspect.notation)}
          </option>`,
      )}
    </select>
  </div>`;
}
