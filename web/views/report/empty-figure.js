// A figure that cannot be drawn: it is not taken from a run yet, or its data are damaged.

import { html } from 'lit/html.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Block, Figure } from '../../state/report/atoms.js' */
/** @import { OpenedActions } from './report.js' */

/** @param {OpenedActions} actions @param {Block & Figure} figure */
export function emptyFigure(actions, { id, shows, data, link }) {
  const name = words.kinds[shows];
  const broken = data === undefined;
  return html`<div class="empty-figure ${broken ? 'broken' : ''}">
    <p>${broken ? words.broken(name) : words.empty(name)}</p>
    <p class="note">
      ${broken ? words.brokenNote : shows === 'comparison' ? words.emptyNote.comparison : words.emptyNote.run}
    </p>
    <p class="empty-figure-tools">
      ${
        broken && link !== ''
          ? html`<button type="button" @click=${() => actions.assign((all) => all.openRun(link))}>
              ${words.openRun}
            </button>`
          : ''
      }
      <button type="button" @click=${() => actions.report.update(id)}>${words.take}</button>
    </p>
  </div>`;
}
