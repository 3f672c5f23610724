// The line below the panels of an embedded page: what plays the run, where nothing else does, and the way to the whole lab.

import { html, nothing } from 'lit/html.js';
import { icons } from '../icons.js';
import { count } from '../../lib/format.js';
import { until } from '../../state/actions/address.js';
import { isOver } from '../../state/driver.js';
import { pageNow } from '../../state/page-link.js';
import { runLink } from '../../state/run-link.js';
import { text } from '../../i18n/en/page.js';
import { frameWords as words } from '../../i18n/en/frame.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

/** The run, with what is said of the page but for the frame. @param {State} state */
function hrefOf(state) {
  const { embed, panels, ...page } = pageNow(state);
  return `#${runLink(state, until(state), { page })?.text ?? ''}`;
}

/** @param {State} state @param {Actions} actions @param {boolean} plays */
export function foot(state, actions, plays) {
  // Written when it is followed, since it changes with every update.
  const write = (/** @type {Event & { currentTarget: HTMLAnchorElement }} */ { currentTarget }) =>
    (currentTarget.href = hrefOf(state));
  return html`<footer class="foot-line">
    ${plays ? playing(state, actions) : nothing}
    <a
      href="#"
      target="_blank"
      rel="noopener"
      title=${words.newTab}
      @click=${write}
      @auxclick=${write}
      @contextmenu=${write}
      @focus=${write}
      >${words.openInLab} <span aria-hidden="true">↗</span></a
    >
  </footer>`;
}

/** @param {State} state @param {Actions} actions */
function playing({ playing, snapshot }, actions) {
  return html`<button
      type="button"
      class="round play"
      aria-label=${playing ? text.pause : text.play}
      title="${playing ? text.pause : text.play} (Space)"
      aria-disabled=${isOver(snapshot)}
      @click=${actions.togglePlay}
    >
      ${playing ? icons.pause : icons.play}
    </button>
    <button type="button" class="round" aria-label=${text.reset} title="${text.reset} (R)" @click=${actions.reset}>
      ${icons.reset}
    </button>
    <span class="label" id="epoch-label">${text.epoch}</span>
    <output class="number" aria-labelledby="epoch-label" aria-live="off"
      >${count(snapshot?.report.epoch ?? 0)}</output
    >`;
}
