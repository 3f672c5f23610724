// A receipt is pasted, and found to be genuine or not.

import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { assignmentWords as words } from '../../../i18n/en/assignment.js';
import { progress, verdict } from '../../assignment/verdict.js';

/** @import { Check } from '../../../state/assignment/atoms.js' */
/** @import { Opened, OpenedActions } from '../dialog.js' */

/** @param {Opened} state @param {Check} check @param {OpenedActions} actions */
export function verifying(state, { text, of, epoch, verdict: found }, actions) {
  const verify = (/** @type {Event} */ event) => {
    event.preventDefault();
    void actions.assign((all) => all.verify());
  };
  /** @param {'text' | 'of'} part @param {string} label @param {string} value */
  const field = (part, label, value) =>
    html`<div class="stacked">
      <label for="verify-${part}">${label}</label>
      <textarea
        id="verify-${part}"
        rows="2"
        spellcheck="false"
        .value=${live(value)}
        @input=${(/** @type {Event & { target: HTMLTextAreaElement }} */ { target }) =>
          actions.assign((all) => all.enter({ [part]: target.value }))}
      ></textarea>
    </div>`;
  return html`<section class="verifying" aria-labelledby="verifying-title">
    <h3 id="verifying-title">${words.verify}</h3>
    <p class="note">${words.verifyHelp}</p>
    <form class="stacked" @submit=${verify}>
      ${field('text', words.receiptLink, text)} ${field('of', words.ofLink, of)}
      <div class="link-ways">
        ${
          epoch === null
            ? html`<button type="submit" ?disabled=${text.trim() === ''}>${words.verifyNow}</button>`
            : progress(epoch, actions)
        }
      </div>
    </form>
    ${verdict(state, found)}
  </section>`;
}
