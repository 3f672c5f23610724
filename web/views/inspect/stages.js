// The stages of the walk, and the buttons that go through them.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const stages = (state, actions) =>
  html`<section class="panel stages" aria-label="stages">${state.inspect.stage}${actions ? '' : ''}</section>`;
