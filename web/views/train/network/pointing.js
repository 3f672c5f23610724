// What pointer and keys do to the diagram: they show a unit or a weight, walk from unit to unit, and select one.

import { html, nothing } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { number } from '../../../lib/format.js';
import { rowsOf } from '../../../state/schema.js';
import { parts } from '../../../i18n/en/parts.js';
import { entryId, unitName } from '../../names.js';
import { weightAt } from './nearest.js';
import { endsOf, lineOf, placeUnits } from './place.js';

/** @import { Layer } from '../../../engine/lab' */
/** @import { Actions } from '../../../state/actions.js' */
/** @import { State, Unit } from '../../../state/store.js' */

const REACH = { mouse: 6, finger: 16 }; // CSS pixels from a line

/** @param {Event} event  in the diagram @param {State} state @param {Actions} actions */
export function handle(event, state, actions) {
  const target = /** @type {HTMLElement} */ (event.target);
  const plot = /** @type {HTMLElement | null} */ (target.closest('.plot'));
  const button = /** @type {HTMLElement | null} */ (target.closest('.unit'));
  if (!plot || !state.run || target.closest('.more-units')) return;
  const unit = button && { layer: Number(button.dataset.layer), unit: Number(button.dataset.unit) };
  switch (event.type) {
    case 'pointermove': {
      const weight = unit ? null : weightUnder(/** @type {PointerEvent} */ (event), plot, state);
      return show(state, actions, unit, weight);
    }
    case 'focusin':
      return show(state, actions, unit, null);
    case 'pointerleave':
    case 'focusout':
      return show(state, actions, null, null);
    case 'click': {
      if (unit) return select(actions, same(unit, state.selected) ? null : unit);
      const weight = weightUnder(/** @type {PointerEvent} */ (event), plot, state);
      const ends = weight === null ? null : endsOf(state.run.layers, weight);
      if (weight === null || !ends) return;
      select(actions, ends.to);
      return void focusEntry(weight);
    }
    case 'keydown': {
      const { key } = /** @type {KeyboardEvent} */ (event);
      if (key === 'Escape' && state.selected) return select(actions, null);
      if (unit) walk(plot, state.run.layers, unit, key);
    }
  }
}

/** @param {Unit | null} one @param {Unit | null} other */
const same = (one, other) => one?.layer === other?.layer && one?.unit === other?.unit;

/** @param {State} state @param {Actions} actions @param {Unit | null} shown @param {number | null} weight */
function show(state, actions, shown, weight) {
  if (!same(shown, state.shown) || weight !== state.weight) actions.show({ shown, weight });
}

/** @param {Actions} actions @param {Unit | null} selected */
const select = (actions, selected) => actions.show({ selected, allWeights: false });

/** @param {PointerEvent} event @param {HTMLElement} plot @param {State} state */
function weightUnder({ clientX, clientY, pointerType }, plot, { run }) {
  const { left, top, width, height } = plot.getBoundingClientRect();
  const layers = run?.layers ?? [];
  const reach = pointerType === 'touch' ? REACH.finger : REACH.mouse;
  return weightAt(layers, placeUnits(layers, width, height), clientX - left, clientY - top, reach);
}

/** To the next unit of the layer, or to the one of the next layer that is nearest in height. @param {HTMLElement} plot @param {Layer[]} layers @param {Unit} from @param {string} key */
function walk(plot, layers, { layer, unit }, key) {
  const focus = (/** @type {number} */ l, /** @type {number} */ u) =>
    /** @type {HTMLElement | null} */ (plot.querySelector(`.unit[data-layer="${l}"][data-unit="${u}"]`))?.focus();
  if (key === 'ArrowUp') return focus(layer, unit - 1);
  if (key === 'ArrowDown') return focus(layer, unit + 1);
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  const columns = placeUnits(layers, plot.clientWidth, plot.clientHeight);
  const [here, there] = [columns[layer + 1], columns[layer + 1 + step]];
  if (step === 0 || !there) return;
  const distances = there.y.map((y) => Math.abs(y - here.y[unit]));
  focus(layer + step, distances.indexOf(Math.min(...distances)));
}

