// Report: what was pinned, between the student's own words.

import { html, nothing } from 'lit/html.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

/** @param {State} state @param {Actions} actions */
export function report(state, actions) {
  if (!state.report || !actions.report) return nothing;
  return html`<main class="report" aria-label=${words.report}></main>`;
}

/** The drawings, after each rendering. @param {HTMLElement} root @param {State} state @param {Palette} colors */
export function paint(root, state, colors) {}
