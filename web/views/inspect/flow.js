// How much of the error reaches each layer.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const flow = (state, actions) =>
  html`<section class="panel flow" aria-label="flow">${state.inspect.stage}${actions ? '' : ''}</section>`;
