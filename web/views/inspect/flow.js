// How much of the error reaches each layer: now, over the run, and beside the run before.

import { html, nothing } from 'lit/html.js';
import { control } from '../controls.js';
import { mayChange } from '../../state/may-change.js';
import { fieldAt } from '../../state/schema.js';
import { bars } from './flow/bars.js';
import { history } from './flow/history.js';
import { sentence } from './flow/sentence.js';
import '../../styles/inspect/flow.css';
import { text } from '../../i18n/en/page.js';
import { flowWords as words } from '../../i18n/en/flow.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

export { paintHistory } from './flow/chart.js';

/** @param {Opened} state @param {OpenedActions} actions */
export function flow(state, actions) {
  const { run, snapshot, inspect } = state;
  const { now } = inspect.flows;
  const shown = now?.run === run.run ? now : null;
  return html`<section class="flow" aria-label=${words.title}>
    <div class="controls">${controls(state, actions)}</div>
    ${
      snapshot.report.divergence
        ? html`<p>${words.diverged}</p>`
        : shown
          ? html`<p class="finding" role="status" aria-live=${state.playing ? 'off' : 'polite'}>${sentence(shown)}</p>
              <div class="flow-results">${bars(state, actions, shown)} ${history(state, actions)}</div>`
          : nothing
    }
  </section>`;
}

/** What makes it vanish or not: a change begins a new run, from the same seeds. @param {Opened} state @param {OpenedActions} actions */
function controls(state, actions) {
  const { run, catalog } = state;
  const { layers } = run.config.network;
  const { most = Infinity } = fieldAt(catalog, 'network.layers');
  return html`${
      layers.length > 0
        ? control(state, actions, 'network.layers[0].activation', {
            label: words.activation,
            change: actions.changeHiddenActivation,
            mixed: new Set(layers.map(({ activation }) => activation)).size > 1,
          })
        : nothing
    }
    ${control(state, actions, 'initial.weights')}
    <button
      type="button"
      ?disabled=${layers.length === 0 || !mayChange(state, 'network.layers')}
      @click=${() => actions.removeLayer()}
    >
      ${words.remove}
    </button>
    <button
      type="button"
      ?disabled=${layers.length === most || !mayChange(state, 'network.layers')}
      title=${layers.length === most ? text.most(most) : ''}
      @click=${actions.addLayer}
    >
      ${words.add}
    </button>`;
}
