// The page's head: its name, what may be opened, and what concerns the page alone.

import { html } from 'lit/html.js';
import { logo } from './icons.js';
import { text } from '../i18n/en.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** @param {State} _state @param {Actions} _actions */
export const header = (_state, _actions) => html`<header class="header"><h1>${logo} ${text.name}</h1></header>`;
