// How far the runs are: the button that begins them, a bar, and what is left.

import { html } from 'lit/html.js';
import { compareWords as words } from '../../i18n/en-compare.js';

/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const progress = ({ compare: { phase, done, plan, share } }, actions) =>
  html`<button type="button" class="primary" @click=${() => actions.compare.run()}>
      ${words.run(plan?.runs ?? 0)}
    </button>
    <progress max="1" value=${share}></progress> ${phase} ${done}`;
