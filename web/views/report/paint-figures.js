// The drawings of the figures: sharp at their size on the screen, in its theme; on paper larger, and in light colours.

import { FONT, onPaper } from '../../lib/drawn.js';
import { canvasSheet } from '../../lib/sheet.js';
import { shownParts } from './shown-parts.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { State } from '../../state/store.js' */
/** @import { Drawing } from './parts.js' */

const PAPER_RATIO = 3; // pixels for a CSS pixel: 288 an inch

/** @typedef {{ part: Drawing, colors: Palette, scale: number }} Painted */

/** @type {WeakMap<HTMLCanvasElement, Painted>} what stands on each canvas */
const painted = new WeakMap();

/** @type {{ root: HTMLElement, state: State, colors: Palette } | null} what was painted last: the printer comes unasked */
let latest = null;

let printing = false;

/** @param {HTMLElement} root @param {State} state @param {Palette} colors */
export function paintFigures(root, state, colors) {
  if (!latest) {
    window.addEventListener('beforeprint', () => print(true));
    window.addEventListener('afterprint', () => print(false));
  }
  latest = { root, state, colors };
  if (!printing) paintForScreen(latest);
}

/** @param {boolean} begins */
function print(begins) {
  printing = begins;
  if (latest) (begins ? paintForPaper : paintForScreen)(latest);
}

/** @param {NonNullable<typeof latest>} what */
function paintForScreen({ root, state, colors }) {
  const ratio = Math.min(window.devicePixelRatio || 1, 3);
  for (const { canvas, part } of drawings(root, state)) {
    canvas.style.width = `${part.width}px`; // at most: the style sheet makes it smaller where there is no room
    paint(canvas, { part, colors, scale: (ratio * canvas.clientWidth) / part.width });
  }
}

/** @param {NonNullable<typeof latest>} what */
const paintForPaper = ({ root, state }) =>
  onPaper((colors) => {
    for (const { canvas, part } of drawings(root, state)) paint(canvas, { part, colors, scale: PAPER_RATIO });
  });

/** The canvases that there are, each with what belongs on it. @param {HTMLElement} root @param {State} state */
function drawings(root, state) {
  const canvases = /** @type {NodeListOf<HTMLCanvasElement>} */ (root.querySelectorAll('canvas[data-part]'));
  return [...canvases].flatMap((canvas) => {
    const [id, k] = (canvas.dataset.part ?? '').split(' ').map(Number);
    const figure = state.report?.blocks.find((block) => block.id === id);
    const part = figure?.kind === 'figure' ? shownParts(state, figure)[k] : undefined;
    return part?.type === 'drawing' ? [{ canvas, part }] : [];
  });
}

/** @param {HTMLCanvasElement} canvas @param {Painted} wanted */
function paint(canvas, wanted) {
  const { part, colors, scale } = wanted;
  const before = painted.get(canvas);
  if (scale === 0 || (before?.part === part && before.colors === colors && before.scale === scale)) return;
  painted.set(canvas, wanted);
  Object.assign(canvas, { width: Math.round(part.width * scale), height: Math.round(part.height * scale) });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(scale, scale);
  part.draw(canvasSheet(context, FONT), colors);
}
