// The plane of the training points: those that the step may take in, and the one that is laid open.

import { prepare } from '../../../lib/canvas.js';
import { marksOf, valueRange } from '../../../lib/marks.js';
import { paintAxes, planeOf } from '../../../lib/plane.js';
import { paintPoints, paintRing } from '../../../lib/points.js';
import { batchOf, shownRow } from '../../../state/inspect/sample.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Opened } from '../inspect.js' */

const REACH = 16; // how far from a point a click may be, in CSS pixels
const RING = 8; // radius around the sample
const FAINT = 0.2; // opacity of the points beside the batch

/** @type {unknown[]} what the canvas was painted from */
let painted = [];

/** @param {ParentNode} root @param {Opened} state @param {Palette} palette */
export function paintSample(root, state, palette) {
  const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.sample-points'));
  if (!canvas) return;
  const { run } = state;
  const [batch, row] = [batchOf(state), shownRow(state)];
  const of = [canvas, canvas.clientWidth, window.devicePixelRatio, palette, run.run, batch?.join(), row];
  if (of.every((part, k) => part === painted[k])) return;
  painted = of;
  const { context, width } = prepare(canvas);
  const plane = planeOf(run.square, width);
  context.fillStyle = palette.panel;
  context.fillRect(plane.left, plane.top, plane.size, plane.size);
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.strokeRect(plane.left + 0.5, plane.top + 0.5, plane.size - 1, plane.size - 1);
  paintAxes(context, run.square, plane, palette);
  const { x } = run.training;
  const marks = marksOf(run.training, palette, valueRange(run));
  context.globalAlpha = batch ? FAINT : 1;
  paintPoints(context, plane, palette, x, marks, true);
  context.globalAlpha = 1;
  if (batch) {
    const at = Float64Array.from(batch.flatMap((n) => [x[2 * n], x[2 * n + 1]]));
    const those = {
      size: batch.length,
      colorOf: (/** @type {number} */ n) => marks.colorOf(batch[n]),
      shapeOf: (/** @type {number} */ n) => marks.shapeOf(batch[n]),
    };
    paintPoints(context, plane, palette, at, those, true);
  }
  paintRing(context, plane, palette, x, row, { radius: RING, color: palette.accent });
}

/** The row of the point that is nearest to a click; null: none is near. @param {Opened} state @param {HTMLElement} element @param {MouseEvent} event */
export function pick(state, element, { clientX, clientY }) {
  const { left, top, width } = element.getBoundingClientRect();
  const { x: across, y: down } = planeOf(state.run.square, width);
  const { x } = state.run.training;
  const rows = batchOf(state) ?? Array.from({ length: x.length / 2 }, (_, n) => n);
  /** @type {number | null} */
  let nearest = null;
  let least = REACH;
  for (const row of rows) {
    const distance = Math.hypot(across(x[2 * row]) - (clientX - left), down(x[2 * row + 1]) - (clientY - top));
    if (distance < least) [nearest, least] = [row, distance];
  }
  return nearest;
}
