// What pointer and keys do in the diagram: they select a weight's line, and go from card to card.

import { distanceTo } from '../../../lib/lines.js';
import { drawnLines } from './paint.js';

/** @import { OpenedActions } from '../inspect.js' */

const REACH = { mouse: 8, finger: 16 }; // CSS pixels from a line

/** In the diagram. @typedef {PointerEvent & { currentTarget: HTMLElement }} Pointed */

/** @param {Pointed} event @param {OpenedActions} actions */
export function pickLine(event, actions) {
  const line = lineUnder(event);
  if (!line) return;
  const { layer, unit, from } = line;
  actions.inspect.select({ kind: 'weight', layer, unit, from });
}

/** A line that would be selected says so. @param {Pointed} event */
export function hover(event) {
  event.currentTarget.classList.toggle('on-line', lineUnder(event) !== null);
}

/** @param {Pointed} event */
function lineUnder({ target, currentTarget, clientX, clientY, pointerType }) {
  if (target instanceof Element && target.closest('.card, details')) return null;
  const { left, top } = currentTarget.getBoundingClientRect();
  let least = pointerType === 'touch' ? REACH.finger : REACH.mouse;
  let nearest = null;
  for (const line of drawnLines()) {
    const distance = distanceTo(line, clientX - left, clientY - top);
    if (distance <= least) [nearest, least] = [line, distance];
  }
  return nearest;
}

/** To the next card of the layer, or to the one of the next layer that is nearest in height. @param {KeyboardEvent & { currentTarget: HTMLElement }} event */
export function move(event) {
  const { key, target, currentTarget } = event;
  const card = target instanceof Element ? target.closest('.card') : null;
  const [down, across] = [{ ArrowUp: -1, ArrowDown: 1 }[key] ?? 0, { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0];
  if (!card || (down === 0 && across === 0)) return;
  event.preventDefault();
  const columns = [...currentTarget.querySelectorAll('.cards')].map(
    (cards) => /** @type {HTMLElement[]} */ ([...cards.querySelectorAll('button.card')]),
  );
  const column = columns.findIndex((cards) => cards.some((one) => one === card));
  const cards = columns[column];
  if (down !== 0) return cards[cards.findIndex((one) => one === card) + down]?.focus();
  const middle = (/** @type {Element} */ one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const far = (/** @type {Element} */ one) => Math.abs(middle(one) - middle(card));
  [...(columns[column + across] ?? [])].sort((one, other) => far(one) - far(other))[0]?.focus();
}
