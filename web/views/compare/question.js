// What is compared: one or two settings over their values, the seeds, and all that stays as it is.

import { html, nothing } from 'lit/html.js';
import { idleOf, settingOf } from '../../state/compare/settings.js';
import { icons } from '../icons.js';
import { baseLine } from './question/base.js';
import { refusals } from './question/errors.js';
import { factorControls } from './question/factor.js';
import { epochsControl, redrawn, seedsControl, seedsNote, targetControl } from './question/terms.js';
import '../../styles/compare/question.css';
import { questionWords as words } from '../../i18n/en/compare-question.js';

/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function question(state, actions) {
  const { question, spec } = state.compare;
  return html`<section class="compare-question" aria-label=${words.question}>
    <div class="question-settings">
      ${factorControls(state, actions, 0)} ${spec.factors.length > 0 ? factorControls(state, actions, 1) : nothing}
      ${seedsControl(state, actions)}
      <button
        type="button"
        class="question-more"
        aria-expanded=${question.open}
        aria-controls="question-terms"
        @click=${actions.compare.toggleQuestion}
      >
        ${words.more} ${question.open ? icons.up : icons.down}
      </button>
    </div>
    <div class="question-terms ${question.open ? 'open' : ''}" id="question-terms">
      ${redrawn(state, actions)} ${epochsControl(state, actions)} ${targetControl(state, actions)}
      ${baseLine(state, actions)}
    </div>
    <div class="question-notes">
      ${refusals(state, '', 'question')} ${seedsNote(state)} ${spec.factors.map((_, k) => idleNote(state, k))}
    </div>
  </section>`;
}

/** @param {Opened} state @param {number} factor */
function idleNote({ catalog, compare: { spec } }, factor) {
  const idle = idleOf(catalog, spec, factor);
  const name = settingOf(catalog, spec.factors[factor])?.name;
  return idle && name ? html`<p class="note">${words.noDifference(name, idle)}</p>` : nothing;
}
