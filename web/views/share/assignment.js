// This run as a task for somebody else.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './dialog.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const assignmentTab = (state, actions) => html``;
