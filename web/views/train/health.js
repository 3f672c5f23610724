// One sentence on the state of the run, from measured numbers, with a way to the curve that shows it.

import { html } from 'lit/html.js';
import { count, number, percent } from '../../lib/format.js';
import { text } from '../../i18n/en.js';

/** @import { Report } from '../../engine/lab' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { Curve, State } from '../../state/store.js' */

/** The third figure that shows a state; the others show in loss and accuracy. @type {Record<string, Curve>} */
const CURVES = {
  saturated: 'saturated',
  dead_units: 'dead',
  vanishing: 'gradient',
  slow: 'gradient',
  diverged: 'gradient',
};

/** @param {State} state @param {Actions} actions */
export function health({ catalog, snapshot }, actions) {
  if (!catalog || !snapshot) return '';
  const { report } = snapshot;
  const row = catalog.tables.health_states.find(({ name }) => name === report.health.state);
  const curve = CURVES[report.health.state];
  return html`<p class="health" data-state=${report.health.state}>
    <strong title=${row?.formula ?? ''}>${row?.label}</strong>
    <span>${sentence(report)}</span>
    ${
      curve
        ? html`<button type="button" class="link" @click=${() => actions.show({ curve })}>
            ${text.showCurve[curve]}
          </button>`
        : ''
    }
  </p>`;
}

/** @param {Report} report */
function sentence({ health: { state, layer, value }, training }) {
  const words = /** @type {Record<string, (...parts: any[]) => string>} */ (text.health);
  switch (state) {
    case 'learning':
    case 'slow':
      return words[state](percent(Math.max(value, 0)), number(training?.loss ?? NaN));
    case 'saturated':
      return words.saturated(layer + 1, percent(value));
    case 'dead_units':
      return words.dead_units(layer + 1, count(value));
    case 'vanishing':
      return words.vanishing(layer + 1, number(value));
    case 'constant_answer':
      return words.constant_answer(text.className(value));
    default:
      return words[state](number(value));
  }
}
