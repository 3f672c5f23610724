// The bar above the report: what is added, what is taken back, and whether all of it is kept.

import { html, nothing } from 'lit/html.js';
import { exportMenu } from './exporting.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Opened, OpenedActions } from './report.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function toolbar(state, actions) {
  const { report } = state;
  const empty = report.blocks.filter((block) => block.kind === 'figure' && block.data === null).length;
  return html`<section class="report-bar" aria-label=${words.tools}>
    <button type="button" @click=${() => actions.report.addText()}>${words.addText}</button>
    <button type="button" @click=${() => actions.report.addHeading()}>${words.addHeading}</button>
    ${
      empty === 0
        ? nothing
        : html`<button type="button" title=${words.fillHelp} @click=${actions.report.fillAll}>
            ${words.fill(empty)}
          </button>`
    }
    <button type="button" title=${words.undoHelp} ?disabled=${report.undo.length === 0} @click=${actions.report.undo}>
      ${words.undo}
    </button>
    <button type="button" title=${words.startOverHelp} @click=${actions.report.startOver}>${words.startOver}</button>
    <p class="report-keeping" role="status">${words.keeping[report.keeping]}</p>
    ${exportMenu(state, actions)}
  </section>`;
}
