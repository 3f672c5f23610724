// This run in another page.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './dialog.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const embedTab = (state, actions) => html``;
