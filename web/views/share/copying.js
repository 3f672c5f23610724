// Copying out of the Share dialog, and what became of it.

import { html } from 'lit/html.js';
import { icons } from '../icons.js';
import { shareWords as words } from '../../i18n/en/share.js';

/** @import { Opened, OpenedActions } from './dialog.js' */

/** @param {OpenedActions} actions @param {string} what @param {string} label @param {string | null} text  null: there is none */
export const copyButton = (actions, what, label, text) =>
  html`<button
    type="button"
    aria-label=${label}
    ?disabled=${text === null}
    @click=${() => actions.share.copy(what, text ?? '')}
  >
    ${icons.copy} ${words.copy}
  </button>`;

/** @param {Opened} state @param {string[]} of  what of it is told here */
export function copiedLine({ share: { copied } }, of) {
  const told = copied && of.includes(copied.what);
  return html`<p class="note" role="status" ?hidden=${!told}>
    ${told ? (copied.done ? words.copied : words.notCopied) : ''}
  </p>`;
}
