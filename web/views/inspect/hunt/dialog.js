// The bug hunt: starting one, answering, and what an answer is worth.

import { html, nothing } from 'lit/html.js';
import { dialog } from '../../dialog.js';
import { answerForm } from './answer.js';
import { outcome } from './outcome.js';
import { startForm } from './start.js';
import { huntWords as words } from '../../../i18n/en/hunt.js';
import '../../../styles/inspect/hunt.css';

/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const huntDialog = (state, actions) =>
  dialog(
    words.title,
    html`<div class="hunt">
      <p>${words.task}</p>
      ${state.run.config.network.hunt === null ? startForm(state, actions) : underWay(state, actions)}
    </div>`,
    () => actions.show({ dialog: null }),
  );

/** @param {Opened} state @param {OpenedActions} actions */
function underWay(state, actions) {
  const { verdict } = state.inspect.hunt;
  return html`${verdict?.right ? nothing : answerForm(state, actions)}
    <div role="status">${verdict ? outcome(state, actions, verdict) : nothing}</div>`;
}
