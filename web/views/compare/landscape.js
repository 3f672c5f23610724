// The loss landscape.

import { html } from 'lit/html.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const landscape = (state, actions) => html``;

/** @param {HTMLElement} root @param {Opened} state @param {Palette} colors */
export const paintLandscape = (root, state, colors) => {};
