// The dialog of help: the keys.

import { html } from 'lit/html.js';
import { dialog } from './dialog.js';
import { parts } from '../i18n/en/parts.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** @param {State} state @param {Actions} actions */
export const helpDialog = (state, actions) =>
  dialog(
    parts.help,
    html`<h3>${parts.keys}</h3>
      <dl class="keys">
        ${parts.keyList.map(
          ([keys, what]) =>
            html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
              <dd>${what}</dd>`,
        )}
      </dl>`,
    () => actions.show({ dialog: null }),
  );