/** Once the editor stands. @param {number} index */
async function focusEntry(index) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame(); // in which the editor is asked for
  await import('./editor.js');
  await frame(); // in which it is rendered
  document.getElementById(entryId(index))?.focus();
}

/** What the pointer or the focus is on, except an entry of the editor, which tells as much. @param {State} state */
export function tooltip(state) {
  const { weight } = state;
  const isEdited = weight !== null && document.activeElement?.id === entryId(weight);
  const words = isEdited ? nothing : weight === null ? unitTooltip(state) : weightTooltip(state);
  if (words === nothing) return nothing;
  return html`<div
    class="tooltip"
    role="tooltip"
    ${ref((element) => element && queueMicrotask(() => placeTooltip(/** @type {HTMLElement} */ (element), state)))}
  >
    ${words}
  </div>`;
}

/** Once its words stand: above the middle of the line, or beside the unit; on the part of the diagram that is on the screen. @param {HTMLElement} tooltip @param {State} state */
function placeTooltip(tooltip, { run, shown, weight }) {
  const plot = tooltip.parentElement;
  if (!plot || !run) return;
  const columns = placeUnits(run.layers, plot.clientWidth, plot.clientHeight);
  const { scrollLeft: low = 0, clientWidth = 0 } = plot.closest('.scroll') ?? {};
  const { offsetWidth, offsetHeight } = tooltip;
  const most = low + clientWidth - offsetWidth;
  const put = (/** @type {number} */ left, /** @type {number} */ top) =>
    Object.assign(tooltip.style, { left: `${Math.max(low, Math.min(left, most))}px`, top: `${top}px` });
  const line = weight === null ? null : lineOf(run.layers, columns, weight);
  if (line) {
    put((line.left + line.right - offsetWidth) / 2, (line.y + line.toY) / 2 - offsetHeight - 8);
  } else if (shown) {
    const { x, y, side } = columns[shown.layer + 1];
    const right = x + side / 2 + 8;
    put(right <= most ? right : x - side / 2 - 8 - offsetWidth, y[shown.unit] - offsetHeight / 2);
  }
}

/** @param {string} name @param {number | undefined} value */
const line = (name, value) =>
  value === undefined
    ? nothing
    : html`<dt>${name}</dt>
        <dd class="number" title=${value}>${number(value)}</dd>`;

/** @param {State} state */
function weightTooltip({ catalog, run, detail, weight }) {
  const ends = run && weight !== null ? endsOf(run.layers, weight) : null;
  if (!catalog || !run || !detail || weight === null || !ends?.from) return nothing;
  return html`<strong>${unitName(catalog, run, ends.from)} →<br />${unitName(catalog, run, ends.to)}</strong>
    <dl>
      ${line(parts.weight, detail.parameters[weight])} ${line(parts.gradient, detail.step?.gradients[weight])}
      ${line(parts.update, detail.step?.updates[weight])}
    </dl>
    ${detail.held.includes(weight) ? html`<p>${parts.isOff}</p>` : nothing}`;
}

/** @param {State} state */
function unitTooltip({ catalog, run, detail, shown }) {
  if (!catalog || !run || !detail || !shown) return nothing;
  const name = unitName(catalog, run, shown);
  const layer = run.layers[shown.layer];
  if (!layer) return html`<strong>${name}</strong>`;
  const activation = rowsOf(catalog, 'network.output.activation').find((row) => row.name === layer.activation);
  return html`<strong>${name}</strong>
    <dl>${layer.biases > 0 ? line(parts.bias, detail.parameters[layer.bias + shown.unit]) : nothing}</dl>
    <p>${activation?.label}: ${activation?.formula}</p>`;
}
