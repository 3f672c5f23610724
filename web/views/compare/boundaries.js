// Small pictures of what every run has learned: variants as rows, seeds as columns.

import { html, nothing } from 'lit/html.js';
import { count } from '../../lib/format.js';
import { canvasSheet } from '../../lib/sheet.js';
import { FIRST_SEEDS } from '../../state/compare/shown.js';
import { PICTURE, PITCH, drawCell } from './boundaries/cell.js';
import { grid, shownSeeds } from './boundaries/grid.js';
import { runSentence } from './boundaries/names.js';
import '../../styles/compare/boundaries.css';
import { boundariesWords as words } from '../../i18n/en/compare-boundaries.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function boundaries(state, actions) {
  const { plan, results, shown } = state.compare;
  if (!plan) return html`<p class="note">${words.nothing}</p>`;
  const { pointed } = shown;
  const seeds = shownSeeds(state);
  const left = plan.draws.length - seeds;
  const said =
    pointed !== null && pointed < plan.runs ? runSentence(state.catalog, plan, pointed, results[pointed]) : '';
  return html`<div class="boundaries">
    <div class="boundaries-head">
      <h2>${words.title(count(seeds), count(plan.draws.length))}</h2>
      <p class=${said ? 'number' : 'note'} title=${words.signs}>${said || words.help}</p>
    </div>
    <div class="boundary-scroll">${grid(state, actions, plan)}</div>
    ${
      left > 0
        ? html`<button type="button" @click=${() => actions.compare.show({ seeds: seeds + FIRST_SEEDS })}>
            ${words.more(Math.min(left, FIRST_SEEDS), count(left))}
          </button>`
        : nothing
    }
  </div>`;
}

/** What each canvas was painted from. @type {WeakMap<HTMLCanvasElement, unknown[]>} */
const painted = new WeakMap();

/** @param {HTMLElement} root @param {Opened} state @param {Palette} colors */
export function paintBoundaries(root, { compare: { plan, results } }, colors) {
  if (!plan) return;
  const ratio = Math.min(window.devicePixelRatio || 1, 3);
  for (const canvas of /** @type {NodeListOf<HTMLCanvasElement>} */ (root.querySelectorAll('canvas[data-runs]'))) {
    const [first, length] = (canvas.dataset.runs ?? '').split(' ').map(Number);
    const block = Array.from({ length }, (_, k) => results[first + k * plan.variants.length] ?? null);
    const from = [colors, ratio, ...block];
    const before = painted.get(canvas);
    if (before?.length === from.length && from.every((part, k) => part === before[k])) continue;
    painted.set(canvas, from);
    canvas.width = Math.round(length * PITCH * ratio);
    canvas.height = Math.round(PICTURE * ratio);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.scale(ratio, ratio);
    const sheet = canvasSheet(context, '');
    block.forEach((result, k) => drawCell(sheet, result, colors, k * PITCH, 0));
  }
}
