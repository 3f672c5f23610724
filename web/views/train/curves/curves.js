// The learning curves: loss, accuracy, and a third quantity that is chosen. Read at one epoch all together.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { lazy } from '../../../lib/lazy.js';
import { swatch } from '../../charts/swatch.js';
import { lossName } from '../../../state/loss-name.js';
import { pin } from '../../pin.js';
import { epochAt } from './charts.js';
import { THIRDS, endOf, figuresOf, recordedEpoch } from './figures.js';
import { recordTable } from './record-table.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Actions } from '../../../state/actions.js' */
/** @import { Curve, State } from '../../../state/store.js' */
/** @import { Figure } from './figures.js' */

const readings = lazy(() => import('./reading.js'));

/** @param {State} state @param {Actions} actions @param {Figure[]} figures */
export function curves(state, actions, figures = figuresOf(state)) {
  return html`<section class="curves figures-${figures.length}" aria-label=${text.curves}>
    ${figures.map(
      (figure) =>
        html`<figure class="panel curve">
          <figcaption>
            ${figure.id === 'third' ? chooser(state, actions) : html`<h2>${figure.title}</h2>`} ${key(figure)}
            ${figure.id === 'loss' ? lossNotes(state, actions) : nothing}
          </figcaption>
          ${plot(state, actions, figure, figures)} ${state.playing ? nothing : recordTable(figure)}
        </figure>`,
    )}
  </section>`;
}

/** The title of the third figure, which is a choice. @param {State} state @param {Actions} actions */
const chooser = ({ curve }, actions) =>
  html`<div class="control chooser">
    <select
      aria-label=${text.third}
      aria-describedby="third-hint"
      .value=${live(curve)}
      @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
        actions.show({ curve: /** @type {Curve} */ (target.value) })}
    >
      ${THIRDS.map(
        (name) => html`<option value=${name} ?selected=${name === curve}>${text.thirds[name].title}</option>`,
      )}
    </select>
    <p class="hint" role="tooltip" id="third-hint">${text.thirds[curve].help}</p>
  </div>`;

/** @param {Figure} figure */
const key = ({ series }) =>
  html`<span class="keys-of">
    ${series.filter(({ earlier }) => !earlier).map((one) => html`<span class="key">${swatch(one)} ${one.key}</span>`)}
  </span>`;

/** Which loss it is, and the scale of its axis. @param {State} state @param {Actions} actions */
function lossNotes({ catalog, run, lossScale }, actions) {
  const button = (/** @type {State['lossScale']} */ scale, /** @type {string} */ label, /** @type {string} */ name) =>
    html`<button
      type="button"
      aria-label=${name}
      aria-pressed=${scale === lossScale}
      @click=${() => actions.setLossScale(scale)}
    >
      ${label}
    </button>`;
  const name = catalog && run ? lossName(catalog, run.config) : '';
  return html`<span class="which" title=${name}>${name}</span>
    <span class="switch" role="group" aria-label=${text.lossScale}>
      ${button('log', text.logarithmic, text.logAxis)}${button('linear', text.linear, text.linear)}
    </span>
    ${pin(actions, 'curve', text.curves)}`;
}

/**
 * The drawing itself. It is a slider over the epochs: pointing at it, or the arrow keys, move the crosshair of all
 * figures.
 *
 * @param {State} state @param {Actions} actions @param {Figure} figure @param {Figure[]} figures
 */
function plot(state, actions, figure, figures) {
  const { crosshair } = state;
  const read = (/** @type {number | null} */ epoch) => {
    if (epoch !== state.crosshair) actions.show({ crosshair: epoch });
  };
  const point = (/** @type {PointerEvent & { currentTarget: HTMLElement }} */ { currentTarget, clientX }) =>
    read(recordedEpoch(state, epochAt(currentTarget, clientX)));
  const leave = (/** @type {PointerEvent} */ { pointerType }) => pointerType === 'mouse' && read(null);
  return html`<div
    class="chart"
    id="figure-${figure.id}"
    role="slider"
    tabindex="0"
    aria-label=${text.crosshair(figure.title)}
    aria-valuemin="0"
    aria-valuemax=${endOf(state)}
    aria-valuenow=${crosshair ?? 0}
    aria-valuetext=${crosshair === null ? text.noCrosshair : readings(({ spokenReading }) => spokenReading(figures, crosshair), '')}
    @pointermove=${point}
    @pointerdown=${point}
    @pointerleave=${leave}
    @focusout=${() => read(null)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !actions.moveCrosshair(event.key)) return;
      event.preventDefault();
    }}
  >
    <canvas data-curve=${figure.id} aria-hidden="true"></canvas>
    ${crosshair === null ? nothing : readings(({ reading }) => reading(figure, crosshair), html``)}
  </div>`;
}
