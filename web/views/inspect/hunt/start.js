// Starting a hunt: its number, and the network that it is in.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { refused } from '../../controls.js';
import { mayChange } from '../../../state/may-change.js';
import { namedFaults } from '../../../state/faults.js';
import { huntWords as words } from '../../../i18n/en/hunt.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */

const ID = 'hunt-number';

/** @param {Opened} state @param {OpenedActions} actions */
export function startForm(state, actions) {
  const { run, catalog, drafts } = state;
  const { hunt } = state.inspect;
  const draft = drafts['network.hunt'];
  const shape = [run.layers[0].inputs, ...run.layers.map(({ outputs }) => outputs)].join('-');
  const kinds = new Set(hunt.huntable.map(({ fault }) => fault)).size;
  const begin = (/** @type {Event} */ event) => {
    event.preventDefault();
    return actions.inspect.startHunt();
  };
  return html`<form @submit=${begin}>
    <div class="hunt-number">
      <label for=${ID}>${words.number}</label>
      <input
        id=${ID}
        inputmode="numeric"
        autocomplete="off"
        .value=${live(hunt.number)}
        aria-describedby=${draft ? `${ID}-error` : `${ID}-help`}
        aria-invalid=${draft ? 'true' : nothing}
        @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
          if (draft) actions.dropDraft('network.hunt');
          actions.inspect.showHunt({ number: target.value });
        }}
      />
      <button type="button" @click=${actions.inspect.randomHunt}>${words.random}</button>
    </div>
    ${draft ? refused(catalog, ID, draft) : html`<p class="aside" id="${ID}-help">${words.numberHelp}</p>`}
    <fieldset>
      <legend>${words.where}</legend>
      ${
        /** @type {const} */ (['present', 'small']).map(
          (network) =>
            html`<label>
              <input
                type="radio"
                name="hunt-network"
                .checked=${live(hunt.network === network)}
                @change=${() => actions.inspect.showHunt({ network })}
              />
              <span>
                ${network === 'small' ? words.networks.small : words.networks.present(shape)}
                ${network === 'present' && kinds > 0 ? html`<span class="aside">${words.kinds(kinds)}</span>` : nothing}
              </span>
            </label>`,
        )
      }
    </fieldset>
    <p class="aside">${words.restarts} ${namedFaults(run.config.network).length > 0 ? words.namedGo : nothing}</p>
    <div class="hunt-ways">
      <button type="submit" ?disabled=${!mayChange(state, 'network.hunt')}>${words.start}</button>
    </div>
  </form>`;
}
