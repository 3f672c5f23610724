// The network panel: the diagram, what its lines show, and the controls of its shape and its initial weights.

import { html, nothing } from 'lit/html.js';
import { control, controlId, refused } from '../controls.js';
import { number } from '../../lib/format.js';
import { lazy } from '../../lib/lazy.js';
import { nextSeed } from '../../state/actions/settings.js';
import { mayChange } from '../../state/may-change.js';
import { fieldAt } from '../../state/schema.js';
import { text } from '../../i18n/en/page.js';
import { columnHeads, unitsPath } from './network/columns.js';
import { diagram, flowOf } from './network/diagram.js';
import { largestOf } from './network/paint.js';
import { pin } from '../pin.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { Flow, State } from '../../state/store.js' */

export { paintNetwork } from './network/diagram.js';

const whileEditing = lazy(() => import('./network/editor.js'));

/** @param {State} state @param {Actions} actions */
export function network(state, actions) {
  const { run, catalog } = state;
  if (!run || !catalog) return '';
  const { layers } = run.config.network;
  const parameters = run.layers.reduce((sum, { inputs, outputs, biases }) => sum + inputs * outputs + biases, 0);
  const { most = Infinity } = fieldAt(catalog, 'network.layers');
  const shape = [run.layers[0].inputs, ...run.layers.map(({ outputs }) => outputs)].join('-');
  return html`<section class="panel network" aria-labelledby="network-title">
    <div class="heading">
      <h2 id="network-title">${text.network} ${shape} · ${text.parameters(parameters)}</h2>
      ${flowSwitch(state, actions)}
      <button
        type="button"
        ?disabled=${layers.length === 0 || !mayChange(state, 'network.layers')}
        @click=${() => actions.removeLayer()}
      >
        ${text.removeLayer}
      </button>
      <button
        type="button"
        ?disabled=${layers.length === most || !mayChange(state, 'network.layers')}
        title=${layers.length === most ? text.most(most) : ''}
        @click=${actions.addLayer}
      >
        ${text.addLayer}
      </button>
      ${pin(actions, 'network', text.network)}
    </div>
    <div class="scroll">
      <div class="diagram">${columnHeads(state, actions)} ${diagram(state, actions, shape)}</div>
    </div>
    ${['network.layers', ...layers.map((_, layer) => unitsPath(layer))].map((path) => {
      const draft = state.drafts[path];
      return draft ? refused(catalog, controlId(path), draft) : '';
    })}
    ${state.selected ? whileEditing(({ editor }) => editor(state, actions), nothing) : nothing}
    <div class="foot">
      <p class="note number">${legend(state)}</p>
      ${control(state, actions, 'initial.seed')}
      <button type="button" ?disabled=${!mayChange(state, 'initial.seed')} @click=${actions.newWeights}>
        ${text.newWeights(nextSeed(run.config.initial.seed))}
      </button>
    </div>
  </section>`;
}

/** What the lines are. @param {State} state @param {Actions} actions */
const flowSwitch = ({ flow: shown }, actions) =>
  html`<div class="switch" role="group" aria-label=${text.flow}>
    ${
      /** @type {Flow[]} */ (['weights', 'gradients', 'updates']).map(
        (flow) =>
          html`<button
            type="button"
            aria-pressed=${flow === shown}
            title=${text.flowHelp[flow]}
            @click=${() => actions.show({ flow })}
          >
            ${text.flows[flow]}
          </button>`,
      )
    }
  </div>`;

/** What lines and tiles show; the number that changes stands last, so that nothing else moves. @param {State} state */
function legend({ run, detail, flow }) {
  if (!run || !detail) return nothing;
  const { values, faint } = flowOf(flow, detail);
  return text.diagramLegend(text.flowLegend[flow], faint ? null : number(largestOf(run.layers, values)));
}
