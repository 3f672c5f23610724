// Two settings at once: one down, the other across, in each cell a number and its colour.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { number, percent } from '../../lib/format.js';
import { measuresOf } from '../../state/compare/contrasts.js';
import { pinnedOf } from '../../state/compare/reading.js';
import { SHADES, heatValue, isEven, shadesOf } from './answer/shades.js';
import { factorName, valueLabel, variantName } from '../../state/compare/names.js';
import '../../styles/compare/heat.css';
import { answerWords as words } from '../../i18n/en/compare-answer.js';

/** @import { HeatMeasure } from '../../state/compare/reading.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {HeatMeasure} measure @param {number | null} value */
const written = (measure, value) => (value === null ? words.none : isEven(measure) ? percent(value) : number(value));

/** @param {Opened} state @param {OpenedActions} actions */
export function heat(state, actions) {
  const { catalog, compare } = state;
  const { plan, answer, reading, shown } = compare;
  const pinned = pinnedOf(compare);
  if (!plan || !answer) return nothing;
  const measures = /** @type {HeatMeasure[]} */ ([...measuresOf(answer.summaries), 'diverged']);
  const measure = measures.includes(reading.heat) ? reading.heat : 'reached';
  const [down, across] = plan.comparison.factors;
  const values = answer.summaries.map((summary) => heatValue(measure, summary));
  const shades = shadesOf(measure, values);
  const cell = (/** @type {number} */ variant) =>
    html`<td>
      <button
        type="button"
        class="heat-cell ${shades[variant] === null ? 'no-number' : `shade-${shades[variant]}`}"
        aria-label="${variantName(catalog, plan.comparison, variant)}: ${values[variant] === null ? words.noNumber : written(measure, values[variant])}"
        aria-pressed=${pinned === variant}
        data-pointed=${shown.emphasis === variant}
        @click=${() => actions.compare.pin(variant)}
        @focus=${() => actions.compare.point(variant)}
        @blur=${() => actions.compare.point(null)}
        @pointerenter=${(/** @type {PointerEvent} */ { pointerType }) =>
          pointerType === 'mouse' && actions.compare.point(variant)}
        @pointerleave=${() => actions.compare.point(null)}
      >
        ${written(measure, values[variant])}
      </button>
    </td>`;
  return html`<div class="control heat-measure">
      <label for="heat-measure">${words.measure}</label>
      <select
        id="heat-measure"
        .value=${live(measure)}
        @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
          actions.compare.read({ heat: /** @type {HeatMeasure} */ (target.value) })}
      >
        ${measures.map(
          (name) => html`<option value=${name} ?selected=${name === measure}>${words.measures[name]}</option>`,
        )}
      </select>
    </div>
    <div class="sideways">
      <table class="heat" aria-label=${words.heatTable(words.measures[measure])}>
        <thead>
          <tr>
            <th scope="col" class="corner">
              <span>${factorName(catalog, down)} ↓</span> <span>${factorName(catalog, across)} →</span>
            </th>
            ${across.variants.map((one) => html`<th scope="col">${valueLabel(catalog, one)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${down.variants.map(
            (one, row) =>
              html`<tr>
                <th scope="row">${valueLabel(catalog, one)}</th>
                ${across.variants.map((_, column) => cell(row * across.variants.length + column))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${legend(measure, values)}`;
}

/** @param {HeatMeasure} measure @param {(number | null)[]} values */
function legend(measure, values) {
  const numbers = values.filter((value) => value !== null);
  if (numbers.length === 0) return nothing;
  return html`<p class="heat-legend note">
    <span>${written(measure, Math.min(...numbers))}</span>
    <span class="shades" aria-hidden="true">
      ${Array.from({ length: SHADES }, (_, shade) => html`<i class="shade-${shade}"></i>`)}
    </span>
    <span>${written(measure, Math.max(...numbers))}</span>
  </p>`;
}
