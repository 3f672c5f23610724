// The dialog that lists the keys.

import { html } from 'lit/html.js';
import { dialog } from './dialog.js';
import { text } from '../i18n/en.js';
import { parts } from '../i18n/en-parts.js';

/** @import { Actions } from '../state/actions.js' */

/** @param {Actions} actions */
export const keysDialog = (actions) =>
  dialog(
    text.keys,
    html`<dl class="keys">
      ${parts.keyList.map(
        ([keys, what]) =>
          html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
            <dd>${what}</dd>`,
      )}
    </dl>`,
    () => actions.show({ dialog: null }),
  );
