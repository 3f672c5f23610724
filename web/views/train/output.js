// The output panel: what the network says over the plane, the points on it, and how good that is.

import { html } from 'lit/html.js';
import { percent, steady } from '../../lib/format.js';
import { numbersLine } from './output/card.js';
import { legend, valueLegend } from './output/legend.js';
import { hasClasses, pictureOf, viewNow } from './output/picture.js';
import { plane } from './output/plane.js';
import { views } from './output/views.js';
import { unitName } from '../names.js';
import { pin } from '../pin.js';
import { text } from '../../i18n/en/page.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { OutputView, State } from '../../state/store.js' */
/** @import { Shown } from './output/views.js' */

/** @type {OutputView[]} */
const VIEWS = ['prediction', 'compare', 'error', 'space'];

/** @param {State} state @param {Actions} actions */
export function output(state, actions) {
  const { catalog, run, snapshot } = state;
  if (!catalog || !run || !snapshot) return '';
  const shown = { ...state, catalog, run, snapshot };
  const { training, test } = snapshot.report;
  const finite = training !== null && Number.isFinite(training.loss);
  const accuracy = finite ? share(training.accuracy) : text.none;
  return html`<section class="panel output" aria-labelledby="output-title">
    <div class="heading">
      <h2 id="output-title">${text.output}</h2>
      ${viewSwitch(state, actions)} ${pin(actions, state.outputView === 'compare' ? 'truth' : 'field', text.output)}
    </div>
    ${plane(shown, actions, accuracy)}
    <div class="legend ${run.task}">${legendNow(shown)} ${classesOnly(state, actions)}</div>
    ${numbersLine(shown, actions)}
    <dl class="scores">
      ${score(text.trainingLoss, training ? steady(training.loss) : text.none, training?.loss)}
      ${score(text.testLoss, test ? steady(test.loss) : text.none, test?.loss ?? text.noTest)}
      ${score(text.accuracy, accuracy, training?.accuracy ?? undefined, test && test.accuracy !== null ? text.testAccuracy(percent(test.accuracy)) : '')}
    </dl>
  </section>`;
}

/** @param {State} state @param {Actions} actions */
const viewSwitch = ({ outputView }, actions) =>
  html`<span class="switch" role="group" aria-label=${text.outputView}>
    ${VIEWS.map(
      (view) =>
        html`<button
          type="button"
          title=${text.outputViewHelp[view]}
          aria-pressed=${view === outputView}
          @click=${() => actions.show({ outputView: view, pointed: null })}
        >
          ${text.outputViews[view]}
        </button>`,
    )}
  </span>`;

/** @param {Shown} state */
function legendNow(state) {
  const view = viewNow(state);
  if (view === 'prediction') return legend(state.run);
  if (view !== 'unit') return views[view]((module) => module.legend(state), '');
  const picture = pictureOf(state);
  const name = state.shown ? unitName(state.catalog, state.run, state.shown) : '';
  return html`<strong>${name}</strong> ${picture ? valueLegend(picture.range) : ''}`;
}

/** @param {State} state @param {Actions} actions */
const classesOnly = (state, actions) =>
  hasClasses(state)
    ? html`<label>
        <input type="checkbox" .checked=${!state.smooth} @change=${() => actions.show({ smooth: !state.smooth })} />
        ${text.classesOnly}
      </label>`
    : '';

/** @param {number | null} accuracy */
const share = (accuracy) => (accuracy === null ? text.none : percent(accuracy));

/** @param {string} name @param {string} shown @param {number | string} [exact]  on hover @param {string} [beside] */
const score = (name, shown, exact, beside = '') =>
  html`<div class="score">
    <dt>${name}</dt>
    <dd class="number" title=${exact ?? ''}>${shown} ${beside ? html`<small>${beside}</small>` : ''}</dd>
  </div>`;
