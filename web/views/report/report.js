// Report: what was pinned, between the student's own words.

import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { figureNumbers } from '../../state/report/numbering.js';
import { blockView } from './block.js';
import { allowFile, dropFile } from './exporting.js';
import { outline } from './outline.js';
import { paintFigures } from './paint-figures.js';
import { titleView } from './title.js';
import { toolbar } from './toolbar.js';
import '../../styles/report/layout.css';
import '../../styles/report/blocks.css';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { ReportActions } from '../../state/actions/report.js' */
/** @import { Report } from '../../state/report/atoms.js' */
/** @import { State } from '../../state/store.js' */

/**
 * The state once Report has been opened; its actions.
 *
 * @typedef {State & { report: Report }} Opened
 * @typedef {Actions & { report: ReportActions }} OpenedActions
 */

/** @param {State} state @param {Actions} actions */
export function report(state, actions) {
  if (!state.report || !actions.report) return nothing;
  const [opened, own] = [/** @type {Opened} */ (state), /** @type {OpenedActions} */ (actions)];
  const { blocks } = opened.report;
  const numbers = figureNumbers(blocks);
  return html`
    ${toolbar(opened, own)}
    <div class="report-page" @dragover=${allowFile} @drop=${(/** @type {DragEvent} */ event) => dropFile(event, own)}>
      ${outline(opened)}
      <main class="report" aria-label=${words.report}>
        ${problems(opened, own)} ${titleView(opened, own)}
        ${repeat(
          blocks,
          ({ id }) => id,
          (block, place) => blockView(opened, own, block, place, numbers.get(block.id) ?? 0),
        )}
      </main>
    </div>
  `;
}

/** @param {Opened} state @param {OpenedActions} actions */
const problems = ({ report }, actions) =>
  report.problems.length === 0
    ? nothing
    : html`<div class="banner" role="alert">
        ${report.problems.map((problem) => html`<p>${problem}</p>`)}
        <button type="button" @click=${actions.report.dismissProblems}>${words.dismiss}</button>
      </div>`;

/** The drawings, after each rendering. @param {HTMLElement} root @param {State} state @param {Palette} colors */
export function paint(root, state, colors) {
  if (state.report) paintFigures(root, state, colors);
}
