// What pointer and keys do to the points that are drawn.

import { erase, nearest, put, without } from '../../../lib/strokes.js';
import { planeOf } from '../../../lib/plane.js';
import { nameOf, saidOf, sizeOf } from './words.js';
import { parts } from '../../../i18n/en/parts.js';

/** @import { Actions } from '../../../state/actions.js' */
/** @import { Drawing, DrawnPoints } from '../../../state/store.js' */

// In parts of the plane's side.
const SPACING = 0.03; // between points that are put by dragging
const RADIUS = 0.035; // of the eraser
const MOVE = 0.02; // of an arrow key
const FINE_MOVE = 0.002;

const words = parts.drawing;

/** @param {Drawing} drawing */
const sideOf = ({ square }) => square.high - square.low;

/** The stroke that is under way: where it has put a point last. @type {{ last: { x: number, y: number } | null } | null} */
let stroke = null;

/** Where the pointer is on the plane; null beside it. @param {PointerEvent} event @param {Drawing} drawing */
function placeOf(event, { square }) {
  const { width, left, top } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
  const plane = planeOf(square, width);
  const [x, y] = [plane.xAt(event.clientX - left), plane.yAt(event.clientY - top)];
  const inside = Math.min(x, y) >= square.low && Math.max(x, y) <= square.high;
  return inside ? { x, y } : null;
}

/** @param {PointerEvent} event @param {Drawing} drawing @param {Actions} actions */
export function beginStroke(event, drawing, actions) {
  const place = placeOf(event, drawing);
  if (event.button !== 0 || !place) return;
  /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
  stroke = { last: null };
  actions.draw((now) => ({ past: [...now.past, now.points], cross: null, points: touched(now, place) }));
}

/** @param {PointerEvent} event @param {Drawing} drawing @param {Actions} actions */
export function goOn(event, drawing, actions) {
  const place = stroke && placeOf(event, drawing);
  if (place) actions.draw((now) => ({ points: touched(now, place) }));
}

/** What the tool makes of the points at a place. @param {Drawing} drawing @param {{ x: number, y: number }} place */
function touched(drawing, place) {
  const { tool, points } = drawing;
  if (tool === 'erase') return erase(points, place, RADIUS * sideOf(drawing));
  const last = stroke?.last;
  if (last && Math.hypot(place.x - last.x, place.y - last.y) < SPACING * sideOf(drawing)) return points;
  if (stroke) stroke.last = place;
  return put(points, place, tool);
}

/** @param {Actions} actions */
export function endStroke(actions) {
  if (!stroke) return;
  stroke = null;
  actions.draw(({ past, points }) => {
    const before = past.at(-1) ?? points;
    return { past: before === points ? past.slice(0, -1) : past, said: saidOf(before, points) };
  });
  void actions.useDrawn();
}

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @param {KeyboardEvent} event @param {Drawing} shown @param {Actions} actions */
export function onKey(event, { tool, range, classes }, actions) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  if (key in ARROWS) {
    actions.draw((now) => {
      const { low, high } = now.square;
      const step = (event.shiftKey ? FINE_MOVE : MOVE) * (high - low);
      const within = (/** @type {number} */ value) => Math.min(Math.max(value, low), high);
      const { x, y } = crossOf(now);
      const cross = { x: within(x + ARROWS[key][0] * step), y: within(y + ARROWS[key][1] * step) };
      return { cross, said: words.at(cross.x, cross.y) };
    });
  } else if (key === 'Enter' || key === ' ') {
    atCross(actions, tool === 'erase' ? eraseNearest : putThere);
  } else if (key === 'Delete' || key === 'Backspace') {
    atCross(actions, eraseNearest);
  } else if (!range && /^\d$/.test(key) && Number(key) < classes) {
    actions.draw((now) => ({ tool: Number(key), said: nameOf(now, Number(key)) }));
  } else return;
  event.preventDefault();
  event.stopPropagation(); // the page has other uses for these keys
}

/** @param {Drawing} drawing */
function crossOf({ cross, square }) {
  const middle = (square.low + square.high) / 2;
  return cross ?? { x: middle, y: middle };
}

/** @param {Actions} actions @param {(drawing: Drawing, cross: { x: number, y: number }) => { points: DrawnPoints, said: string }} change */
function atCross(actions, change) {
  actions.draw((now) => {
    const cross = crossOf(now);
    const { points, said } = change(now, cross);
    return { points, said, cross, past: points === now.points ? now.past : [...now.past, now.points] };
  });
  void actions.useDrawn();
}

/** @param {Drawing} drawing @param {{ x: number, y: number }} cross */
function putThere(drawing, cross) {
  const label = Number(drawing.tool);
  const points = put(drawing.points, cross, label);
  return { points, said: words.put(nameOf(drawing, label), words.at(cross.x, cross.y), sizeOf(points)) };
}

/** @param {Drawing} drawing @param {{ x: number, y: number }} cross */
function eraseNearest({ points: before }, cross) {
  const n = nearest(before, cross);
  const points = n < 0 ? before : without(before, n);
  return { points, said: saidOf(before, points) };
}
