// A figure on the page: its parts, and below them the caption, the run that it shows, and the link that replays it.

import { html, nothing } from 'lit/html.js';
import { formulasView } from './formulas-view.js';
import { replayAddress } from './replay.js';
import { runSaid } from './run-said.js';
import { shownParts } from './shown-parts.js';
import '../../styles/report/figure.css';
import { reportFilesWords as words } from '../../i18n/en/report-files.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { Block, Figure } from '../../state/report/atoms.js' */
/** @import { State } from '../../state/store.js' */
/** @import { Drawing, Listing, Part, Table } from './parts.js' */

/**
 * @param {State} state @param {Actions} actions
 * @param {Block & Figure} figure
 * @param {number} number   as it is counted in the report
 * @param {unknown} caption  a template: it is written where it stands
 */
export const figureView = (state, actions, figure, number, caption) =>
  html`<figure class="report-figure" aria-label=${words.figure(number)}>
    <div class="figure-parts">${shownParts(state, figure).map((part, k) => partView(part, `${figure.id} ${k}`))}</div>
    <figcaption>
      <div class="figure-caption">
        <strong>${words.figure(number)}</strong>
        ${caption}
      </div>
      ${runView(actions, figure, number)}
    </figcaption>
  </figure>`;

/** @param {Part} part @param {string} place  of the figure and of the part in it */
function partView(part, place) {
  if (part.type === 'drawing') return drawingView(part, place);
  if (part.type === 'listing') return listingView(part);
  return part.type === 'table' ? tableView(part) : formulasView(part);
}

/** @param {Drawing} drawing @param {string} place */
const drawingView = ({ title, width, height }, place) =>
  html`<canvas role="img" aria-label=${title} width=${width} height=${height} data-part=${place}></canvas>`;

/** @param {Table} table */
const tableView = ({ title, head, rows, numeric }) => {
  const kind = (/** @type {number} */ column) => (numeric[column] ? 'number' : '');
  return html`<div class="figure-table" role="group" aria-label=${title} tabindex="0">
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${head.map((name, column) => html`<th scope="col" class=${kind(column)}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, column) => html`<td class=${kind(column)}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

/** @param {Listing} listing */
const listingView = ({ title, text }) => html`<pre role="group" aria-label=${title} tabindex="0">${text}</pre>`;

/** The run that is shown, and how it is had again. @param {Actions} actions @param {Figure} figure @param {number} number */
function runView(actions, figure, number) {
  const { settings, hash, link } = figure;
  const said = runSaid(figure);
  const address = replayAddress(link, location.href);
  return html`<p class="figure-run">
    ${settings === '' ? nothing : html`<span>${settings}</span>`}
    ${said.epoch === '' ? nothing : html`<span>${said.epoch}</span>`}
    ${said.hash === '' ? nothing : html`<span title=${said.hashHelp}>${said.hash} <code>${hash}</code></span>`}
    ${
      link === ''
        ? nothing
        : html`<a
            href=${`#${link}`}
            aria-label=${words.replayFigure(said.replay, number)}
            title=${said.help}
            @click=${(/** @type {MouseEvent} */ event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              void actions.assign((all) => all.openRun(link));
            }}
            >${said.replay}</a
          >`
    }
    ${address === '' ? nothing : html`<span class="figure-address">${address}</span>`}
  </p>`;
}
