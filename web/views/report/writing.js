// What the report's texts are written in: a line, or a field that grows with its text.

import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { buttonId, focusNew, focusSoon } from './focus.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { OpenedActions } from './report.js' */

const CHARACTERS_A_LINE = 80; // about: where the browser does not size the field itself

/** Back to the text as it is read; the focus to where the next press writes again. @param {OpenedActions} actions @param {number} id */
export function endWriting(actions, id) {
  actions.report.done();
  focusSoon(buttonId('edit', id));
}

/** @param {Event} event */
const textOf = ({ target }) => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (target).value;

/** @param {(event: KeyboardEvent) => boolean} ends @param {() => void} done */
const keys = (ends, done) => (/** @type {KeyboardEvent} */ event) => {
  event.stopPropagation(); // the page's keys are letters here
  if (event.isComposing || !ends(event)) return;
  event.preventDefault();
  done();
};

/** @param {string} label @param {string} text @param {(text: string) => void} write @param {() => void} done */
export const lineField = (label, text, write, done) =>
  html`<input
    class="line-field"
    aria-label=${label}
    maxlength="500"
    .value=${live(text)}
    ${ref(focusNew)}
    @input=${(/** @type {Event} */ event) => write(textOf(event))}
    @keydown=${keys(({ key }) => key === 'Enter' || key === 'Escape', done)}
  />`;

/** @param {string} text */
const linesOf = (text) =>
  text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / CHARACTERS_A_LINE), 0);

/**
 * @param {string} label @param {string} text @param {string} prompt  what to write
 * @param {(text: string) => void} write @param {() => void} done
 */
export const textField = (label, text, prompt, write, done) =>
  html`<div class="text-field">
    <textarea
      aria-label=${label}
      placeholder=${prompt}
      maxlength="100000"
      rows=${Math.max(3, linesOf(text))}
      .value=${live(text)}
      ${ref(focusNew)}
      @input=${(/** @type {Event} */ event) => write(textOf(event))}
      @keydown=${keys(({ key, ctrlKey, metaKey }) => key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey)), done)}
    ></textarea>
    <div class="text-field-foot">
      <p class="note">${words.markdownHelp}</p>
      <button type="button" @click=${done}>${words.done}</button>
    </div>
  </div>`;
