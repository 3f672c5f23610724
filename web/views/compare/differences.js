// One variant beside another, seed by seed.

import { html } from 'lit/html.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const differences = (state, actions) => html``;
