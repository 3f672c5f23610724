// What the tables below the curves have in common: title, copying, downloading, rows by the hundred, closing.

import { html, nothing } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { byHand } from '../by-hand.js';
import { icons } from '../icons.js';
import { pin } from '../pin.js';
import { save } from '../../lib/save.js';
import { FIRST_ROWS } from '../../state/store.js';
import { parts } from '../../i18n/en/parts.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { FigureKind } from '../../state/report/atoms.js' */
/** @import { State } from '../../state/store.js' */

/** @param {Element | undefined} element */
const bringIntoView = (element) => {
  if (element) queueMicrotask(() => element.scrollIntoView({ block: 'nearest' }));
};

/**
 * @typedef {object} Content
 * @property {string} title
 * @property {string} file       the name of the CSV file
 * @property {FigureKind} pins   what it is in a report
 * @property {unknown} [tools]   beside the title
 * @property {string} note
 * @property {unknown} body
 * @property {number} left       rows that are not shown
 * @property {() => string} copied  what is copied
 * @property {() => string} csv
 */

/** @param {State} state @param {Actions} actions @param {Content} content */
export function frame(state, actions, { title, file, pins, tools = nothing, note, body, left, copied, csv }) {
  const close = () => {
    const button = /** @type {HTMLElement | null} */ (
      document.querySelector('[aria-controls=table][aria-expanded=true]')
    );
    actions.show({ table: null, toCopy: null });
    button?.focus();
  };
  const done = state.notice?.kind === 'copied';
  return html`<section class="panel table" id="table" aria-labelledby="table-title" ${ref(bringIntoView)}>
    <div class="heading">
      <h2 id="table-title">${title}</h2>
      <span class="note">${note}</span>
      ${tools}
      <span class="note" aria-hidden="true">${done ? parts.copied : ''}</span>
      <button type="button" @click=${() => actions.copyText(copied())}>${parts.copy}</button>
      <button type="button" @click=${() => save(file, 'text/csv', csv())}>${parts.downloadCsv}</button>
      ${pin(actions, pins, title)}
      <button type="button" class="small" aria-label=${parts.closeTable(title)} @click=${close}>${icons.close}</button>
    </div>
    ${byHand(state)}
    <div class="rows" role="group" aria-labelledby="table-title" tabindex="0">${body}</div>
    ${
      left > 0
        ? html`<button
            type="button"
            class="quiet"
            @click=${() => actions.show({ mostRows: state.mostRows + FIRST_ROWS })}
          >
            ${parts.showMore(Math.min(left, FIRST_ROWS), left)}
          </button>`
        : nothing
    }
  </section>`;
}
