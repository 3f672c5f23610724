// The diagram: a canvas with every line and picture, and over it a button for every unit.

import { html, nothing } from 'lit/html.js';
import { prepare } from '../../../lib/canvas.js';
import { number } from '../../../lib/format.js';
import { answering, lazy } from '../../../lib/lazy.js';
import { text } from '../../../i18n/en/page.js';
import { inputNames, unitName } from '../../names.js';
import { largestOf, paintInputNames, paintLines, paintTiles } from './paint.js';
import { MOST_SHOWN, leastHeight, placeUnits } from './place.js';

/** @import { Catalog } from '../../../engine/lab' */
/** @import { Detail, Run } from '../../../engine/methods.js' */
/** @import { Palette } from '../../../lib/color.js' */
/** @import { Actions } from '../../../state/actions.js' */
/** @import { State, Unit } from '../../../state/store.js' */
/** @import { Column } from './place.js' */

const LEAST_BUTTON = 24; // CSS pixels
const MANY_WEIGHTS = 600; // 1,969 of them, in 8 layers of 16, take 12 ms to paint without a graphics card
const MANY_INTERVAL = 60; // ms from one painting of so many to the next, while it trains

/** What pointer and keys do to the diagram is not needed before they do. */
const pointing = () => import('./pointing.js');
const whilePointing = lazy(pointing);
const whenPointed = answering(pointing);

/** @param {State} state @param {Actions} actions @param {string} shape  as in 2-4-4-1 */
export function diagram(state, actions, shape) {
  const { catalog, run, shown, weight } = state;
  if (!catalog || !run) return nothing;
  const handle = (/** @type {Event} */ event) => {
    const isArrow = event instanceof KeyboardEvent && event.key.startsWith('Arrow');
    if (isArrow) event.preventDefault(); // which would scroll
    whenPointed((module) => module.handle(event, state, actions));
  };
  return html`<div
    class="plot"
    @pointermove=${handle}
    @pointerleave=${handle}
    @click=${handle}
    @focusin=${handle}
    @focusout=${handle}
    @keydown=${handle}
  >
    <canvas class="units" role="img" aria-label=${text.networkPicture(shape)}></canvas>
    <div role="group" aria-label=${text.unitKeys}>${unitButtons(state, catalog, run)}</div>
    ${moreButtons(run, actions)}
    ${shown || weight !== null ? whilePointing(({ tooltip }) => [tooltip(state)], []) : nothing}
  </div>`;
}

/** @param {Unit | null} one @param {Unit} other */
const same = (one, other) => one?.layer === other.layer && one.unit === other.unit;

/** One stop of the Tab key; arrow keys go on from there. @param {State} state @param {Catalog} catalog @param {Run} run */
function unitButtons({ shown, selected, detail, playing }, catalog, run) {
  const isShown = (/** @type {Unit | null} */ unit) => unit && unit.unit < MOST_SHOWN;
  const stop = (isShown(shown) && shown) || (isShown(selected) && selected) || { layer: -1, unit: 0 };
  return [run.layers[0].inputs, ...run.layers.map(({ outputs }) => outputs)].map((units, column) =>
    Array.from({ length: Math.min(units, MOST_SHOWN) }, (_, k) => {
      const unit = { layer: column - 1, unit: k };
      const name = unitName(catalog, run, unit);
      const bias =
        column > 0 && k < run.layers[column - 1].biases
          ? detail?.parameters[run.layers[column - 1].bias + k]
          : undefined;
      // While it trains, screen readers would read out every new number of the unit that has the focus.
      return html`<button
        type="button"
        class="unit"
        data-layer=${unit.layer}
        data-unit=${k}
        tabindex=${same(stop, unit) ? 0 : -1}
        aria-label=${bias === undefined || playing ? name : text.withBias(name, number(bias))}
        aria-pressed=${same(selected, unit)}
      ></button>`;
    }),
  );
}

/** What leads to the units that are not drawn. @param {Run} run @param {Actions} actions */
const moreButtons = ({ layers }, actions) =>
  layers.map(({ outputs }, layer) =>
    outputs > MOST_SHOWN
      ? html`<button
          type="button"
          class="link more-units"
          data-layer=${layer}
          @click=${() => actions.show({ selected: { layer, unit: MOST_SHOWN }, allWeights: false })}
        >
          ${text.moreUnits(outputs - MOST_SHOWN)}
        </button>`
      : nothing,
  );

/** What the lines show: until a step is known, the weights stand in for it, faint. @param {State['flow']} flow @param {Detail} detail */
export function flowOf(flow, { parameters, step }) {
  if (flow === 'weights') return { values: parameters, faint: false };
  return step ? { values: step[flow], faint: false } : { values: parameters, faint: true };
}

/** @type {{ of: unknown[], at: number }} what the canvas was painted from, and when */
const painted = { of: [], at: -Infinity };
/** @type {WeakMap<HTMLElement, string>} what the places of the buttons on it depend on */
const placed = new WeakMap();

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintNetwork(root, { catalog, run, detail, flow, weight, playing }, palette) {
  const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.units'));
  const plot = canvas?.parentElement;
  if (!canvas || !plot || !catalog || !run || !detail) return;
  plot.style.setProperty('--least', `${leastHeight(run.layers)}px`);
  const { clientWidth, clientHeight } = canvas;
  const columns = placeUnits(run.layers, clientWidth, clientHeight);
  placeButtons(plot, columns, `${run.run} ${clientWidth} ${clientHeight}`);

  const of = [canvas, clientWidth, clientHeight, window.devicePixelRatio, run, detail, flow, weight, palette];
  if (of.every((part, k) => part === painted.of[k])) return;
  const now = performance.now();
  if (playing && detail.parameters.length > MANY_WEIGHTS && now - painted.at < MANY_INTERVAL) return;
  Object.assign(painted, { of, at: now });
  const { context } = prepare(canvas);
  const { values, faint } = flowOf(flow, detail);
  const lines = { values, largest: largestOf(run.layers, values), held: detail.held, weight, faint };
  paintLines(context, run.layers, columns, lines, palette);
  paintTiles(context, run, catalog.tables.activations, detail.tiles, columns, palette);
  paintInputNames(context, inputNames(catalog, run), columns[0], palette);
}

/** @param {HTMLElement} plot @param {Column[]} columns @param {string} key  of what they depend on */
function placeButtons(plot, columns, key) {
  if (placed.get(plot) === key) return;
  placed.set(plot, key);
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (plot.querySelectorAll('.unit'))) {
    const { x, y, side } = columns[Number(button.dataset.layer) + 1];
    const size = Math.max(side, LEAST_BUTTON);
    const top = y[Number(button.dataset.unit)] - size / 2;
    Object.assign(button.style, {
      left: `${x - size / 2}px`,
      top: `${top}px`,
      width: `${size}px`,
      height: `${size}px`,
    });
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (plot.querySelectorAll('.more-units'))) {
    button.style.left = `${columns[Number(button.dataset.layer) + 1].x}px`;
  }
}
