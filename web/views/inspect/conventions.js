// Conventions in which programs differ, and what each changes.

import { html } from 'lit/html.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const conventions = (state, actions) =>
  html`<section class="panel conventions" aria-label="conventions">
    ${state.inspect.stage}${actions ? '' : ''}
  </section>`;
