// The matrices of each layer, as tables.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const matrices = (state, actions) =>
  html`<section class="panel matrices" aria-label="matrices">${state.inspect.stage}${actions ? '' : ''}</section>`;
