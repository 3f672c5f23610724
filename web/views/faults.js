// Says that bugs are built in, and which, while there are any.

import { html, nothing } from 'lit/html.js';
import { layerName } from './names.js';
import { mayChange } from '../state/may-change.js';
import { namedFaults, withoutFaults } from '../state/faults.js';
import { rowsOf } from '../state/schema.js';
import { parts } from '../i18n/en/parts.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** @param {State} state @param {Actions} actions */
export function faultBanner(state, actions) {
  const { catalog, run, mode } = state;
  if (!catalog || !run) return nothing;
  const { network } = run.config;
  const rows = rowsOf(catalog, 'network.output.fault');
  const named = namedFaults(network).map(({ layer, fault }) =>
    parts.faultIn(
      rows.find(({ name }) => name === fault)?.label ?? fault,
      layerName(run, layer),
      layer === run.layers.length - 1,
    ),
  );
  const toHunt = async () => {
    if (mode !== 'inspect') await actions.openMode('inspect');
    await actions.inspect?.openHunt();
  };
  return html`<div class="banner calm" role="status">
    ${
      named.length === 0
        ? nothing
        : html`<p>${parts.builtIn(named)}</p>
            <button
              type="button"
              title=${parts.startsAgain}
              ?disabled=${!Object.keys(withoutFaults(network)).every((path) => mayChange(state, path))}
              @click=${() => actions.change(withoutFaults(network))}
            >
              ${parts.switchOff(named.length)}
            </button>`
    }
    ${
      network.hunt === null
        ? nothing
        : html`<p>${parts.hunting(network.hunt)}</p>
            <button type="button" @click=${toHunt}>${parts.toHunt}</button>`
    }
  </div>`;
}
