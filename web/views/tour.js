// A stop of the tour: what it says, beside the page that it drives, and a frame around what it speaks of.

import { html } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { stops } from '../state/tour.js';
import { icons } from './icons.js';
import { tourWords as words } from '../i18n/en/tour.js';
import '../styles/tour.css';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

const MARGIN = -2; // CSS pixels: the frame lies on the edge of what it is around, which may be that of the window

const NARROW = 700; // CSS pixels: there the card lies over the lower part of the screen

/** Follows what the stop points at, as long as the frame is in the page. @param {string} selector */
const follow = (selector) => (/** @type {Element | undefined} */ frame) => {
  if (!(frame instanceof HTMLElement)) return;
  let seen = false;
  const place = () => {
    if (!frame.isConnected || frame.dataset.points !== selector) return;
    const target = document.querySelector(selector);
    if (target && !seen) {
      seen = true;
      target.scrollIntoView({ block: window.innerWidth < NARROW ? 'start' : 'nearest' });
    }
    const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
    Object.assign(frame.style, {
      left: `${left - MARGIN}px`,
      top: `${top - MARGIN}px`,
      width: `${width + 2 * MARGIN}px`,
      height: `${height + 2 * MARGIN}px`,
    });
    requestAnimationFrame(place);
  };
  frame.dataset.points = selector;
  place();
};

/** One function a stop, so that it is called when the stop changes and not at every rendering. */
const followers = stops.map(({ points }) => follow(points));

/** The page is the tour's as long as it lasts: nothing else takes a press or a key. @param {Element | undefined} dialog */
const open = (dialog) => {
  if (!(dialog instanceof HTMLDialogElement)) return;
  queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
};

/** @param {State} state @param {Actions} actions */
export function tour({ tour: at }, actions) {
  const { help } = actions;
  if (at === null || !help) return html``;
  const { title, text } = words.stops[stops[at].name];
  const last = at === stops.length - 1;
  return html`<dialog
    class="tour"
    aria-labelledby="tour-title"
    aria-describedby="tour-text"
    ${ref(open)}
    @close=${help.endTour}
    @keydown=${(/** @type {KeyboardEvent} */ event) => event.stopPropagation()}
  >
    <div class="tour-frame" aria-hidden="true" ${ref(followers[at])}></div>
    <div class="heading">
      <h2 id="tour-title">${title}</h2>
      <span class="tour-count">${words.of(at + 1, stops.length)}</span>
      <button type="button" class="tool" aria-label=${words.end} title=${words.end} @click=${help.endTour}>
        ${icons.close}
      </button>
    </div>
    <p id="tour-text" aria-live="polite">${text}</p>
    <button type="button" class="main-choice" autofocus @click=${help.nextStop}>
      ${last ? words.done : words.next}
    </button>
  </dialog>`;
}
