// The receipt of an assignment whose goal is met: whose it is, and its link.

import { html, nothing } from 'lit/html.js';
import { MOST_NAME } from '../../state/assignment/keys.js';
import { dialog } from '../dialog.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';
import { copyLink } from './copy-link.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

/** @param {State} state @param {Actions} actions */
export function receiptDialog({ assignment }, actions) {
  if (!assignment?.handing) return nothing;
  const { name, link } = assignment.handing;
  return dialog(
    words.receipt,
    html`<div class="handing">
      <p>${words.reached}</p>
      <div class="stacked">
        <label for="receipt-name">${words.whose}</label>
        <input
          id="receipt-name"
          autocomplete="off"
          maxlength=${MOST_NAME}
          .value=${name}
          @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
            actions.assign((all) => all.setName(target.value))}
        />
      </div>
      ${copyLink('receipt-link', words.receiptLink, link, assignment.copied, actions)}
    </div>`,
    () => actions.show({ dialog: null }),
  );
}
