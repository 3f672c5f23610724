// What the browser would not copy: its text, selected, for copying by hand.

import { html, nothing } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { parts } from '../i18n/en/parts.js';
import '../styles/by-hand.css';

/** @import { State } from '../state/store.js' */

/** @param {Element | undefined} element */
const selectAll = (element) => {
  const field = /** @type {HTMLTextAreaElement | undefined} */ (element);
  if (field) {
    queueMicrotask(() => {
      field.focus();
      field.select();
    });
  }
};

/** @param {State} state */
export const byHand = ({ toCopy }) =>
  toCopy === null
    ? nothing
    : html`<div class="by-hand">
        <label for="to-copy" role="alert">${parts.copyByHand}</label>
        <textarea id="to-copy" readonly rows="4" .value=${toCopy} ${ref(selectAll)}></textarea>
      </div>`;
