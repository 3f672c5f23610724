// A text control of the question: whatever is typed goes into the comparison, and the engine says what is wrong with it.

import { html, nothing } from 'lit/html.js';
import { errorsAt, refusals } from './errors.js';

/** @import { Opened } from '../compare.js' */

/**
 * @typedef {object} Entry
 * @property {string} control  what its errors belong to
 * @property {string} id
 * @property {string} kind     for its style
 * @property {string} label
 * @property {string} name     for screen readers, which do not see what stands beside it
 * @property {string} text
 * @property {string} hint
 * @property {(text: string) => unknown} take
 */

/** @param {Opened} state @param {Entry} entry */
export const typed = (state, entry) =>
  html`<div class="control ${entry.kind}">
    <label for=${entry.id}>${entry.label}</label>
    ${box(state, entry)} ${below(state, entry)}
  </div>`;

/** What is wrong, or else how it is used. @param {Opened} state @param {Pick<Entry, 'control' | 'id' | 'hint'>} entry */
export const below = (state, { control, id, hint }) =>
  errorsAt(state, control).length > 0
    ? refusals(state, control, id)
    : html`<p class="hint" role="tooltip" id="${id}-hint">${hint}</p>`;

/** The text field alone. @param {Opened} state @param {Entry} entry */
export function box(state, { control, id, label, name, text, take }) {
  const wrong = errorsAt(state, control).length > 0;
  const commit = (/** @type {HTMLInputElement} */ input) => {
    if (input.value === text) return;
    take(input.value);
  };
  return html`<input
    id=${id}
    autocomplete="off"
    spellcheck="false"
    aria-label=${name === label ? nothing : name}
    aria-describedby=${wrong ? `${id}-error` : `${id}-hint`}
    aria-invalid=${wrong ? 'true' : 'false'}
    .value=${text}
    @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => commit(target)}
    @keydown=${(/** @type {KeyboardEvent & { target: HTMLInputElement }} */ { key, target }) => {
      if (key === 'Enter') commit(target);
      if (key === 'Escape') target.value = text;
    }}
  />`;
}
