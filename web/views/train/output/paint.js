// Paints the plane: a canvas with the picture, and above it one with the points. What has not changed stays.

import { prepare } from '../../../lib/canvas.js';
import { marksOf, valueRange } from '../../../lib/marks.js';
import { paintAxes } from '../../../lib/plane.js';
import { paintBackground } from './background.js';
import { viewNow } from './picture.js';
import { planesOf } from './planes.js';
import { paintPoints, paintRing } from '../../../lib/points.js';
import { views } from './views.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { State } from '../../../state/store.js' */
/** @import { Canvas, Shown } from './views.js' */

const RING = { large: 10, small: 8 }; // radius around the selected point, in CSS pixels
const SMALL = 200; // a plane below this size

/** @type {WeakMap<HTMLCanvasElement, unknown[]>} what each canvas was painted from */
const painted = new WeakMap();

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintOutput(root, state, palette) {
  const field = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.field'));
  const points = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.points'));
  const { catalog, run, snapshot, detail } = state;
  if (!field || !points || !catalog || !run || !snapshot) return;
  const shown = { ...state, catalog, run, snapshot };
  const view = viewNow(state);
  const figure = planesOf(shown, field.clientWidth);
  const common = [run.run, view, field.clientWidth, palette, window.devicePixelRatio];
  const moving = view === 'prediction' || view === 'unit' ? null : detail; // what moves the points, beside the run
  const module = view === 'prediction' || view === 'unit' ? onePlane : views[view]((loaded) => loaded, null);
  if (!module) return;

  /** @param {HTMLCanvasElement} canvas @param {unknown[]} of @param {(canvas: Canvas) => boolean | void} paint */
  const paint = (canvas, of, paint) => {
    const before = painted.get(canvas);
    if (before && of.every((part, k) => part === before[k])) return;
    painted.delete(canvas);
    const { context } = prepare(canvas);
    if (paint({ context, figure, state: shown, palette }) !== false) painted.set(canvas, of);
  };
  paint(field, [...common, detail, state.shown, state.smooth], module.paintBelow);
  paint(points, [...common, moving, state.sample], (canvas) => {
    module.paintAbove(canvas);
    paintSelected(canvas);
  });
}

/** The network's output, or a unit's. */
const onePlane = {
  /** @param {Canvas} canvas */
  paintBelow({ context, figure, state, palette }) {
    const [plane] = figure.planes;
    const ready = paintBackground(context, plane, state, palette);
    paintAxes(context, state.run.square, plane, palette);
    return ready;
  },

  /** @param {Canvas} canvas */
  paintAbove({ context, figure, state: { run }, palette }) {
    const [plane] = figure.planes;
    const range = valueRange(run);
    paintPoints(context, plane, palette, figure.training, marksOf(run.training, palette, range), true);
    paintPoints(context, plane, palette, figure.test, marksOf(run.test, palette, range), false);
  },
};

/** @param {Canvas} canvas */
function paintSelected({ context, figure, state: { sample }, palette }) {
  if (!sample) return;
  for (const plane of figure.planes) {
    const ring = { radius: plane.size < SMALL ? RING.small : RING.large, color: palette.ink };
    paintRing(context, plane, palette, sample.test ? figure.test : figure.training, sample.row, ring);
  }
}
