// What is compared.

import { html } from 'lit/html.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const question = (state, actions) => html``;
