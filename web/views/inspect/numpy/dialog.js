// "Check my NumPy": where to start from, what somebody has computed, and where that begins to differ.

import { html } from 'lit/html.js';
import { dialog } from '../../dialog.js';
import { handIn } from './hand-in.js';
import { start } from './start.js';
import { result } from './result.js';
import '../../../styles/file.css';
import '../../../styles/inspect/numpy.css';
import { numpyDialogWords as words } from '../../../i18n/en/numpy.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const numpyDialog = (state, actions) =>
  dialog(
    words.title,
    html`<div class="numpy">
      ${start(state, actions)}
      <div class="numpy-submission">${handIn(state, actions)} ${result(state, actions)}</div>
    </div>`,
    () => actions.show({ dialog: null, toCopy: null }),
    (files) => actions.inspect.numpy.addFiles(files),
  );
