// What pointer and keys do in the diagram: they select a weight's line, and go from card to card.

import { distanceTo } from '../../../lib/lines.js';
import { drawnLines } from './paint.js';

/** @import { OpenedActions } from '../inspect.js' */

const REACH = 8; // CSS pixels from a line

/** @param {MouseEvent & { currentTarget: HTMLElement }} event @param {OpenedActions} actions */
export function pickLine({ target, currentTarget, clientX, clientY }, actions) {
  if (target instanceof Element && target.closest('.card, details')) return;
  const { left, top } = currentTarget.getBoundingClientRect();
  const near = drawnLines()
    .map((line) => ({ line, distance: distanceTo(line, clientX - left, clientY - top) }))
    .sort((one, other) => one.distance - other.distance)[0];
  if (!near || near.distance > REACH) return;
  const { layer, unit, from } = near.line;
  actions.inspect.select({ kind: 'weight', layer, unit, from });
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
