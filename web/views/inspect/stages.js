// The stages of the walk, and the buttons that go through them.

import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { icons } from '../icons.js';
import { stagesOf } from '../../state/inspect/stages.js';
import { stageName } from './names.js';
import '../../styles/inspect/stages.css';
import { inspectWords as words } from '../../i18n/en/inspect.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function stages(state, actions) {
  const { stage, walking } = state.inspect;
  const names = stagesOf(state.run.layers).map((one) => stageName(state, one));
  const walk = walking ? words.stopWalk : words.walk;
  return html`<section class="stages" aria-label=${words.stages}>
    <ol class="stage-bar">
      ${names.map(
        (name, k) =>
          html`<li>
            <button
              type="button"
              class=${k < stage ? 'past' : ''}
              aria-current=${k === stage ? 'step' : 'false'}
              @click=${() => actions.inspect.goTo(k)}
            >
              ${name}
            </button>
          </li>`,
      )}
    </ol>
    ${step(words.before, '←', stage === 0, actions.inspect.previous)}
    <select
      class="stage-menu"
      aria-label=${words.stage}
      .value=${live(String(stage))}
      @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
        actions.inspect.goTo(Number(target.value))}
    >
      ${names.map((name, k) => html`<option value=${k} ?selected=${k === stage}>${name}</option>`)}
    </select>
    ${step(words.after, '→', stage === names.length - 1, actions.inspect.next)}
    <button
      type="button"
      class="round"
      aria-label=${walk}
      title=${walk}
      aria-pressed=${walking}
      @click=${actions.inspect.toggleWalking}
    >
      ${walking ? icons.pause : icons.play}
    </button>
  </section>`;
}

/** @param {string} label @param {string} arrow  also the key @param {boolean} off @param {() => void} act */
const step = (label, arrow, off, act) =>
  html`<button
    type="button"
    class="round"
    aria-label=${label}
    title="${label} (${arrow})"
    aria-disabled=${off}
    @click=${act}
  >
    <span aria-hidden="true">${arrow}</span>
  </button>`;

/** The bar's width and the stage when it was last moved. */
let moved = '';

/** Where the bar is longer than its room, the current stage stands in view. @param {ParentNode} root @param {Opened} state */
export function followStage(root, { inspect: { stage }, run }) {
  const bar = /** @type {HTMLElement | null} */ (root.querySelector('.stage-bar'));
  const now = bar ? `${run.layers.length} ${stage} ${bar.clientWidth}` : '';
  if (now === moved) return;
  moved = now;
  const current = /** @type {HTMLElement | null} */ (bar?.querySelector('[aria-current=step]'));
  if (bar && current) bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
}
