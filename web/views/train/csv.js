// The dialog that reads points from a CSV file, shows what it understood, and saves the points that there are.

import { html, nothing } from 'lit/html.js';
import { message } from '../controls.js';
import { closeDialog, dialog } from '../dialog.js';
import { number } from '../../lib/format.js';
import { save } from '../../lib/save.js';
import { text } from '../../i18n/en/page.js';
import { parts } from '../../i18n/en/parts.js';
import '../../styles/file.css';
import '../../styles/train/csv.css';

/** @import { Catalog, CsvReading } from '../../engine/lab' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { Csv, State } from '../../state/store.js' */

const MOST_BYTES = 20e6; // 100,000 points, each with a line of 200 letters
const MOST_SHOWN = 50_000; // letters: a text field of many more lines holds the page up
const FIRST_ROWS = 8;

const words = parts.csv;

/** @type {Csv} */
const NONE = { text: '', reading: null, read: '', problem: null };

/** @param {State} state @param {Actions} actions */
export function csvDialog(state, actions) {
  const { catalog, csv } = state;
  if (!catalog) return nothing;
  return dialog(words.title, reader(state, catalog, csv ?? NONE, actions), actions.closeCsv, ([file]) =>
    read(file, actions),
  );
}

/** @param {State} state @param {Catalog} catalog @param {Csv} csv @param {Actions} actions */
function reader(state, catalog, csv, actions) {
  const long = csv.text.length > MOST_SHOWN;
  const usable = csv.reading && csv.reading.errors.length === 0 && csv.read === csv.text;
  return html`<div class="csv">
    <label for="csv-text">${words.paste}</label>
    <textarea
      id="csv-text"
      rows="6"
      spellcheck="false"
      autocomplete="off"
      placeholder=${words.example}
      aria-describedby="csv-help"
      ?readonly=${long}
      .value=${long ? csv.text.slice(0, MOST_SHOWN) : csv.text}
      @paste=${(/** @type {ClipboardEvent} */ event) => {
        const pasted = event.clipboardData?.getData('text') ?? '';
        if (pasted.length <= MOST_SHOWN) return;
        event.preventDefault();
        void actions.previewCsv(pasted);
      }}
      @input=${(/** @type {Event & { target: HTMLTextAreaElement }} */ { target }) => actions.previewCsv(target.value)}
    ></textarea>
    <p class="note" id="csv-help">${words.understood}</p>
    <label class="file">
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
          void read(target.files?.[0], actions);
          target.value = ''; // so that the same file can be chosen again
        }}
      />
      <span>${words.choose}</span>
    </label>
    ${
      long
        ? html`<button type="button" @click=${() => actions.previewCsv('')}>${parts.drawing.clear}</button>
            <span class="note">${words.cut}</span>`
        : nothing
    }
    <div class="csv-reading" aria-live="polite">${understood(catalog, csv)} ${refusal(state)}</div>
    <div class="csv-choices">
      <button
        type="button"
        title=${words.downloadHelp}
        @click=${async () => {
          const points = await actions.pointsAsCsv();
          if (points !== null) save('points.csv', 'text/csv', points);
        }}
      >
        ${words.download}
      </button>
      <button type="button" @click=${closeDialog}>${words.cancel}</button>
      <button
        type="button"
        class="main-choice"
        ?disabled=${!usable}
        @click=${async (/** @type {Event} */ event) => {
          if (await actions.useCsv()) closeDialog(event);
        }}
      >
        ${words.use}
      </button>
    </div>
  </div>`;
}

/** @param {File | undefined} file @param {Actions} actions */
async function read(file, actions) {
  if (!file) return;
  if (file.size > MOST_BYTES) return actions.refuseCsv(words.tooLarge(MOST_BYTES));
  try {
    await actions.previewCsv(await file.text());
  } catch {
    actions.refuseCsv(words.unreadable);
  }
}

/** @param {Catalog} catalog @param {Csv} csv */
function understood(catalog, { text: written, reading, problem }) {
  if (problem !== null) return html`<p class="error">${problem}</p>`;
  if (written.trim() === '' || !reading) return nothing;
  if (reading.errors.length > 0) {
    return html`<h3 class="error">${parts.wrong}</h3>
      <ul class="error">
        ${reading.errors.map((error) => html`<li>${error}</li>`)}
      </ul>`;
  }
  return html`<h3>${words.summary}</h3>
    <p>${content(catalog, reading)}</p>
    <p class="note">${form(reading)}</p>
    ${firstRows(reading)}`;
}

/** What there is to learn. @param {Catalog} catalog @param {CsvReading} reading */
function content({ tables }, { task, classes, x }) {
  const named = classes.map((word, k) => `${word} (${text.className(k)})`).join(text.comma);
  const learned = tables.tasks.find(({ name }) => name === task)?.label.toLowerCase();
  return html`<strong>${parts.drawing.points(x.length)}, ${learned}</strong>${named && `: ${named}`}`;
}

/** How the file is written, in a sentence. @param {CsvReading} reading */
function form({ delimiter, header, names, columns }) {
  const unused = names.filter((_, column) => !columns.includes(column));
  return [
    words.delimiters[delimiter],
    header ? words.header : words.noHeader,
    ['x', 'y', words.label].map((role, k) => words.isColumn(role, names[columns[k]])).join(text.comma),
    ...(unused.length > 0 ? [words.unused(unused.join(text.comma))] : []),
  ].join('; ');
}

/** @param {CsvReading} reading */
const firstRows = ({ names, columns, classes, x, y, label }) =>
  html`<table>
    <caption class="hidden">
      ${words.firstRows}
    </caption>
    <thead>
      <tr>
        ${['x', 'y', words.label].map((role, k) => html`<th scope="col">${role}<small>${names[columns[k]]}</small></th>`)}
      </tr>
    </thead>
    <tbody>
      ${Array.from(
        { length: Math.min(x.length, FIRST_ROWS) },
        (_, n) =>
          html`<tr>
            <td>${number(x[n])}</td>
            <td>${number(y[n])}</td>
            <td>${classes[label[n]] ?? number(label[n])}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Why the engine does not take what was read. @param {State} state */
function refusal({ catalog, drafts }) {
  const path = Object.keys(drafts).find((one) => one === 'data.set' || one.startsWith('data.own.'));
  return catalog && path ? html`<p class="error" role="alert">${message(catalog, drafts[path].error)}</p>` : nothing;
}
