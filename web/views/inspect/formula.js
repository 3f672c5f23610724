// The formulas of what is selected, in symbols and with its numbers.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const formula = (state, actions) =>
  html`<section class="panel formula" aria-label="formula">${state.inspect.stage}${actions ? '' : ''}</section>`;
