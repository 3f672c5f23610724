// What the editor of own points shows: the run's field over the square that is drawn on, the points, the cross of the keys.

import { prepare, tracePoint } from '../../../lib/canvas.js';
import { marksOf } from '../../../lib/marks.js';
import { MARGIN, paintAxes, planeOf } from '../../../lib/plane.js';
import { asPoints } from '../../../state/own.js';
import { paintBackground } from '../output/background.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { State } from '../../../state/store.js' */

/** @type {unknown[]} what the points that stand on their canvas were painted from */
let painted = [];

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintEditor(root, state, palette) {
  const { run, drawing } = state;
  const field = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.drawn-field'));
  const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.drawn-points'));
  if (!run || !drawing || !field || !canvas) return;
  const { context, width, height } = prepare(field);
  const plane = planeOf(drawing.square, width);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  context.save();
  context.beginPath();
  context.rect(MARGIN, 0, plane.size, plane.size);
  context.fillStyle = palette.panel;
  context.fill();
  context.clip();
  const { low, high } = run.square; // of the points that the run has, whose field this is
  const place = { left: plane.x(low), top: plane.y(high), size: plane.x(high) - plane.x(low) };
  paintBackground(context, place, state, palette);
  context.restore();
  paintAxes(context, drawing.square, plane, palette);

  const of = [canvas, drawing.points, drawing.cross, width, palette, window.devicePixelRatio];
  if (of.every((part, k) => part === painted[k])) return;
  painted = of;
  const { context: above } = prepare(canvas);
  const { range, points, cross } = drawing;
  const { size, colorOf, shapeOf } = marksOf(
    asPoints({ ...points, task: range ? 'regression' : 'classes' }),
    palette,
    range ?? undefined,
  );
  const radius = Math.max(2.5, 5 - size / 200);
  for (let n = 0; n < size; ++n) {
    tracePoint(above, plane.x(points.x[n]), plane.y(points.y[n]), radius, shapeOf(n));
    above.fillStyle = colorOf(n);
    above.fill();
    above.strokeStyle = palette.panel;
    above.lineWidth = 1.5;
    above.stroke();
  }
  if (cross) paintCross(above, plane.x(cross.x), plane.y(cross.y), palette);
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {Palette} palette */
function paintCross(context, x, y, { ink, panel }) {
  context.beginPath();
  for (const [dx, dy] of [
    [1, 0],
    [0, 1],
  ]) {
    for (const end of [-1, 1]) {
      context.moveTo(x + 4 * end * dx, y + 4 * end * dy);
      context.lineTo(x + 14 * end * dx, y + 14 * end * dy);
    }
  }
  for (const [color, thickness] of /** @type {[string, number][]} */ ([
    [panel, 4],
    [ink, 1.5],
  ])) {
    context.strokeStyle = color;
    context.lineWidth = thickness;
    context.stroke();
  }
}
