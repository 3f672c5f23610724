// The report as files: the buttons that save, print and open it, and what became of that.

import { html, nothing } from 'lit/html.js';
import { lazily } from '../../lib/lazy.js';
import { save } from '../../lib/save.js';
import '../../styles/file.css';
import '../../styles/report/exporting.css';
import '../../styles/report/print.css';
import { reportFilesWords as words } from '../../i18n/en/report-files.js';

/** @import { Report } from '../../state/report/atoms.js' */
/** @import { Opened, OpenedActions } from './report.js' */

const NAME = 'backprop-lab-report';
const MOST_BYTES = 20e6;

const files = lazily(() => import('./exporting/files.js'));

/** @param {Opened} state @param {OpenedActions} actions */
export const exportMenu = (state, actions) =>
  html`${told(state.report)}
    <div class="report-files" role="group" aria-label=${words.files}>
      ${button(words.html, words.htmlHelp, () =>
        give(actions, 'html', 'text/html', async () => (await files()).htmlOf(state)),
      )}
      ${button(words.markdown, words.markdownHelp, () =>
        give(actions, 'zip', 'application/zip', async () => (await files()).markdownZipOf(state)),
      )}
      ${button(words.print, words.printHelp, () => window.print())}
      ${button(words.save, words.saveHelp, () =>
        give(actions, 'json', 'application/json', async () => actions.report.written()),
      )}
      <label class="file" title=${words.openHelp}>
        <input
          type="file"
          accept=".json,application/json"
          @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
            void openFile(target.files?.[0], actions);
            target.value = ''; // so that the same file can be chosen again
          }}
        />
        <span>${words.open}</span>
      </label>
    </div>`;

/** @param {string} name @param {string} help @param {() => unknown} act */
const button = (name, help, act) => html`<button type="button" title=${help} @click=${act}>${name}</button>`;

/** What became of the latest file. @param {Report} report */
const told = ({ told }) =>
  html`<div class="report-told" role="status">
    ${told.done === '' ? nothing : html`<p class="note">${told.done}</p>`}
    ${told.refused === '' ? nothing : html`<p class="error">${told.refused}</p>`}
    ${
      told.reasons.length === 0
        ? nothing
        : html`<ul class="error">
            ${told.reasons.map((reason) => html`<li>${reason}</li>`)}
          </ul>`
    }
  </div>`;

/**
 * @param {OpenedActions} actions @param {string} ending @param {string} type  of the file
 * @param {() => Promise<BlobPart>} write
 */
async function give({ report }, ending, type, write) {
  const name = `${NAME}.${ending}`;
  try {
    save(name, type, await write());
    report.tell({ done: words.saved(name) });
  } catch {
    report.tell({ refused: words.notWritten(name) });
  }
}

/** A file may be dropped on the report; text goes on as it does. @param {DragEvent} event */
export function allowFile(event) {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** @param {DragEvent} event @param {OpenedActions} actions */
export function dropFile(event, actions) {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault(); // it would take the page's place
  void openFile(file, actions);
}

/** @param {File | undefined} file @param {OpenedActions} actions */
async function openFile(file, { report }) {
  if (!file) return;
  if (file.size > MOST_BYTES) return report.refuseFile(file.name, [words.tooLarge(MOST_BYTES)]);
  const text = await file.text().catch(() => null);
  if (text === null) report.refuseFile(file.name, [words.unreadable]);
  else report.openFile(file.name, text);
}
