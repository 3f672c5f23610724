// What leads to the units of a wide layer that are not drawn: an entry for a unit's number.

import { html } from 'lit/html.js';
import { layerName } from '../names.js';
import { inspectWords as words } from '../../../i18n/en/inspect.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions @param {{ layer: number, units: number, hidden: number }} column */
export function chooseUnit(state, actions, { layer, units, hidden }) {
  const name = layerName(state, layer);
  const id = `choose-unit-${layer}`;
  const choose = (/** @type {SubmitEvent & { target: HTMLFormElement }} */ event) => {
    event.preventDefault();
    const input = /** @type {HTMLInputElement} */ (event.target.elements.namedItem('unit'));
    const wanted = Number(input.value.trim() === '' ? NaN : input.value);
    const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= units;
    input.setCustomValidity(fits ? '' : words.unitAllowed(name, input.value, units));
    if (!input.reportValidity()) return;
    actions.inspect.select({ kind: 'unit', layer, unit: wanted - 1 });
    /** @type {HTMLDetailsElement} */ (event.target.closest('details')).open = false;
  };
  return html`<details
    class="choose-unit"
    @toggle=${(/** @type {Event & { currentTarget: HTMLDetailsElement }} */ { currentTarget }) => {
      if (currentTarget.open) document.getElementById(id)?.focus();
    }}
    @keydown=${(/** @type {KeyboardEvent & { currentTarget: HTMLDetailsElement }} */ event) => {
      if (event.key === 'Escape') event.currentTarget.open = false;
    }}
  >
    <summary aria-label="${name}: ${words.moreUnits(hidden)}">${words.moreUnits(hidden)}</summary>
    <form novalidate @submit=${choose}>
      <label for=${id}>${words.chooseUnit(name)}</label>
      <input
        id=${id}
        name="unit"
        inputmode="numeric"
        autocomplete="off"
        @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => target.setCustomValidity('')}
      />
      <button type="submit">${words.choose}</button>
    </form>
  </details>`;
}
