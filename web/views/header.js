// The page's head: its name, what may be opened, and what concerns the page alone.

import { html, nothing } from 'lit/html.js';
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
function presetMenu({ presets, run }, actions) {
  const open = run ? presetOf(presets, run.config) : undefined;
  return html`<button
    type="button"
    class="presets"
    aria-haspopup="dialog"
    title=${open?.help ?? text.presets}
    @click=${actions.listPresets}
  >
    <span>${open?.label ?? text.presets}</span> ${icons.down}
  </button>`;
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
