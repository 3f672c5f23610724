// Back-propagation beside difference quotients.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const check = (state, actions) =>
  html`<section class="panel check" aria-label="check">${state.inspect.stage}${actions ? '' : ''}</section>`;
