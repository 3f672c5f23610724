// The plane as an element: its canvases, what lies on them, and what pointer and keys do there.

import { html } from 'lit/html.js';
import { answering } from '../../../lib/lazy.js';
import { rowAt } from '../../../state/schema.js';
import { drawing } from '../editors.js';
import { viewNow } from './picture.js';
import { views } from './views.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Actions } from '../../../state/actions.js' */
/** @import { Shown } from './views.js' */

/** What pointer and keys do loads with the first of them. */
export const withPointer = answering(() => import('./pointer.js'));

/** The keys that step through the points. @type {Record<string, 1 | -1>} */
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Where on the plane an event is. @param {PointerEvent | MouseEvent} event */
function placeOf({ currentTarget, clientX, clientY }) {
  const { left, top, width } = /** @type {Element} */ (currentTarget).getBoundingClientRect();
  return { across: clientX - left, down: clientY - top, width };
}

/** @param {Shown} state @param {Actions} actions @param {string} accuracy */
export function plane(state, actions, accuracy) {
  const view = viewNow(state);
  const set = rowAt(state.catalog, state.run.config, 'data.set').label;
  return html`<div
    class="plane"
    tabindex="0"
    role="group"
    aria-label=${text.plane}
    @pointermove=${(/** @type {PointerEvent} */ event) => {
      const place = placeOf(event);
      if (!state.drawing) withPointer(({ point }) => point(state, actions, place));
    }}
    @pointerleave=${() => !state.drawing && withPointer(({ leave }) => leave(actions))}
    @click=${(/** @type {MouseEvent} */ event) => {
      const place = placeOf(event);
      if (state.drawing || /** @type {Element} */ (event.target).closest('button, table')) return;
      withPointer(({ pick }) => pick(state, actions, place));
    }}
    @keydown=${(/** @type {KeyboardEvent} */ event) => {
      if (state.drawing || event.target !== event.currentTarget) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') actions.show({ sample: null });
      const by = STEPS[event.key];
      if (!by) return;
      event.preventDefault();
      withPointer(({ step }) => step(state, actions, by));
    }}
  >
    <canvas class="field" role="img" aria-label=${text.planePicture[view](set, accuracy)}></canvas>
    <canvas class="points" aria-hidden="true"></canvas>
    ${drawing(state, actions)}
    ${view === 'prediction' || view === 'unit' ? '' : views[view]((module) => module.overlay(state, actions), '')}
  </div>`;
}
