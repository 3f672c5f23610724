// The dialog of help: the tour, the keys, the glossary.

import { html } from 'lit/html.js';
import { dialog } from '../dialog.js';
import { tabs } from '../tabs.js';
import { initialHelp } from '../../state/help.js';
import { glossary } from './glossary.js';
import { glossaryWords } from '../../i18n/en/glossary.js';
import { parts } from '../../i18n/en/parts.js';
import { tourWords } from '../../i18n/en/tour.js';
import '../../styles/help.css';

/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

/** @param {State} state @param {Actions} actions */
export function helpDialog(state, actions) {
  const { help } = actions;
  const shown = state.help ?? initialHelp;
  if (!help) return html``;
  return dialog(
    parts.help,
    html`${
      state.frame
        ? ''
        : html`<p class="to-tour">
            <button type="button" class="main-choice" @click=${help.startTour}>${tourWords.start}</button>
            ${tourWords.startHelp}
          </p>`
    }
    ${tabs({
      id: 'help',
      label: parts.help,
      names: { keys: parts.keys, glossary: glossaryWords.title },
      open: shown.tab,
      choose: (tab) => help.show({ tab, term: null }),
      body: shown.tab === 'keys' ? keys() : glossary(shown, help),
    })}`,
    () => actions.show({ dialog: null }),
  );
}

const keys = () =>
  html`<dl class="keys">
    ${parts.keyList.map(
      ([keys, what]) =>
        html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
          <dd>${what}</dd>`,
    )}
  </dl>`;
