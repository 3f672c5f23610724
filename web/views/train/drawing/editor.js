// The editor of own points: a layer above the plane that takes pointer and keys, and its tools below.

import { html, nothing } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { message } from '../../controls.js';
import { icons } from '../../icons.js';
import { CLASSES } from '../../../lib/color.js';
import { number } from '../../../lib/format.js';
import { rounded } from '../../../lib/strokes.js';
import { mark } from '../../mark.js';
import { beginStroke, endStroke, goOn, onKey } from './gestures.js';
import { nameOf, saidOf, sizeOf } from './words.js';
import { text } from '../../../i18n/en/page.js';
import { parts } from '../../../i18n/en/parts.js';
import '../../../styles/train/drawing.css';

/** @import { Actions } from '../../../state/actions.js' */
/** @import { Drawing, State } from '../../../state/store.js' */

export { paintEditor } from './painting.js';

const words = parts.drawing;

/** @param {State} state @param {Actions} actions */
export function editor(state, actions) {
  const { drawing } = state;
  if (!drawing) return nothing;
  const leave = (/** @type {() => Promise<void>} */ how) => async () => {
    await how();
    // Once the page is rendered again, and the button can be pressed again.
    requestAnimationFrame(() => document.getElementById('draw')?.focus({ preventScroll: true }));
  };
  const cancel = leave(actions.cancelDrawing);
  const clear = () => {
    const none = { x: [], y: [], label: [] };
    actions.draw(({ past, points }) => ({ points: none, past: [...past, points], said: saidOf(points, none) }));
    void actions.useDrawn();
  };
  const undo = () => {
    actions.draw(({ past, points }) => {
      const before = past.at(-1) ?? points;
      return { past: past.slice(0, -1), points: before, said: saidOf(points, before) };
    });
    void actions.useDrawn();
  };
  return html`<div
    class="drawing"
    @keydown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Escape') void cancel();
      else if (undoes(event)) undo();
      else return;
      event.stopPropagation(); // not to undo a setting
    }}
    @click=${backToPlane}
  >
    <canvas class="drawn-field" aria-hidden="true"></canvas>
    <canvas
      class="drawn-points"
      tabindex="0"
      role="application"
      aria-label=${words.plane}
      aria-describedby="drawing-keys"
      ${ref(focusAtFirst)}
      @pointerdown=${(/** @type {PointerEvent} */ event) => beginStroke(event, drawing, actions)}
      @pointermove=${(/** @type {PointerEvent} */ event) => goOn(event, drawing, actions)}
      @pointerup=${() => endStroke(actions)}
      @pointercancel=${() => endStroke(actions)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => onKey(event, drawing, actions)}
    ></canvas>
    ${tools(drawing, actions)}
    <div class="strokes">
      <button
        type="button"
        aria-label=${words.undo}
        title=${words.undo}
        ?disabled=${drawing.past.length === 0}
        @click=${undo}
      >
        ${icons.undo}
      </button>
      <button type="button" ?disabled=${drawing.points.x.length === 0} @click=${clear}>${words.clear}</button>
      <button type="button" class="apart" @click=${cancel}>${words.cancel}</button>
      <button type="button" class="main-choice" @click=${leave(actions.finishDrawing)}>${words.done}</button>
    </div>
    ${refusal(state, drawing)}
    <p class="note">
      <strong>${sizeOf(drawing.points)}</strong>.
      <span id="drawing-keys">${drawing.range ? words.valueKeys : words.keys}</span>
    </p>
    <p class="hidden" role="status">${drawing.said}</p>
  </div>`;
}

/** U as for settings, or as elsewhere. @param {KeyboardEvent} event */
const undoes = ({ key, ctrlKey, metaKey }) => key.toLowerCase() === (ctrlKey || metaKey ? 'z' : 'u');

/** @type {WeakSet<Element>} */
const focused = new WeakSet();

/** @param {Element} [plane] */
function focusAtFirst(plane) {
  if (!plane || focused.has(plane)) return;
  focused.add(plane);
  // Once it stands on the page.
  queueMicrotask(() => /** @type {HTMLElement} */ (plane).focus());
}

/** After a click on a tool the keys work on the plane. @param {MouseEvent} event */
function backToPlane({ detail, target, currentTarget }) {
  const clicked = detail > 0 && target instanceof Element && target.closest('button'); // detail 0: it was pressed with a key
  const plane = /** @type {Element} */ (currentTarget).querySelector('canvas.drawn-points');
  if (clicked && plane instanceof HTMLElement) plane.focus({ preventScroll: true });
}

/** @param {Drawing} drawing @param {Actions} actions */
function tools(drawing, { draw }) {
  const { tool, range, classes } = drawing;
  const choice = (/** @type {Drawing['tool']} */ wanted, /** @type {unknown} */ label, pressed = tool === wanted) =>
    html`<button
      type="button"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => draw(() => ({ tool: wanted }))}
    >
      ${label}
    </button>`;
  if (range) {
    const value = tool === 'erase' ? rounded(range.high) : tool;
    const step = 10 ** Math.floor(Math.log10((range.high - range.low) / 50));
    return html`<div class="drawing-tools">
      <div class="switch" role="group" aria-label=${words.tool}>
        ${choice(value, words.putValue, tool !== 'erase')} ${choice('erase', words.erase)}
      </div>
      <label>
        ${words.value} <span class="number">${number(value)}</span>
        <input
          type="range"
          min=${rounded(step * Math.ceil(range.low / step))}
          max=${rounded(step * Math.floor(range.high / step))}
          step=${step}
          .value=${String(value)}
          @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
            draw(() => ({ tool: rounded(Number(target.value)) }))}
        />
      </label>
    </div>`;
  }
  return html`<div class="drawing-tools">
    <div class="switch" role="group" aria-label=${words.tool}>
      ${Array.from({ length: classes }, (_, k) => choice(k, html`${mark(k)} ${nameOf(drawing, k)}`))}
      ${choice('erase', words.erase)}
    </div>
    <button
      type="button"
      aria-label=${words.addClass(classes)}
      title=${classes < CLASSES ? words.addClass(classes) : text.most(CLASSES)}
      ?disabled=${classes >= CLASSES}
      @click=${() => draw((now) => ({ classes: now.classes + 1, tool: now.classes }))}
    >
      ${icons.plus}
    </button>
  </div>`;
}

/** Why the run has not taken the points: in the way only of being done. @param {State} state @param {Drawing} drawing */
function refusal({ catalog, drafts }, { points, used, asked }) {
  const path = Object.keys(drafts).find((one) => one === 'data.set' || one.startsWith('data.own.'));
  if (!catalog || !path || points === used) return nothing;
  const wrong = message(catalog, drafts[path].error);
  return asked ? html`<p class="error" role="alert">${wrong}</p>` : html`<p class="note">${words.notYet} ${wrong}</p>`;
}
