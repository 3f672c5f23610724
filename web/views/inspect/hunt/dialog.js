// A dialog.

import { html } from 'lit/html.js';
import { dialog } from '../../dialog.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const huntDialog = (state, actions) =>
  dialog('hunt', html`<p>${state.inspect.stage}</p>`, () => actions.show({ dialog: null }));
