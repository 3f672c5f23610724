// This run as code, and its weights as files.

import { html } from 'lit/html.js';
import { program } from './code/program.js';
import { weights } from './code/download.js';
import '../../styles/share/code.css';

/** @import { Opened, OpenedActions } from './dialog.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const codeTab = (state, actions) =>
  html`<div class="as-code">${program(state, actions)} ${weights(state, actions)}</div>`;
