// A link to be passed on: shown whole, with a button that copies it.

import { html, nothing } from 'lit/html.js';
import { MOST_LINK } from '../../state/link.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { Assigning } from '../../state/assignment/atoms.js' */

/** @param {string} id @param {string} label @param {string} link @param {Assigning['copied']} copied @param {Actions} actions */
export const copyLink = (id, label, link, copied, actions) =>
  html`<div class="stacked">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      readonly
      rows="3"
      .value=${link}
      @focus=${(/** @type {Event & { target: HTMLTextAreaElement }} */ { target }) => target.select()}
    ></textarea>
    <div class="link-ways">
      <button type="button" @click=${() => actions.assign((all) => all.copy(link))}>${words.copy}</button>
      <p class="note" role="status">${copied?.link === link ? (copied.done ? words.copied : words.byHand) : ''}</p>
      ${link.length > MOST_LINK ? html`<p class="note">${words.long(link.length)}</p>` : nothing}
    </div>
  </div>`;
