// The page's head: its name, what may be opened, and what concerns the page alone.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { icons, logo } from './icons.js';
import { text } from '../i18n/en.js';

/** @import { Config, Preset } from '../engine/lab' */
/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** @param {State} state @param {Actions} actions */
export const header = (state, actions) =>
  html`<header class="header">
    <h1>${logo} <span>${text.name}</span></h1>
    <div class="tools">
      ${state.run ? presetMenu(state, actions) : nothing}
      <button
        type="button"
        class="share"
        aria-label=${text.copyLink}
        title=${text.copyLinkHelp}
        ?disabled=${!state.run}
        @click=${actions.copyLink}
      >
        ${icons.link} <span>${text.copyLink}</span>
      </button>
      <button
        type="button"
        class="tool"
        aria-label=${text.themeIs[state.theme ?? 'system']}
        title=${text.themeIs[state.theme ?? 'system']}
        @click=${actions.nextTheme}
      >
        ${icons[state.theme ?? 'system']}
      </button>
      <button
        type="button"
        class="tool"
        aria-label=${text.keys}
        title="${text.keys} (?)"
        @click=${() => actions.show({ dialog: 'keys' })}
      >
        ?
      </button>
    </div>
  </header>`;

/** @param {State} state @param {Actions} actions */
function presetMenu({ catalog, presets, run }, actions) {
  if (!catalog || !run) return nothing;
  const open = presetOf(presets, run.config);
  return html`<select
    class="presets"
    aria-label=${text.presets}
    title=${open?.help ?? text.presetsHelp}
    .value=${live(open?.name ?? '')}
    @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) => actions.openPreset(target.value)}
  >
    <option value="" disabled ?selected=${!open}>${text.presetsHelp}</option>
    ${catalog.tables.preset_groups.map(
      (group) =>
        html`<optgroup label=${group.label}>
          ${presets
            .filter((preset) => preset.group === group.name)
            .map(({ name, label }) => html`<option value=${name} ?selected=${name === open?.name}>${label}</option>`)}
        </optgroup>`,
    )}
  </select>`;
}

/** @type {WeakMap<Config, Preset | undefined>} */
const found = new WeakMap();

/** The preset that a config is, if it is one. @param {Preset[]} presets @param {Config} config */
function presetOf(presets, config) {
  if (!found.has(config)) {
    const written = JSON.stringify(config);
    found.set(
      config,
      presets.find((preset) => JSON.stringify(preset.config) === written),
    );
  }
  return found.get(config);
}
