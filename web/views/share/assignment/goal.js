// The goal of an assignment, as it is typed.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { LIMITED, allowedOf } from '../../../state/assignment/draft.js';
import { assignmentWords as words } from '../../../i18n/en/assignment.js';

/** @import { Draft, Limited } from '../../../state/assignment/atoms.js' */
/** @import { OpenedActions } from '../dialog.js' */

/**
 * @param {Draft} draft
 * @param {{ wrong: Limited[], empty: boolean, noTest: boolean, noAccuracy: boolean }} made
 * @param {OpenedActions} actions
 */
export const goalFields = (draft, { wrong, empty, noTest, noAccuracy }, actions) =>
  html`<fieldset>
    <legend>${words.goal}</legend>
    <div class="limits">
      ${LIMITED.map((limited) => limitField(draft, limited, wrong.includes(limited), actions))}
      <div class="stacked">
        <label for="assignment-measured">${words.measured}</label>
        <select
          id="assignment-measured"
          .value=${live(draft.test ? 'test' : 'training')}
          @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
            actions.assign((all) => all.edit({ test: target.value === 'test' }))}
        >
          <option value="training">${words.training}</option>
          <option value="test">${words.test}</option>
        </select>
      </div>
    </div>
    ${[empty && words.needsResult, noTest && words.noTest, noAccuracy && words.noAccuracy].map((wrong) =>
      wrong ? html`<p class="error" role="alert">${wrong}</p>` : nothing,
    )}
  </fieldset>`;

/** @param {Draft} draft @param {Limited} limited @param {boolean} wrong @param {OpenedActions} actions */
function limitField(draft, limited, wrong, actions) {
  const id = `assignment-${limited}`;
  const typed = draft.limits[limited] ?? '';
  const { least, most, whole } = allowedOf(draft, limited);
  return html`<div class="stacked">
    <label for=${id}>${words.limits[limited]}</label>
    <input
      id=${id}
      inputmode=${whole ? 'numeric' : 'decimal'}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${wrong}
      aria-describedby=${wrong ? `${id}-error` : nothing}
      .value=${live(typed)}
      @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
        actions.assign((all) => all.edit({ limits: { ...draft.limits, [limited]: target.value } }))}
    />
    ${
      wrong
        ? html`<p class="error" id="${id}-error" role="alert">
            ${words.notALimit(typed, words.allowed.limit(least, most, whole))}
          </p>`
        : nothing
    }
  </div>`;
}
