// The report's sections, beside it where there is room: a press goes there.

import { html, nothing } from 'lit/html.js';
import { blockId } from './focus.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Opened } from './report.js' */

/** @param {Opened} state */
export function outline({ report }) {
  const headings = report.blocks.filter((block) => block.kind === 'heading');
  if (headings.length === 0) return nothing;
  return html`<nav class="report-outline" aria-label=${words.outline}>
    <ul>
      ${headings.map(
        ({ id, level, text }) =>
          html`<li class=${level === 3 ? 'part' : ''}>
            <button type="button" @click=${() => goTo(id)}>${text.trim() || words.heading}</button>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** @param {number} id */
function goTo(id) {
  const block = document.getElementById(blockId(id));
  block?.scrollIntoView({ block: 'start' });
  block?.focus({ preventScroll: true });
}
