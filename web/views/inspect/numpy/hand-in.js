// The second step: what somebody has computed, pasted or as files; what was read of it, and which tensor each array is.

import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { keyOf } from '../../../state/inspect/submission.js';
import { tensorsOf } from '../../../state/inspect/tensors.js';
import { MOST_SHOWN } from '../../../state/actions/inspect/numpy.js';
import { icons } from '../../icons.js';
import { mark } from './marks.js';
import { numpyDialogWords as words, tensorName } from '../../../i18n/en-numpy.js';

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
    ${sources.some(({ errors }) => errors.length > 0) ? unread(sources) : nothing} ${found(state, actions)}
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

/** @param {Opened} state @param {OpenedActions} actions */
function found(state, actions) {
  const { sources } = state.inspect.numpy;
  const files = sources.filter(({ id }) => id !== 0);
  const rows = sources.flatMap((source) => source.arrays.map((_, place) => ({ source, place })));
  return html`
    ${
      files.length > 0
        ? html`<ul class="numpy-files" aria-label=${words.files}>
            ${repeat(
              files,
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
          </ul>`
        : nothing
    }
    ${
      rows.length > 0
        ? html`<table class="numpy-arrays">
            <caption class="hidden">
              ${words.found}
            </caption>
            <thead>
              <tr>
                <th scope="col">${words.array}</th>
                <th scope="col">${words.shape}</th>
                <th scope="col">${words.tensor}</th>
                <th scope="col"><span class="hidden">${words.verdict}</span></th>
              </tr>
            </thead>
            <tbody>
              ${repeat(
                rows,
                ({ source, place }) => keyOf(source, place),
                ({ source, place }) => row(state, actions, source, place),
              )}
            </tbody>
          </table>`
        : nothing
    }
  `;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Source} source @param {number} place */
function row(state, actions, source, place) {
  const { meanings, checked } = state.inspect.numpy;
  const { name, shape } = source.arrays[place];
  const key = keyOf(source, place);
  const label = name ?? words.unnamed(place + 1);
  const judged = checked?.verdict.arrays[checked.keys.indexOf(key)];
  const said = meanings[key];
  const value = said === undefined ? '' : said === 'unused' ? said : `${said.kind} ${said.layer}`;
  const guess = judged && said === undefined ? judged.tensor : null;
  return html`<tr>
    <th scope="row">${label}</th>
    <td class="number">${shape.length === 0 ? words.oneNumber : shape.join(' × ')}</td>
    <td>
      <select
        aria-label=${words.which(label)}
        .value=${live(value)}
        @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) => {
          const [kind, layer] = target.value.split(' ');
          const { numpy } = actions.inspect;
          void numpy.mean(key, kind === '' ? null : kind === 'unused' ? kind : { kind, layer: Number(layer) });
        }}
      >
        <option value="" ?selected=${value === ''}>
          ${guess ? words.guessed(tensorName(guess)) : said === undefined && judged ? words.noneFits : words.guess}
        </option>
        ${tensorsOf(state.run.layers).map((tensor) => {
          const option = `${tensor.kind} ${tensor.layer}`;
          return html`<option value=${option} ?selected=${value === option}>${tensorName(tensor)}</option>`;
        })}
        <option value="unused" ?selected=${value === 'unused'}>${words.unused}</option>
      </select>
    </td>
    <td>${said === 'unused' || !judged ? nothing : mark(judged)}</td>
  </tr>`;
}
