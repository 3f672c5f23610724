// The button that puts what a panel shows into the lab report.

import { html } from 'lit/html.js';
import { icons } from './icons.js';
import { text } from '../i18n/en/page.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { FigureKind } from '../state/report/atoms.js' */

/** @param {Actions} actions @param {FigureKind} shows @param {string} what  the panel's name */
export const pin = (actions, shows, what) =>
  html`<button
    type="button"
    class="small pin"
    aria-label=${text.pin(what)}
    title=${text.pin(what)}
    @click=${() => actions.pin(shows)}
  >
    ${icons.pin}
  </button>`;
