// This run as a link.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './dialog.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const linkTab = (state, actions) => html``;
