// The page as a whole: header, transport, the four panels of Train, and the status line.

import { html, nothing } from 'lit/html.js';
import { logo } from './icons.js';
import { transport } from './transport.js';
import { settings } from './settings.js';
import { data } from './train/data.js';
import { network } from './train/network.js';
import { output } from './train/output.js';
import { curves } from './train/curves.js';
import { percent } from '../lib/format.js';
import { fieldAt } from '../state/schema.js';
import { text } from '../i18n/en.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { Catalog } from '../engine/lab' */
/** @import { Notice, State } from '../state/store.js' */

/** @param {State} state @param {Actions} actions */
export const page = (state, actions) => html`
  <header class="header">
    <h1>${logo} ${text.name}</h1>
  </header>
  ${state.run && state.catalog && state.snapshot ? train(state, actions) : opening(state, actions)}
`;

/** Until there is a run. @param {State} state @param {Actions} actions */
const opening = ({ failure }, actions) =>
  html`<main class="opening">
    ${failure === null ? html`<p role="status">${text.loading}</p>` : failureBanner(failure, actions)}
  </main>`;

/** @param {State} state @param {Actions} actions */
const train = (state, actions) => html`
  ${state.failure === null ? nothing : failureBanner(state.failure, actions)} ${transport(state, actions)}
  ${settings(state, actions)} ${endBanner(state, actions)}
  <main class="main">
    ${data(state, actions)} ${network(state, actions)} ${output(state)} ${curves(state, actions)}
  </main>
  ${status(state)}
`;

/** @param {string} reason @param {Actions} actions */
const failureBanner = (reason, actions) =>
  html`<div class="banner" role="alert">
    <p><strong>${text.failed}.</strong> ${reason}</p>
    <button type="button" @click=${() => actions.load()}>${text.retry}</button>
  </div>`;

/** @param {State} state @param {Actions} actions */
function endBanner({ catalog, run, snapshot, playing }, actions) {
  if (!catalog || !run || !snapshot || playing) return nothing;
  const { divergence, stopped, epoch } = snapshot.report;
  const named = (/** @type {string} */ table, /** @type {string} */ name) =>
    catalog.tables[table].find((row) => row.name === name)?.label ?? name;
  if (stopped)
    return html`<div class="banner calm" role="status">
      <p>${text.stopped(epoch, named('stop_rules', stopped))}</p>
    </div>`;
  if (!divergence) return nothing;
  const { learning_rate: rate } = run.config.optimizer;
  const smaller = Number((rate / 10).toPrecision(2));
  const place = divergence.layer + 1 < run.layers.length ? text.hidden(divergence.layer + 1) : text.output;
  return html`<div class="banner" role="alert">
    <p>${text.diverged(divergence.epoch, divergence.step, named('tensors', divergence.tensor), place)}</p>
    <button type="button" @click=${actions.rewind}>${text.rewind}</button>
    <button type="button" @click=${() => actions.restartWith({ 'optimizer.learning_rate': smaller })}>
      ${text.smallerRate(smaller)}
    </button>
    ${
      run.config.loss.reduction.endsWith('sum')
        ? html`<button type="button" @click=${() => actions.restartWith({ 'loss.reduction': 'mean' })}>
            ${text.meanLoss}
          </button>`
        : nothing
    }
  </div>`;
}

/** @param {State} state */
const status = ({ catalog, notice, detail }) =>
  html`<footer class="status">
    <p role="status" class=${notice ? 'news' : ''}>${notice && catalog ? noticeText(catalog, notice) : text.privacy}</p>
    <p class="hash" title=${text.weightsHelp}>${text.weights(detail?.hash ?? '')}</p>
  </footer>`;

/** @param {Catalog} catalog @param {Notice} notice */
function noticeText(catalog, notice) {
  if (notice.kind === 'paused') {
    return text.paused(notice.epoch, notice.accuracy === null ? text.none : percent(notice.accuracy));
  }
  if (notice.kind === 'reset') return text.wasReset;
  if (notice.kind === 'rewound') return text.rewound(notice.epoch);
  const { label } = fieldAt(catalog, notice.path);
  return notice.kind === 'tuned' ? text.tuned(label, notice.epoch) : text.restarted(label);
}
