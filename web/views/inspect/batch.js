// What each sample of the batch has to say.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const batch = (state, actions) =>
  html`<section class="panel batch" aria-label="batch">${state.inspect.stage}${actions ? '' : ''}</section>`;
