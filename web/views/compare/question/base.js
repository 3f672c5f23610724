// What is held fixed: the config that all variants share, in short words.

import { html } from 'lit/html.js';
import { fixedOf } from '../../../state/compare/fixed.js';
import { isBaseOf } from '../../../state/compare/question.js';
import { questionWords as words } from '../../../i18n/en/compare-question.js';

/** @import { Opened, OpenedActions } from '../compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function baseLine({ catalog, run, compare: { spec } }, actions) {
  const said = fixedOf(catalog, spec).join(' · ');
  return html`<div class="base">
    <p title=${said}><span class="label">${words.fixed}</span> ${said}</p>
    <button
      type="button"
      ?disabled=${isBaseOf(catalog, spec.base, run.config)}
      title=${words.takeOverHelp}
      @click=${actions.compare.takeOver}
    >
      ${words.takeOver}
    </button>
  </div>`;
}
