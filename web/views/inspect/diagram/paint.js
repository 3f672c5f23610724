// Painting the lines between the cards, where these stand: width and colour are what flows along them at this stage.

import { prepare } from '../../../lib/canvas.js';
import { strokeLine } from '../../../lib/lines.js';
import { placeOf } from '../../../state/inspect/sample.js';
import { stagesOf } from '../../../state/inspect/stages.js';
import { flowOf, weightAt } from './flow.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Line } from '../../../lib/lines.js' */
/** @import { Part } from '../../../state/inspect/atoms.js' */
/** @import { Opened } from '../inspect.js' */
/** @import { Flow } from './flow.js' */

const MOST_WIDTH = 6; // of a line, in CSS pixels
const MANY = 200; // lines: more are thinner
const IDLE = 0.22; // opacity of lines along which nothing flows

/** A weight's line between two cards. @typedef {Line & { layer: number, unit: number, from: number, index: number }} Drawn */

/** @type {Drawn[]} what stands on the canvas */
let drawn = [];

/** For what is clicked. */
export const drawnLines = () => drawn;

/** @type {unknown[]} what the canvas was painted from */
let painted = [];
/** What the diagram was last scrolled for. */
let scrolled = '';

/** @param {ParentNode} root @param {Opened} state @param {Palette} palette */
export function paintDiagram(root, state, palette) {
  const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.walk-lines'));
  const plot = canvas?.parentElement;
  if (!canvas || !plot) return;
  const cards = /** @type {HTMLElement[]} */ ([...plot.querySelectorAll('.card[data-unit]')]);
  const shown = cards.map(({ dataset }) => dataset.unit).join();
  const { ledger, stage, part } = state.inspect;
  const { clientWidth, clientHeight } = canvas;
  showStage(plot, state);
  const of = [canvas, clientWidth, clientHeight, window.devicePixelRatio, shown, state.run.run, palette];
  const all = [...of, ledger, stage, part, placeOf(state)];
  if (all.every((one, k) => one === painted[k])) return;
  const stand = of.every((one, k) => one === painted[k]);
  painted = all;
  if (!stand) drawn = measure(plot, cards, state);
  const { context } = prepare(canvas);
  const flow = flowOf(state);
  if (flow) paintLines(context, flow, part, palette);
}

/** @param {HTMLElement} plot @param {HTMLElement[]} cards @param {Opened} state @returns {Drawn[]} */
function measure(plot, cards, { run: { layers } }) {
  const { left, top } = plot.getBoundingClientRect();
  const places = cards.map((card) => {
    const box = card.getBoundingClientRect();
    return {
      layer: Number(card.dataset.layer),
      unit: Number(card.dataset.unit),
      left: box.left - left,
      right: box.right - left,
      y: (box.top + box.bottom) / 2 - top,
    };
  });
  return places.flatMap((to) =>
    places
      .filter(({ layer }) => layer === to.layer - 1)
      .map((from) => ({
        ...{ layer: to.layer, unit: to.unit, from: from.unit },
        index: weightAt(layers[to.layer], from.unit, to.unit),
        ...{ left: from.right, y: from.y, right: to.left, toY: to.y },
      })),
  );
}

/** @param {CanvasRenderingContext2D} context @param {Flow} flow @param {Part} part @param {Palette} palette */
function paintLines(context, { layers, values, largest }, part, palette) {
  const most = Math.max(2.5, Math.min(MOST_WIDTH, MOST_WIDTH * Math.sqrt(MANY / drawn.length)));
  const carries = (/** @type {Drawn} */ line) => layers.includes(line.layer);
  let idle = 0; // the largest weight along whose line nothing flows
  for (const line of drawn) if (!carries(line)) idle = Math.max(idle, Math.abs(values[line.index]) || 0);
  const shareOf = (/** @type {Drawn} */ line) =>
    Math.min(1, Math.abs(values[line.index]) / (carries(line) ? largest : idle) || 0);
  const isPart = (/** @type {Drawn} */ { layer, unit, from }) =>
    part.kind === 'weight' && part.layer === layer && part.unit === unit && part.from === from;
  const stroke = (/** @type {Drawn} */ line, /** @type {string} */ color, /** @type {number} */ width) => {
    context.strokeStyle = color;
    context.lineWidth = width;
    strokeLine(context, line);
  };
  const order = [...drawn].sort((one, other) => rank(one) - rank(other));
  /** The widest on top, and above all what carries the flow, and what is selected. @param {Drawn} line */
  function rank(line) {
    return shareOf(line) + (carries(line) ? 2 : 0) + (isPart(line) ? 4 : 0);
  }
  for (const line of order) {
    const share = shareOf(line);
    const width = 0.5 + (most - 0.5) * share ** 1.5;
    const color = palette.classes[values[line.index] > 0 ? 1 : 0];
    context.globalAlpha = isPart(line) ? 1 : carries(line) ? 0.35 + 0.6 * share : IDLE;
    if (isPart(line)) {
      stroke(line, palette.ground, width + 7);
      stroke(line, palette.accent, width + 4);
      stroke(line, palette.ground, width + 1);
    }
    stroke(line, color, width);
  }
  context.globalAlpha = 1;
}

/** Where the diagram is wider than its room, the layer of the stage stands in view. @param {HTMLElement} plot @param {Opened} state */
function showStage(plot, { run, inspect }) {
  const scroll = plot.parentElement;
  if (!scroll) return;
  const now = [run.run, inspect.stage, scroll.clientWidth, plot.clientWidth].join();
  if (now === scrolled) return;
  scrolled = now;
  if (plot.clientWidth <= scroll.clientWidth) return;
  const stage = stagesOf(run.layers)[inspect.stage];
  const layer =
    'layer' in stage ? stage.layer : stage.kind === 'input' ? -1 : stage.kind === 'loss' ? run.layers.length : null;
  const column = /** @type {HTMLElement | null} */ (plot.querySelector(`.walk-column[data-layer="${layer}"]`));
  if (column) scroll.scrollLeft = column.offsetLeft + column.offsetWidth / 2 - scroll.clientWidth / 2;
}
