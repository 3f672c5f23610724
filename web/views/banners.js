// What stands above the panels when something has gone wrong. Why a run has ended, why a link was refused, and
// which bugs are built in, loads when it has to be said.

import { html, nothing } from 'lit/html.js';
import { lazy } from '../lib/lazy.js';
import { text } from '../i18n/en/page.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

const faults = lazy(() => import('./faults.js'));
const endings = lazy(() => import('./endings.js'));

/** @param {string} reason @param {Actions} actions */
export const failureBanner = (reason, actions) =>
  html`<div class="banner" role="alert">
    <p><strong>${text.failed}.</strong> ${reason}</p>
    <button type="button" @click=${() => actions.load()}>${text.retry}</button>
  </div>`;

/** @param {State} state @param {Actions} actions */
export const linkBanner = (state, actions) =>
  state.linkErrors.length === 0 ? nothing : endings(({ linkBanner }) => linkBanner(state, actions), html``);

/** @param {State} state @param {Actions} actions */
export function faultBanner(state, actions) {
  const network = state.run?.config.network;
  const any = network && (network.hunt || [...network.layers, network.output].some(({ fault }) => fault !== 'none'));
  return any ? faults(({ faultBanner }) => faultBanner(state, actions), html``) : nothing;
}

/** @param {State} state @param {Actions} actions */
export function endBanner(state, actions) {
  const report = state.snapshot?.report;
  const ended = report && !state.playing && (report.stopped || report.divergence);
  return ended ? endings(({ endBanner }) => endBanner(state, actions), html``) : nothing;
}
