// The bar above the walk: its stages, what the step takes in, and what may be done with it.

import { html } from 'lit/html.js';
import { mayChange } from '../../state/may-change.js';
import { stages } from './stages.js';
import { inspectWords as words } from '../../i18n/en/inspect.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const toolbar = (state, actions) =>
  html`<div class="bar inspect-bar">
    ${stages(state, actions)}
    <section class="inspect-tools" aria-label=${words.step}>
      <div class="segments" role="group" aria-label=${words.stepKind}>
        ${[false, true].map(
          (batch) =>
            html`<button
              type="button"
              aria-pressed=${state.inspect.batch === batch}
              @click=${() => actions.inspect.show({ batch })}
            >
              ${batch ? words.batch : words.oneSample}
            </button>`,
        )}
      </div>
      <button type="button" @click=${() => actions.show({ dialog: 'numpy' })}>${words.checkNumPy}</button>
      <button type="button" @click=${actions.inspect.openHunt}>${words.hunt}</button>
      <button
        type="button"
        title=${words.applyHelp}
        ?disabled=${state.inspect.ledger === null || state.snapshot.report.divergence !== null || (!state.inspect.batch && !mayChange(state, 'apply'))}
        @click=${actions.inspect.apply}
      >
        ${words.apply}
      </button>
    </section>
  </div>`;
