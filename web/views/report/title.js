// The report's title, written where it stands.

import { html } from 'lit/html.js';
import { TITLE } from '../../state/report/atoms.js';
import { buttonId } from './focus.js';
import { pencil } from './pencil.js';
import { lineField, endWriting } from './writing.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Opened, OpenedActions } from './report.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function titleView({ report }, actions) {
  if (report.editing === TITLE) {
    return html`<div class="block block-title">
      ${lineField(words.title, report.title, actions.report.setTitle, () => endWriting(actions, TITLE))}
    </div>`;
  }
  const edit = () => actions.report.edit(TITLE);
  return html`<div class="block block-title">
    <h2 @click=${edit}>${report.title.trim() || words.untitled}</h2>
    <div class="block-tools">
      <button
        type="button"
        id=${buttonId('edit', TITLE)}
        class="small"
        aria-label=${words.of(words.edit, words.title)}
        title=${words.edit}
        @click=${edit}
      >
        ${pencil}
      </button>
    </div>
  </div>`;
}
