// What Compare has to say of its runs beyond how far they are: an earlier visit's, those given up, what went wrong.

import { html, nothing } from 'lit/html.js';
import { variantName } from '../../state/compare/names.js';
import { placeOf, seedNumber } from '../../state/compare/runs.js';
import { progressWords as words } from '../../i18n/en/compare-progress.js';

/** @import { Opened, OpenedActions } from './compare.js' */

const MOST_NAMED = 5; // runs that were given up

/** @param {Opened} state @param {OpenedActions} actions */
export function notices(state, actions) {
  const all = [keptNotice(state, actions), problemNotice(state, actions), lostNotice(state, actions)];
  return all.every((notice) => notice === nothing) ? nothing : html`<div class="compare-notices">${all}</div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
function keptNotice({ compare: { kept, phase } }, { compare: actions }) {
  if (!kept || phase === 'preparing' || phase === 'running') return nothing;
  return html`<div class="banner offer" role="region" aria-label=${words.kept(kept.done, kept.runs)}>
    <p><strong>${words.kept(kept.done, kept.runs)}</strong> ${words.keptNote}</p>
    <span class="notice-choices">
      ${
        kept.done < kept.runs
          ? html`<button type="button" @click=${() => void actions.takeUp({ goOn: true })}>${words.goOn}</button>`
          : nothing
      }
      <button type="button" @click=${() => void actions.takeUp({ goOn: false })}>${words.keptShow}</button>
      <button type="button" @click=${() => void actions.forgetKept()}>${words.keptForget}</button>
    </span>
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
function problemNotice({ compare: { problem } }, { compare: actions }) {
  if (problem === null) return nothing;
  return html`<div class="banner" role="alert">
    <p>${problem}</p>
    <button type="button" @click=${() => actions.dismissProblem()}>${words.dismiss}</button>
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
function lostNotice({ catalog, compare: { plan, lost, phase } }, { compare: actions }) {
  if (!plan || lost.length === 0) return nothing;
  const named = lost.slice(0, MOST_NAMED).map(({ run, message }) => {
    const { variant, seed } = placeOf(plan, run);
    return words.lostRun(variantName(catalog, plan.comparison, variant), seedNumber(plan, seed), message);
  });
  if (lost.length > MOST_NAMED) named.push(words.lostMore(lost.length - MOST_NAMED));
  return html`<div class="banner" role="alert">
    <p><strong>${words.lostTitle(lost.length)}</strong></p>
    <ul>
      ${named.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      phase === 'done' || phase === 'stopped'
        ? html`<button type="button" @click=${() => void actions.resume()}>${words.again(lost.length)}</button>`
        : nothing
    }
  </div>`;
}
