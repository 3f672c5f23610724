// The page's head: its name, what may be opened, and what concerns the page alone.

import { html, nothing } from 'lit/html.js';
import { icons, logo } from './icons.js';
import { mayChange } from '../state/may-change.js';
import { withoutUnused } from '../state/own.js';
import { text } from '../i18n/en/page.js';

/** @import { Catalog, Config, Preset } from '../engine/lab' */
/** @import { Actions } from '../state/actions.js' */
/** @import { Mode, State } from '../state/store.js' */

/** Each in its own words: for who cannot read the page. */
const languages = { en: 'EN', 'zh-TW': '中文' };

/** @param {State} state @param {Actions} actions */
export function header(state, actions) {
  const other = state.language === 'en' ? 'zh-TW' : 'en';
  return html`<header class="header">
    <h1>${logo} <span>${text.name}</span></h1>
    ${state.run ? modeTabs(state, actions) : nothing}
    <div class="tools">
      ${state.run ? presetMenu(state, actions) : nothing}
      <button
        type="button"
        class="share"
        aria-label=${text.share}
        aria-haspopup="dialog"
        ?disabled=${!state.run}
        @click=${actions.openShare}
      >
        ${icons.link} <span>${text.share}</span>
      </button>
      <button
        type="button"
        class="tool"
        lang=${other}
        title=${languages[other]}
        @click=${() => actions.setLanguage(other)}
      >
        ${languages[other]}
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
        aria-label=${text.help}
        title="${text.help} (?)"
        @click=${() => actions.openHelp()}
      >
        ?
      </button>
    </div>
  </header>`;
}

/** @param {State} state @param {Actions} actions */
const modeTabs = ({ mode }, actions) =>
  html`<nav class="modes" aria-label=${text.modes}>
    ${Object.entries(text.modeNames).map(
      ([name, label]) =>
        html`<button
          type="button"
          aria-current=${mode === name ? 'page' : 'false'}
          @click=${() => actions.openMode(/** @type {Mode} */ (name))}
        >
          ${label}
        </button>`,
    )}
  </nav>`;

/** @param {State} state @param {Actions} actions */
function presetMenu(state, actions) {
  const { catalog, presets, run } = state;
  const open = catalog && run ? presetOf(catalog, presets, run.config) : undefined;
  return html`<button
    type="button"
    class="presets"
    aria-haspopup="dialog"
    ?disabled=${!mayChange(state, 'presets')}
    title=${open?.help ?? text.presets}
    @click=${actions.listPresets}
  >
    <span>${open?.label ?? text.presets}</span> ${icons.down}
  </button>`;
}

/** @type {WeakMap<Config, Preset | undefined>} */
const found = new WeakMap();

/** The preset that a config is, if it is one. @param {Catalog} catalog @param {Preset[]} presets @param {Config} config */
function presetOf(catalog, presets, config) {
  if (!found.has(config) && presets.length > 0) {
    const written = JSON.stringify(withoutUnused(catalog, config));
    found.set(
      config,
      presets.find((preset) => JSON.stringify(preset.config) === written),
    );
  }
  return found.get(config);
}
