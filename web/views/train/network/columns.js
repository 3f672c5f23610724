// The heads of the diagram's columns: what a layer is called, how many units it has, what bends their sums.

import { html, nothing } from 'lit/html.js';
import { icons } from '../../icons.js';
import { control } from '../../controls.js';
import { mayChange } from '../../../state/may-change.js';
import { fieldAt } from '../../../state/schema.js';
import { text } from '../../../i18n/en/page.js';
import { inputNames } from '../../names.js';

/** @import { Actions } from '../../../state/actions.js' */
/** @import { State } from '../../../state/store.js' */

/** @param {number} layer */
export const unitsPath = (layer) => `network.layers[${layer}].units`;

/** @param {State} state @param {Actions} actions */
export function columnHeads(state, actions) {
  const { run, catalog } = state;
  if (!run || !catalog) return nothing;
  return html`<div class="columns">
    <div class="column">
      <strong>${text.inputs}</strong><span class="inputs">${inputNames(catalog, run).join(text.comma)}</span>
    </div>
    ${run.config.network.layers.map((_, layer) => hiddenHead(state, actions, layer))}
    <div class="column">
      <strong>${text.output}</strong><span>${run.layers[run.layers.length - 1].outputs}</span>
      ${control(state, actions, 'network.output.activation', { label: text.outputActivation })}
    </div>
  </div>`;
}

/** @param {State} state @param {Actions} actions @param {number} layer */
function hiddenHead(state, actions, layer) {
  const { run, catalog, selected } = state;
  if (!run || !catalog) return nothing;
  const path = unitsPath(layer);
  const { units } = run.config.network.layers[layer];
  const { least, most = Infinity } = fieldAt(catalog, path);
  const remove = () => {
    // The layers behind move up: what is selected in them would be another unit.
    if (selected && selected.layer >= layer) actions.show({ selected: null });
    void actions.removeLayer(layer);
  };
  return html`<div class="column">
    <strong>
      ${text.hidden(layer + 1)}
      <button
        type="button"
        class="remove"
        aria-label=${text.removeHidden(layer + 1)}
        ?disabled=${!mayChange(state, 'network.layers')}
        @click=${remove}
      >
        ${icons.close}
      </button>
    </strong>
    <span>
      <button
        type="button"
        class="small"
        aria-label=${text.removeUnit(layer + 1)}
        ?disabled=${units === least || !mayChange(state, path)}
        @click=${() => actions.addUnits(layer, -1)}
      >
        ${icons.minus}
      </button>
      ${control(state, actions, path, { label: text.hiddenUnits(layer + 1), bare: true })}
      <button
        type="button"
        class="small"
        aria-label=${text.addUnit(layer + 1)}
        ?disabled=${units === most || !mayChange(state, path)}
        title=${units === most ? text.most(most) : ''}
        @click=${() => actions.addUnits(layer, 1)}
      >
        ${icons.plus}
      </button>
    </span>
    ${control(state, actions, `network.layers[${layer}].activation`, {
      id: `activation-${layer}`, // the transport has one for all layers
      label: text.activationOf(layer + 1),
    })}
  </div>`;
}
