// This run as code.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './dialog.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const codeTab = (state, actions) => html``;
