// A comparison as files: the button, and the dialog that it opens.

import { html, nothing } from 'lit/html.js';
import { lazy } from '../../lib/lazy.js';
import { exportingWords as words } from '../../i18n/en/compare-exporting.js';

/** @import { Opened, OpenedActions } from './compare.js' */

const dialog = lazy(() => import('./exporting/dialog.js'));

/** @param {Opened} state @param {OpenedActions} actions */
export const exportMenu = (state, actions) =>
  html`<button
      type="button"
      class="compare-export"
      @click=${() => {
        actions.compare.show({ refusal: null, done: '' }); // what was told the last time
        actions.show({ dialog: 'export' });
      }}
    >
      ${words.open}
    </button>
    ${state.dialog === 'export' ? dialog(({ exportDialog }) => exportDialog(state, actions), html``) : nothing}`;
