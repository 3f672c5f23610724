// Play, pause, step, reset; the epoch; the speed; and the settings that one changes most.

import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { icons } from './icons.js';
import { control } from './controls.js';
import { count, speed as speedText } from '../lib/format.js';
import { isOver } from '../state/actions.js';
import { text } from '../i18n/en.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** What the speed slider offers, in epochs a second. */
export const SPEEDS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, Infinity];

/** @param {State} state @param {Actions} actions */
export function transport(state, actions) {
  const { playing, snapshot, run } = state;
  if (!run) return '';
  const stopped = isOver(snapshot);
  const hidden = run.config.network.layers.length > 0;
  return html`<div class="bar">
    <section class="transport" aria-label=${text.transport}>
      <div class="buttons">
        <button type="button" class="round" aria-label=${text.reset} title="${text.reset} (R)" @click=${actions.reset}>
          ${icons.reset}
        </button>
        <button
          type="button"
          class="round play"
          aria-label=${playing ? text.pause : text.play}
          title="${playing ? text.pause : text.play} (Space)"
          aria-disabled=${stopped}
          @click=${actions.togglePlay}
        >
          ${playing ? icons.pause : icons.play}
        </button>
        <button
          type="button"
          class="round"
          aria-label=${text.stepEpoch}
          title="${text.stepEpoch} (→)"
          aria-disabled=${stopped}
          @click=${actions.stepEpoch}
        >
          ${icons.step}
        </button>
      </div>
      <div class="epoch">
        <span class="label" id="epoch-label">${text.epoch}</span>
        <output class="number" aria-labelledby="epoch-label" aria-live="off"
          >${count(snapshot?.report.epoch ?? 0)}</output
        >
      </div>
      ${speedControl(state, actions)}
    </section>
    <section class="often" aria-label=${text.often}>
      ${
        hidden
          ? control(state, actions, 'network.layers[0].activation', {
              label: text.hiddenActivation,
              change: actions.changeHiddenActivation,
              mixed: new Set(run.config.network.layers.map(({ activation }) => activation)).size > 1,
            })
          : ''
      }
      ${control(state, actions, 'loss.function')} ${control(state, actions, 'optimizer.learning_rate')}
      ${control(state, actions, 'training.update')}
      ${run.config.training.update === 'mini_batch' ? control(state, actions, 'training.batch_size') : ''}
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
