// The learning curves of all variants.

import { html } from 'lit/html.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const curves = (state, actions) => html``;

/** @param {HTMLElement} root @param {Opened} state @param {Palette} colors */
export const paintCurves = (root, state, colors) => {};
