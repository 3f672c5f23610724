// The dialog of presets: in their groups, each with what one will see.

import { html } from 'lit/html.js';
import { dialog } from './dialog.js';
import { text } from '../i18n/en/page.js';
import { parts } from '../i18n/en/parts.js';
import '../styles/presets.css';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** @param {State} state @param {Actions} actions */
export const presetsDialog = ({ catalog, presets }, actions) =>
  dialog(
    text.presets,
    presets.length === 0
      ? html`<p role="status">${parts.wait}</p>`
      : html`<div class="preset-groups">
          ${catalog?.tables.preset_groups.map(
            (group) =>
              html`<section aria-labelledby="presets-${group.name}">
                <h3 id="presets-${group.name}">${group.label}</h3>
                ${presets
                  .filter((preset) => preset.group === group.name)
                  .map(
                    ({ name, label, help }) =>
                      html`<div class="preset">
                        <button
                          type="button"
                          class="link"
                          aria-describedby="preset-${name}"
                          @click=${() => actions.openPreset(name)}
                        >
                          ${label}
                        </button>
                        <p id="preset-${name}">${help}</p>
                      </div>`,
                  )}
              </section>`,
          )}
        </div>`,
    () => actions.show({ dialog: null }),
  );
