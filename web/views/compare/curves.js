// The learning curves of all variants: median and quartiles over the seeds, read at one epoch all together.

import { html, nothing } from 'lit/html.js';
import { dropCharts, epochAt, paintChart } from './curves/chart.js';
import { epochsOf, figureOf } from './curves/figure.js';
import { legend } from './curves/legend.js';
import { notesOf } from './curves/notes.js';
import { nearestEpoch, reading, spokenReading } from './curves/reading.js';
import { scales } from './curves/scales.js';
import '../../styles/compare/curves.css';
import { curvesWords as words } from '../../i18n/en/compare-curves.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Opened, OpenedActions } from './compare.js' */
/** @import { Figure } from './curves/figure.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function curves(state, actions) {
  const { plan, shown } = state.compare;
  const figure = figureOf(state);
  const title = figure?.axis ?? words.titles[shown.column];
  return html`<section class="panel compare-curves" aria-label=${words.curves}>
    <div class="curves-head">
      <h2>${title}<span class="over"> · ${words.over(plan?.comparison.seeds.count ?? 0)}</span></h2>
      ${scales(state, actions)}
    </div>
    ${figure ? html`${legend(state, actions, figure)} ${plot(state, actions, figure)}` : html`<div class="chart"></div>`}
    <p class="note" aria-live="polite">${notesOf(state, figure).join(' ')}</p>
  </section>`;
}

/**
 * The drawing itself. It is a slider over the epochs: pointing at it, or the arrow keys, move the crosshair.
 *
 * @param {Opened} state @param {OpenedActions} actions @param {Figure} figure
 */
function plot({ compare: { plan, shown } }, { compare: actions }, figure) {
  const { crosshair } = shown;
  const read = (/** @type {number | null} */ epoch) => {
    if (epoch !== crosshair) actions.show({ crosshair: epoch });
  };
  const point = (/** @type {PointerEvent & { currentTarget: HTMLElement }} */ { currentTarget, clientX }) => {
    const canvas = /** @type {HTMLCanvasElement} */ (currentTarget.querySelector('canvas'));
    read(nearestEpoch(figure, epochAt(canvas, clientX)));
  };
  return html`<div
    class="chart"
    role="slider"
    tabindex="0"
    aria-label=${words.plot(figure.title)}
    aria-valuemin="0"
    aria-valuemax=${figure.end}
    aria-valuenow=${crosshair ?? 0}
    aria-valuetext=${crosshair === null ? words.noCrosshair : spokenReading(figure, crosshair)}
    @pointermove=${point}
    @pointerdown=${point}
    @pointerleave=${(/** @type {PointerEvent} */ { pointerType }) => pointerType === 'mouse' && read(null)}
    @focusout=${() => read(null)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (actions.moveCrosshair(epochsOf(figure), event.key)) event.preventDefault();
    }}
  >
    <canvas data-compare="curves" aria-hidden="true"></canvas>
    <canvas data-compare="cross" class="cross" aria-hidden="true"></canvas>
    ${crosshair === null || !plan ? nothing : reading(plan.comparison, figure, crosshair)}
  </div>`;
}

/** @param {HTMLElement} root @param {Opened} state @param {Palette} colors */
export function paintCurves(root, state, colors) {
  dropCharts();
  const canvas = (/** @type {string} */ of) =>
    /** @type {HTMLCanvasElement | null} */ (root.querySelector(`canvas[data-compare=${of}]`));
  const [below, above, figure] = [canvas('curves'), canvas('cross'), figureOf(state)];
  if (below && above && figure) paintChart(below, above, figure, colors, state.compare.shown.crosshair);
}
