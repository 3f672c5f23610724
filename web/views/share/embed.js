// This run in another page: what it shows there, and the lines that put it there.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { keyed } from 'lit/directives/keyed.js';
import { copiedLine, copyButton } from './copying.js';
import { languageBox } from './link.js';
import { PANELS } from '../../state/frame.js';
import { HEIGHTS, embedCode, heightOf } from '../../state/share/embed-code.js';
import { MOST_LINK, sharedLink } from '../../state/share/link.js';
import { shareWords as words } from '../../i18n/en/share.js';

/** @import { Opened, OpenedActions } from './dialog.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function embedTab(state, actions) {
  const { share } = state;
  const code = embedCode(state, share, actions.share.href());
  return html`<div class="sharing">
    ${panelBoxes(state, actions)}
    <div class="row">${heightEntry(state, actions)} ${languageBox(state, actions)}</div>
    ${sharedLink(state, share)?.whole === false ? html`<p class="error" role="alert">${words.tooLong(MOST_LINK)}</p>` : nothing}
    ${
      code
        ? html`${lines(actions, 'element', code.element, words.element, words.elementNote, words.copyElement)}
          ${lines(actions, 'frame', code.frame, words.frame, words.frameNote, words.copyFrame)}
          ${copiedLine(state, ['element', 'frame'])} ${preview(state, actions, code.preview)}`
        : nothing
    }
    <p><a href="./examples/embed.html" target="_blank" rel="noopener">${words.examples} ↗</a></p>
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
function panelBoxes({ share: { panels } }, { share: { show } }) {
  return html`<fieldset class="boxes">
    <legend>${words.panels}</legend>
    ${PANELS.map(
      (name) =>
        html`<label class="box">
          <input
            type="checkbox"
            .checked=${live(panels.includes(name))}
            @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
              show({
                panels: target.checked ? [...panels, name] : panels.filter((one) => one !== name),
                copied: null,
              })}
          />
          ${words.panelNames[name]}
        </label>`,
    )}
    ${panels.length === 0 ? html`<p class="error" role="alert">${words.choosePanels}</p>` : nothing}
  </fieldset>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
function heightEntry({ share: { height } }, { share: { show } }) {
  const wrong = heightOf(height) === undefined;
  const { least, most } = HEIGHTS;
  return html`<label for="share-height">${words.height}</label>
    <input
      id="share-height"
      inputmode="numeric"
      autocomplete="off"
      aria-invalid=${wrong}
      aria-describedby="share-height-note"
      .value=${live(height)}
      @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
        show({ height: target.value, copied: null })}
    />
    <p class=${wrong ? 'error' : 'note'} id="share-height-note" role="status">
      ${wrong ? words.refused(words.height, height, words.heightAllowed(least, most)) : words.heightNote}
    </p>`;
}

/** @param {OpenedActions} actions @param {string} what @param {string} code @param {string} label @param {string} note @param {string} copy */
const lines = (actions, what, code, label, note, copy) =>
  html`<div class="lines">
    <label for="share-${what}">${label}</label>
    <p class="note" id="share-${what}-note">${note}</p>
    <div class="copied-from">
      <textarea
        id="share-${what}"
        readonly
        rows="4"
        aria-describedby="share-${what}-note"
        .value=${code}
        @focus=${(/** @type {Event & { currentTarget: HTMLTextAreaElement }} */ { currentTarget }) =>
          currentTarget.select()}
      ></textarea>
      ${copyButton(actions, what, copy, code)}
    </div>
  </div>`;

/** A frame of this very page; another one in place of it, or each change would be a page to go back to. @param {Opened} state @param {OpenedActions} actions @param {string} href */
const preview = ({ share }, { share: { show } }, href) =>
  html`<details
    class="preview"
    ?open=${share.preview}
    @toggle=${(/** @type {Event & { target: HTMLDetailsElement }} */ { target }) =>
      target.open !== share.preview && show({ preview: target.open })}
  >
    <summary>${words.preview}</summary>
    ${
      share.preview
        ? keyed(
            href + share.height,
            html`<iframe src=${href} title=${words.previewTitle} height=${heightOf(share.height) ?? 520}></iframe>`,
          )
        : nothing
    }
  </details>`;
