// Play, pause, step, reset; the epoch; the speed; and the settings that one changes most.

import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { icons } from './icons.js';
import { control } from './controls.js';
import { count, duration, speed as speedText } from '../lib/format.js';
import { isOver } from '../state/driver.js';
import { findField, valueOfText } from '../state/schema.js';
import { MOST_EPOCH } from '../state/store.js';
import { text } from '../i18n/en/page.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** What the speed slider offers, in epochs a second. */
export const SPEEDS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, Infinity];

/** The settings that one changes most. */
const OFTEN = ['optimizer.rule', 'optimizer.learning_rate', 'loss.function', 'initial.weights'];

/** @param {State} state @param {Actions} actions */
export function transport(state, actions) {
  const { snapshot, run, playing } = state;
  if (!run || !snapshot) return '';
  return html`<div class="bar">
    <section class="transport" aria-label=${text.transport}>
      <div class="buttons">${buttons(state, actions)}</div>
      <div class="epoch">
        <span class="label" id="epoch-label">${text.epoch}</span>
        <output class="number" aria-labelledby="epoch-label" aria-live="off">${count(snapshot.report.epoch)}</output>
        <span class="number label" data-spent=${snapshot.spent} title=${text.spent(duration(snapshot.spent))}>
          ${duration(snapshot.spent)}
        </span>
      </div>
      ${speedControl(state, actions)} ${runTo(actions, playing)}
    </section>
    <section class="often" aria-label=${text.often}>
      ${OFTEN.slice(0, 2).map((path) => control(state, actions, path))}
      ${
        run.config.network.layers.length > 0
          ? control(state, actions, 'network.layers[0].activation', {
              label: text.hiddenActivation,
              change: actions.changeHiddenActivation,
              mixed: new Set(run.config.network.layers.map(({ activation }) => activation)).size > 1,
            })
          : ''
      }
      ${OFTEN.slice(2).map((path) => control(state, actions, path))}
      <button
        type="button"
        class="more"
        aria-label=${text.moreSettings}
        aria-expanded=${state.settingsOpen}
        aria-controls="settings"
        @click=${actions.toggleSettings}
      >
        ${text.more} ${state.settingsOpen ? icons.up : icons.down}
      </button>
    </section>
  </div>`;
}

/** @param {State} state @param {Actions} actions */
function buttons({ playing, snapshot, stepUnit, undo, catalog }, actions) {
  const over = isOver(snapshot);
  const last = undo.at(-1);
  const undoLabel = last
    ? text.undo((catalog && findField(catalog, last.path)?.label) ?? last.path)
    : text.nothingToUndo;
  return html`
    <button
      type="button"
      class="round"
      aria-label=${undoLabel}
      title="${undoLabel} (U)"
      ?disabled=${!last}
      @click=${actions.undo}
    >
      ${icons.undo}
    </button>
    <button type="button" class="round" aria-label=${text.reset} title="${text.reset} (R)" @click=${actions.reset}>
      ${icons.reset}
    </button>
    <button
      type="button"
      class="round play"
      aria-label=${playing ? text.pause : text.play}
      title="${playing ? text.pause : text.play} (Space)"
      aria-disabled=${over}
      @click=${actions.togglePlay}
    >
      ${playing ? icons.pause : icons.play}
    </button>
    <span class="step">
      <button
        type="button"
        class="round"
        aria-label=${text.stepOne[stepUnit]}
        title="${text.stepOne[stepUnit]} (→)"
        aria-disabled=${over}
        @click=${() => actions.step()}
      >
        ${icons.step}
      </button>
      <select
        aria-label=${text.stepUnit}
        .value=${live(stepUnit)}
        @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
          actions.setStepUnit(/** @type {import('../state/store.js').StepUnit} */ (target.value))}
      >
        ${Object.entries(text.stepUnits).map(
          ([unit, label]) => html`<option value=${unit} ?selected=${unit === stepUnit}>${label}</option>`,
        )}
      </select>
    </span>
  `;
}

/** @param {Actions} actions @param {boolean} playing */
function runTo(actions, playing) {
  const run = (/** @type {SubmitEvent & { target: HTMLFormElement }} */ event) => {
    event.preventDefault();
    const input = /** @type {HTMLInputElement} */ (event.target.elements.namedItem('epoch'));
    const epoch = valueOfText(input.value.replaceAll(',', ''));
    const fits = typeof epoch === 'number' && Number.isInteger(epoch) && epoch >= 0 && epoch <= MOST_EPOCH;
    input.setCustomValidity(fits ? '' : `${text.runToEpoch}: “${input.value}”; ${text.runToAllowed(MOST_EPOCH)}`);
    if (!input.reportValidity() || typeof epoch !== 'number') return;
    void actions.runTo(epoch);
    /** @type {HTMLDetailsElement} */ (event.target.closest('details')).open = false;
  };
  return html`<details
    class="run-to"
    @keydown=${(/** @type {KeyboardEvent & { currentTarget: HTMLDetailsElement }} */ { key, currentTarget }) => {
      if (key === 'Escape') currentTarget.open = false;
    }}
  >
    <summary class="round" aria-label=${text.runTo} title=${text.runTo}>${icons.flag}</summary>
    <form novalidate @submit=${run}>
      <label for="run-to">${text.runToEpoch}</label>
      <input
        id="run-to"
        name="epoch"
        inputmode="numeric"
        autocomplete="off"
        @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => target.setCustomValidity('')}
      />
      <button type="submit" ?disabled=${playing}>${text.run}</button>
    </form>
  </details>`;
}

/** @param {State} state @param {Actions} actions */
function speedControl({ speed, playing, measuredSpeed }, actions) {
  const wanted = speed === Infinity ? text.fullSpeed : text.speedOf(count(speed));
  const shown = playing && measuredSpeed !== null ? text.speedOf(speedText(measuredSpeed)) : wanted;
  return html`<div class="control speed">
    <label for="speed">${text.speed}</label>
    <span class="number">${shown}</span>
    <input
      type="range"
      id="speed"
      min="0"
      max=${SPEEDS.length - 1}
      step="1"
      .value=${live(String(SPEEDS.indexOf(speed)))}
      aria-valuetext=${wanted}
      @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
        actions.setSpeed(SPEEDS[Number(target.value)])}
    />
  </div>`;
}
