// This run as a link: to copy, to scan, and as its settings in short.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { lazy } from '../../lib/lazy.js';
import { copyButton, copiedLine } from './copying.js';
import { MOST_LINK, earliestEpoch, epochOf, saysLanguage, sharedLink, shortConfig } from '../../state/share/link.js';
import { MOST_EPOCH } from '../../state/store.js';
import { mayChange } from '../../state/may-change.js';
import { shareWords as words } from '../../i18n/en/share.js';
import '../../styles/share/share.css';

/** @import { Opened, OpenedActions } from './dialog.js' */

const codes = lazy(() => import('./qr.js'));

/** @param {Opened} state @param {OpenedActions} actions */
export function linkTab(state, actions) {
  const link = sharedLink(state, state.share);
  const address = link && `${actions.share.href()}#${link.text}`.replace(/#$/, '');
  return html`<div class="sharing">
    ${link && !link.whole ? html`<p class="error" role="alert">${words.tooLong(MOST_LINK)}</p>` : nothing}
    <div class="with-code">
      <div class="fields">
        <label for="share-link">${words.link}</label>
        <div class="copied-from">
          <textarea
            id="share-link"
            readonly
            rows="3"
            aria-describedby="share-link-note"
            .value=${link?.whole ? /** @type {string} */ (address) : ''}
            @focus=${selectAll}
          ></textarea>
          ${copyButton(actions, 'link', words.copyLink, link?.whole ? address : null)}
        </div>
        <p class="note" id="share-link-note">${words.linkNote}</p>
        ${copiedLine(state, ['link'])} ${epochEntry(state, actions)} ${languageBox(state, actions)}
      </div>
      ${link?.whole ? codes(({ qrCode }) => qrCode(/** @type {string} */ (address)), html`<div class="qr"></div>`) : nothing}
    </div>
    ${settings(state, actions)}
  </div>`;
}

/** @param {Event & { currentTarget: HTMLTextAreaElement }} event */
const selectAll = ({ currentTarget }) => currentTarget.select();

/** Where the link goes. @param {Opened} state @param {OpenedActions} actions */
function epochEntry(state, { share: { show } }) {
  const { epoch } = state.share;
  const now = state.snapshot.report.epoch;
  const wrong = epochOf(state, state.share) === undefined;
  const button = (/** @type {string | null} */ to, /** @type {string} */ label) =>
    html`<button type="button" aria-pressed=${epoch === to} @click=${() => show({ epoch: to, copied: null })}>
      ${label}
    </button>`;
  return html`<label for="share-epoch">${words.epoch}</label>
    <div class="row">
      <input
        id="share-epoch"
        inputmode="numeric"
        autocomplete="off"
        aria-invalid=${wrong}
        aria-describedby="share-epoch-error"
        .value=${live(epoch ?? String(now))}
        @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
          show({ epoch: target.value, copied: null })}
      />
      <span class="switch" role="group" aria-label=${words.epoch}
        >${button(null, words.now(now))}${button('0', words.start)}</span
      >
    </div>
    <p class="error" id="share-epoch-error" role="alert" ?hidden=${!wrong}>
      ${wrong ? words.refused(words.epoch, epoch ?? '', words.epochAllowed(earliestEpoch(state), MOST_EPOCH)) : nothing}
    </p>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
export const languageBox = (state, { share: { show } }) =>
  html`<label class="box">
    <input
      type="checkbox"
      .checked=${saysLanguage(state, state.share)}
      @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
        show({ inLanguage: target.checked, copied: null })}
    />
    ${words.inLanguage}
  </label>`;

/** @param {Opened} state @param {OpenedActions} actions */
function settings(state, actions) {
  const { json, jsonErrors } = state.share;
  const { show, openJson } = actions.share;
  const own = JSON.stringify(shortConfig(state.catalog, state.run.config), null, 2);
  return html`<label for="share-json">${words.json}</label>
    <textarea
      id="share-json"
      rows="7"
      spellcheck="false"
      autocomplete="off"
      aria-describedby="share-json-note share-json-error"
      aria-invalid=${jsonErrors.length > 0}
      .value=${live(json ?? own)}
      @input=${(/** @type {Event & { target: HTMLTextAreaElement }} */ { target }) =>
        show({ json: target.value, jsonErrors: [] })}
    ></textarea>
    <p class="note" id="share-json-note">${words.jsonNote}</p>
    <ul class="error" id="share-json-error" role="alert" ?hidden=${jsonErrors.length === 0}>
      ${jsonErrors.map((error) => html`<li>${error}</li>`)}
    </ul>
    <div class="row">
      ${copyButton(actions, 'json', words.copyJson, json ?? own)}
      ${
        json === null
          ? nothing
          : html`<button type="button" ?disabled=${!mayChange(state, 'presets')} @click=${openJson}>
                ${words.openJson}
              </button>
              <button type="button" @click=${() => show({ json: null, jsonErrors: [] })}>${words.backToRun}</button>`
      }
      ${copiedLine(state, ['json'])}
    </div>`;
}
