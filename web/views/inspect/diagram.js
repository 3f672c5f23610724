// The network at the stage of the walk: what is known so far, and what flows.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const diagram = (state, actions) =>
  html`<section class="panel diagram" aria-label="diagram">${state.inspect.stage}${actions ? '' : ''}</section>`;
