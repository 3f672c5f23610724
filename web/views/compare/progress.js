// How many runs a question takes and how long; then how far they are, and what can be done about it.

import { html, nothing } from 'lit/html.js';
import { isEarlier } from '../../state/compare/progress.js';
import { notices } from './notices.js';
import '../../styles/compare/progress.css';
import { progressWords as words } from '../../i18n/en/compare-progress.js';

/** @import { Compare } from '../../state/compare/atoms.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const progress = (state, actions) => {
  const { compare } = state;
  return html`<div class="compare-progress" role="group" aria-label=${words.label}>
      ${buttons(compare, actions)}
      <div class="how-far">
        <p class="progress-facts label number">
          <span>${facts(compare).join(' · ')}</span> ${compare.plan && !isBusy(compare) ? clear(actions) : nothing}
        </p>
        ${compare.plan === null ? nothing : before(compare) ? html`<p class="note">${words.earlier}</p>` : bar(compare)}
      </div>
      <p class="hidden" role="status">${news(compare)}</p>
    </div>
    ${notices(state, actions)}`;
};

/** @param {Compare} compare */
const bar = ({ share }) => html`<progress max="1" .value=${share} aria-label=${words.bar}></progress>`;

/** @param {OpenedActions} actions */
const clear = ({ compare: actions }) =>
  html`<button type="button" title=${words.clearHelp} @click=${() => actions.clear()}>${words.clear}</button>`;

/** @param {Compare} compare */
const isBusy = ({ phase }) => phase === 'preparing' || phase === 'running';

/** What is told is of the question, not of the runs that there are. @param {Compare} compare */
const before = (compare) => !isBusy(compare) && (compare.plan === null || isEarlier(compare));

/** @param {Compare} compare @param {OpenedActions} actions */
function buttons(compare, { compare: actions }) {
  const { runs, plan, done, phase, errors } = compare;
  const left = (plan?.runs ?? 0) - done;
  const goOn = phase === 'stopped' && left > 0;
  const run = html`<button
    type="button"
    class=${goOn && !before(compare) ? '' : 'primary'}
    ?disabled=${errors.length > 0}
    @click=${() => actions.run()}
  >
    ${words.run(runs)}
  </button>`;
  if (isBusy(compare)) {
    return html`<button type="button" class="primary" @click=${() => actions.stop()}>${words.stop}</button>`;
  }
  if (!goOn) return run;
  const resume = html`<button
    type="button"
    class=${before(compare) ? '' : 'primary'}
    @click=${() => void actions.resume()}
  >
    ${words.goOn}
  </button>`;
  return before(compare) ? html`${run} ${resume}` : resume;
}

/** @param {Compare} compare @returns {string[]} */
function facts(compare) {
  const { runs, errors, estimate, phase, done, plan, workers, left, diverged, lost, took } = compare;
  if (before(compare)) {
    if (errors.length > 0 || runs === 0) return [];
    if (!estimate) return [words.asked(runs), words.measuring];
    return [words.asked(runs), words.takes(estimate.milliseconds), words.workers(estimate.workers)];
  }
  const many = [words.done(done, plan?.runs ?? runs)];
  if (phase === 'preparing') many.push(words.preparing);
  if (phase === 'stopped') many.push(words.stopped);
  if (phase === 'running' && left !== null) many.push(words.left(left));
  if (phase === 'running') many.push(words.workers(workers));
  if (phase === 'done' && took > 0) many.push(words.took(took));
  if (diverged > 0) many.push(words.diverged(diverged));
  if (lost.length > 0) many.push(words.lost(lost.length));
  return many;
}

/** For who cannot see the bar: where something begins and ends, not every step. @param {Compare} compare */
function news({ phase, done, plan }) {
  const told = words.news[phase];
  return typeof told === 'string' ? told : told(words.done(done, plan?.runs ?? 0));
}
