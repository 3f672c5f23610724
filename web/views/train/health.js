// One sentence on the state of the run, from measured numbers, with a way to the curve that shows it; beside it the
// earlier runs and the tables.

import { html, nothing } from 'lit/html.js';
import { icons } from '../icons.js';
import { count, number, percent } from '../../lib/format.js';
import { lazy } from '../../lib/lazy.js';
import { FIRST_ROWS } from '../../state/store.js';
import { text } from '../../i18n/en/page.js';

/** @import { Report } from '../../engine/lab' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { Curve, State } from '../../state/store.js' */

const earlier = lazy(() => import('./curves/earlier.js'));

/** How a state is marked, and the curve that shows it: a third figure, or the loss. @type {Record<string, { mark: 'fine' | 'warning' | 'danger' | 'idle', curve?: Curve | 'loss' }>} */
const STATES = {
  fresh: { mark: 'idle' },
  learning: { mark: 'fine', curve: 'loss' },
  converged: { mark: 'fine', curve: 'loss' },
  slow: { mark: 'warning', curve: 'gradient' },
  constant_answer: { mark: 'warning', curve: 'gradient' },
  saturated: { mark: 'warning', curve: 'saturated' },
  dead_units: { mark: 'warning', curve: 'dead' },
  vanishing: { mark: 'warning', curve: 'gradient' },
  overfitting: { mark: 'warning', curve: 'loss' },
  diverged: { mark: 'danger', curve: 'gradient' },
};

/** @param {State} state @param {Actions} actions */
export function health(state, actions) {
  const { catalog, snapshot } = state;
  if (!catalog || !snapshot) return nothing;
  const { report } = snapshot;
  const row = catalog.tables.health_states.find(({ name }) => name === report.health.state);
  const { mark, curve } = STATES[report.health.state];
  return html`<section class="health" aria-label=${text.healthIs} data-state=${report.health.state}>
    <div class="verdict">
      <span class="control">
        <strong class="mark-${mark}" tabindex="0" aria-describedby="health-hint">${icons[mark]} ${row?.label}:</strong>
        <p class="hint" role="tooltip" id="health-hint">${text.judged(row?.formula ?? '')}</p>
      </span>
      <span class="sentence">${sentence(report)}</span>
      ${curve ? link(curve, actions) : nothing}
    </div>
    <span class="hidden" role="status">${row?.label}</span>
    ${state.earlier.length > 0 ? earlier(({ earlierRuns }) => earlierRuns(state, actions), html``) : nothing}
    <div class="tables">
      ${tableButton(state, actions, 'log', text.log)} ${tableButton(state, actions, 'predictions', text.predictions)}
    </div>
  </section>`;
}

/** @param {Curve | 'loss'} curve @param {Actions} actions */
const link = (curve, actions) =>
  html`<button
    type="button"
    class="link"
    @click=${() => {
      if (curve !== 'loss') actions.show({ curve });
      document.getElementById(curve === 'loss' ? 'figure-loss' : 'figure-third')?.focus();
    }}
  >
    ${curve === 'loss' ? text.showLoss : text.showCurve[curve]}
  </button>`;

/** @param {State} state @param {Actions} actions @param {'log' | 'predictions'} table @param {string} label */
const tableButton = ({ table: open }, actions, table, label) =>
  html`<button
    type="button"
    class="quiet"
    aria-expanded=${open === table}
    aria-controls="table"
    @click=${() => actions.show({ table: open === table ? null : table, mostRows: FIRST_ROWS, toCopy: null })}
  >
    ${label}
  </button>`;

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
