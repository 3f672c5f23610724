// What holds for all variants: the seeds, how long a run is, what it is to reach.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { exact } from '../../../lib/format.js';
import { learnsValues } from '../../../state/compare/question.js';
import { text } from '../../../i18n/en/page.js';
import { questionWords as words } from '../../../i18n/en/compare-question.js';
import { below, box, typed } from './entry.js';
import { errorsAt, textAt } from './errors.js';
import { pick } from './pick.js';

/** @import { Opened, OpenedActions } from '../compare.js' */

const DRAWS = /** @type {const} */ (['data', 'weights', 'order']);

/** @param {Opened} state @param {OpenedActions} actions */
export function seedsControl(state, actions) {
  const { first, count } = state.compare.spec.seeds;
  return typed(state, {
    control: 'seeds',
    id: 'seeds',
    kind: 'seeds-entry',
    label: words.seeds,
    name: words.seeds,
    text: textAt(state, 'seeds', words.fromTo(first, first + count - 1)),
    hint: words.seedsHelp,
    take: actions.compare.typeSeeds,
  });
}

/** What is drawn anew with each seed. @param {Opened} state @param {OpenedActions} actions */
export function redrawn({ compare }, actions) {
  const { seeds } = compare.spec;
  const shown = DRAWS.filter((draw) => seeds[draw]).map((draw) => words.redraws[draw]);
  return html`<div class="control redrawn">
    <span class="label">${words.redrawn}</span>
    ${pick(
      { id: 'redrawn', label: words.redrawn, shown: shown.join(text.comma) || words.nothing },
      html`<fieldset class="boxes">
          <legend class="hidden">${words.redrawn}</legend>
          ${DRAWS.map(
            (draw) =>
              html`<label>
                <input
                  type="checkbox"
                  .checked=${live(seeds[draw])}
                  @change=${() => actions.compare.redraw({ [draw]: !seeds[draw] })}
                />
                ${words.redrawsInFull[draw]}
              </label>`,
          )}
        </fieldset>
        <p class="note">${words.pairing}</p>`,
    )}
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
export function epochsControl(state, actions) {
  const { base, factors } = state.compare.spec;
  const varies = factors.some(({ variants }) => variants.every(({ values }) => 'stop.epochs' in values));
  if (varies) return nothing;
  return typed(state, {
    control: 'epochs',
    id: 'epochs',
    kind: 'epochs',
    label: words.epochs,
    name: words.epochs,
    text: textAt(state, 'epochs', base.stop.epochs === null ? '' : String(base.stop.epochs)),
    hint: words.epochsHelp,
    take: actions.compare.typeEpochs,
  });
}

/** @param {Opened} state @param {OpenedActions} actions */
export function targetControl(state, actions) {
  const { base, target } = state.compare.spec;
  const { accuracy, loss } = target;
  const ofLoss = accuracy === null;
  const noAccuracy = learnsValues(state.catalog, base);
  const text = ofLoss ? written(loss, 1, '') : written(accuracy, 100, ' %');
  return html`<div class="control target">
    <label for="target-of">${words.target}</label>
    <div class="pair">
      <select
        id="target-of"
        .value=${live(ofLoss ? 'loss' : 'accuracy')}
        @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
          actions.compare.chooseTarget(target.value === 'loss')}
      >
        <option value="accuracy" ?selected=${!ofLoss} ?disabled=${noAccuracy}>${words.accuracy}</option>
        <option value="loss" ?selected=${ofLoss}>${words.loss}</option>
      </select>
      ${box(state, {
        control: 'target',
        id: 'target',
        kind: '',
        label: '',
        name: ofLoss ? words.targetLoss : words.targetAccuracy,
        text: textAt(state, 'target', text),
        hint: '',
        take: actions.compare.typeTarget,
      })}
    </div>
    ${below(state, { control: 'target', id: 'target', hint: words.targetHelp })}
  </div>`;
}

/** @param {unknown} value @param {number} times @param {string} unit */
const written = (value, times, unit) =>
  typeof value === 'number' ? `${exact(Number((times * value).toPrecision(15)))}${unit}` : String(value ?? '');

/** Whether the seeds can show anything. @param {Opened} state */
export function seedsNote(state) {
  const { count, data, weights, order } = state.compare.spec.seeds;
  if (errorsAt(state, 'seeds').length > 0) return nothing;
  if (!data && !weights && !order && count > 1) return html`<p class="note">${words.allAlike}</p>`;
  return count < words.fewSeeds ? html`<p class="note">${words.tooFew(count)}</p>` : nothing;
}
