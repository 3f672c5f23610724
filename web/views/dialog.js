// A dialog over the page: opened as soon as it is rendered, closed with Escape, its button, or a press beside it.

import { html } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { icons } from './icons.js';
import { text } from '../i18n/en.js';

/** @param {Element | undefined} element */
const open = (element) => {
  const dialog = /** @type {HTMLDialogElement | undefined} */ (element);
  // It can be shown only once it stands in the page.
  if (dialog && !dialog.open) queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
};

/** @param {string} title @param {unknown} content @param {() => void} close */
export const dialog = (title, content, close) =>
  html`<dialog
    ${ref(open)}
    aria-labelledby="dialog-title"
    @close=${close}
    @click=${(/** @type {MouseEvent & { currentTarget: HTMLDialogElement }} */ { target, currentTarget }) => {
      if (target === currentTarget) currentTarget.close();
    }}
  >
    <div class="dialog">
      <div class="heading">
        <h2 id="dialog-title">${title}</h2>
        <button type="button" class="tool" aria-label=${text.close} @click=${close}>${icons.close}</button>
      </div>
      ${content}
    </div>
  </dialog>`;
