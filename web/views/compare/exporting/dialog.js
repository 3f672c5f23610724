// The dialog that saves a comparison as files, and opens one again.

import { html, nothing } from 'lit/html.js';
import { save } from '../../../lib/save.js';
import { closeDialog, dialog } from '../../dialog.js';
import { shownSeeds } from '../boundaries/grid.js';
import { figureOf } from '../curves/figure.js';
import { boundariesDrawing } from './boundaries-drawing.js';
import { curvesDrawing } from './curves-drawing.js';
import { asPng, asSvg } from './drawing.js';
import { boundariesTitle, curvesTitle, fileName } from './names.js';
import { asCsv, asMarkdown, tableOf } from './table.js';
import '../../../styles/file.css';
import '../../../styles/compare/exporting.css';
import { exportingWords as words } from '../../../i18n/en/compare-exporting.js';

/** @import { Opened, OpenedActions } from '../compare.js' */
/** @import { Drawing } from './drawing.js' */

const MOST_BYTES = 500e6;

/** @typedef {{ what: string, help: string, files: { kind: string, save: () => unknown }[] }} Part */

/** @param {Opened} state @param {OpenedActions} actions */
export const exportDialog = (state, actions) =>
  dialog(
    words.title,
    content(state, actions),
    () => actions.show({ dialog: null }),
    ([file]) => open(file, actions),
  );

/** @param {Opened} state @param {OpenedActions} actions */
function content(state, actions) {
  const { refusal, done } = state.compare.shown;
  const parts = partsOf(state, actions);
  return html`<div class="exporting">
    ${
      parts.length === 0
        ? html`<p class="note">${words.nothing}</p>`
        : html`<div class="files">
            ${parts.map(
              ({ what, help, files }) =>
                html`<div>
                  <h3>${what}</h3>
                  <p class="note">${help}</p>
                  <p class="choices">
                    ${files.map(
                      (file) =>
                        html`<button type="button" aria-label=${words.save(what, file.kind)} @click=${file.save}>
                          ${file.kind}
                        </button>`,
                    )}
                  </p>
                </div>`,
            )}
          </div>`
    }
    <div>
      <h3>${words.opening}</h3>
      <p class="note">${words.openHelp}</p>
      <label class="file">
        <input
          type="file"
          accept=".json,application/json"
          @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
            void open(target.files?.[0], actions);
            target.value = ''; // so that the same file can be chosen again
          }}
        />
        <span>${words.choose}</span>
      </label>
    </div>
    <div class="told" aria-live="polite">
      ${done === '' ? nothing : html`<p>${done}</p>`}
      ${
        refusal
          ? html`<p class="error">${words.refused(refusal.name)}</p>
              <ul class="error">
                ${refusal.reasons.map((reason) => html`<li>${reason}</li>`)}
              </ul>`
          : nothing
      }
    </div>
    <p class="choices"><button type="button" @click=${closeDialog}>${words.close}</button></p>
  </div>`;
}

/** What can be saved. @param {Opened} state @param {OpenedActions} actions @returns {Part[]} */
function partsOf(state, { compare: actions }) {
  const { catalog, compare } = state;
  const { plan, answer, done } = compare;
  const figure = figureOf(state);
  if (!plan || !answer || !figure || done === 0) return [];
  /** @param {string} what @param {string} ending @param {string} type @param {BlobPart | null} made */
  const give = (what, ending, type, made) => {
    const name = fileName(catalog, plan, what, ending);
    if (made === null) return actions.refuseFile(name, words.tooLarge);
    save(name, type, made);
    actions.tellSaved(words.saved(name));
  };
  /** @param {string} what @param {() => Drawing} drawing */
  const pictures = (what, drawing) => [
    { kind: words.png, save: async () => give(what, 'png', 'image/png', await asPng(drawing())) },
    { kind: words.svg, save: () => give(what, 'svg', 'image/svg+xml', asSvg(drawing())) },
  ];
  const table = () => tableOf(catalog, plan, answer);
  return [
    {
      what: words.curves,
      help: words.curvesHelp,
      files: pictures(figure.title, () => curvesDrawing(figure, curvesTitle(catalog, plan, figure.axis))),
    },
    {
      what: words.boundaries,
      help: words.boundariesHelp(shownSeeds(state)),
      files: pictures(words.boundaries, () =>
        boundariesDrawing(state, plan, boundariesTitle(catalog, plan, shownSeeds(state))),
      ),
    },
    {
      what: words.table,
      help: words.tableHelp,
      files: [
        { kind: words.csv, save: () => give(words.table, 'csv', 'text/csv', asCsv(table())) },
        { kind: words.markdown, save: () => give(words.table, 'md', 'text/markdown', asMarkdown(table())) },
      ],
    },
    {
      what: words.everything,
      help: words.everythingHelp,
      files: [{ kind: words.json, save: async () => give('', 'json', 'application/json', await actions.written()) }],
    },
  ];
}

/** @param {File | undefined} file @param {OpenedActions} actions */
async function open(file, { compare: actions }) {
  if (!file) return;
  if (file.size > MOST_BYTES) return actions.refuseFile(file.name, words.fileTooLarge(MOST_BYTES));
  try {
    await actions.openFile(file.name, await file.text());
  } catch {
    actions.refuseFile(file.name, words.unreadable);
  }
}
