// Opens the lab book.

import { html } from 'lit/html.js';
import { compareWords as words } from '../../i18n/en/compare.js';

/** @import { OpenedActions } from './compare.js' */

/** @param {OpenedActions} actions */
export const bookButton = (actions) =>
  html`<button type="button" @click=${() => actions.show({ dialog: 'book' })}>${words.labBook}</button>`;
