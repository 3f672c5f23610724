// A dialog over the page: opened as soon as it is rendered, closed with Escape, its button, or a press beside it.

import { html } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { icons } from './icons.js';
import '../styles/dialog.css';
import { parts } from '../i18n/en/parts.js';

/** @param {Element | undefined} element */
const open = (element) => {
  const dialog = /** @type {HTMLDialogElement | undefined} */ (element);
  // It can be shown only once it stands in the page.
  if (dialog && !dialog.open) queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
};

/** Closes the dialog in which something was pressed; the focus goes back to where it was. @param {Event} event */
export const closeDialog = ({ target }) => /** @type {Element} */ (target).closest('dialog')?.close();

/**
 * @param {string} title @param {unknown} content
 * @param {() => void} closed  what it leaves behind when it is closed
 * @param {(files: File[]) => void} [drop]  what takes the files that are dropped on it
 */
export const dialog = (title, content, closed, drop) =>
  html`<dialog
    ${ref(open)}
    aria-labelledby="dialog-title"
    @close=${closed}
    @keydown=${(/** @type {KeyboardEvent} */ event) => event.stopPropagation()}
    @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()}
    @drop=${(/** @type {DragEvent} */ event) => {
      event.preventDefault(); // it would take the page's place
      drop?.([...(event.dataTransfer?.files ?? [])]);
    }}
    @click=${(/** @type {MouseEvent & { currentTarget: HTMLDialogElement }} */ { target, currentTarget }) => {
      if (target === currentTarget) currentTarget.close();
    }}
  >
    <div class="dialog">
      <div class="heading">
        <h2 id="dialog-title">${title}</h2>
        <button type="button" class="tool" aria-label=${parts.close} @click=${closeDialog}>${icons.close}</button>
      </div>
      ${content}
    </div>
  </dialog>`;
