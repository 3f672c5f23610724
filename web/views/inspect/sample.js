// The sample that is laid open: where it stands, what is wanted, what is said.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const sample = (state, actions) =>
  html`<section class="panel sample" aria-label="sample">${state.inspect.stage}${actions ? '' : ''}</section>`;
