// The second step: what somebody has computed, pasted or as files; and what could not be read of it.

import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { MOST_SHOWN } from '../../../state/actions/inspect/numpy.js';
import { icons } from '../../icons.js';
import { numpyDialogWords as words } from '../../../i18n/en/numpy.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */
/** @import { Source } from '../../../state/inspect/submission.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function handIn(state, actions) {
  const { text, sources } = state.inspect.numpy;
  const { numpy } = actions.inspect;
  return html`<section aria-labelledby="numpy-hand-in">
    <h3 id="numpy-hand-in">${words.handIn}</h3>
    <label class="note" for="numpy-text">${words.paste}</label>
    <textarea
      id="numpy-text"
      rows="7"
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      placeholder=${words.example}
      .value=${live(text)}
      @paste=${(/** @type {ClipboardEvent} */ event) => {
        const pasted = event.clipboardData?.getData('text') ?? '';
        if (pasted.length <= MOST_SHOWN) return;
        event.preventDefault();
        void numpy.addText(pasted);
      }}
      @input=${(/** @type {Event & { target: HTMLTextAreaElement }} */ { target }) => numpy.paste(target.value)}
    ></textarea>
    <label class="file">
      <input
        type="file"
        multiple
        accept=".npy,.npz,.txt,.json,.csv,.py,.log"
        @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
          void numpy.addFiles([...(target.files ?? [])]);
          target.value = ''; // so that the same file can be chosen again
        }}
      />
      <span>${words.choose}</span>
    </label>
    <span class="note">${words.drop}</span>
    ${files(sources, actions)} ${sources.some(({ errors }) => errors.length > 0) ? unread(sources) : nothing}
  </section>`;
}

/** @param {Source[]} sources */
const unread = (sources) =>
  html`<div class="numpy-unread" role="alert">
    <strong class="error">${words.unread}</strong>
    <ul class="error">
      ${sources.flatMap(({ name, errors }) =>
        errors.map((error) => html`<li>${name === null ? '' : html`<b>${name}</b>: `}${error}</li>`),
      )}
    </ul>
  </div>`;

/** @param {Source[]} sources @param {OpenedActions} actions */
function files(sources, actions) {
  const all = sources.filter(({ id }) => id !== 0);
  if (all.length === 0) return nothing;
  return html`<ul class="numpy-files" aria-label=${words.files}>
    ${repeat(
      all,
      ({ id }) => id,
      ({ id, name, arrays }) =>
        html`<li>
          <span>${name ?? words.longText}</span> <span class="note">${words.arrays(arrays.length)}</span>
          <button
            type="button"
            class="small"
            aria-label=${words.remove(name ?? words.longText)}
            @click=${() => actions.inspect.numpy.remove(id)}
          >
            ${icons.close}
          </button>
        </li>`,
    )}
  </ul>`;
}
