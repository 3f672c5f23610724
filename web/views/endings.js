// Why a run has ended, with the ways on; and what was wrong with a link.

import { html, nothing } from 'lit/html.js';
import { mayChange } from '../state/may-change.js';
import { text } from '../i18n/en/page.js';
import { parts } from '../i18n/en/parts.js';

/** @import { Catalog } from '../engine/lab' */
/** @import { Run } from '../engine/methods.js' */
/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** What was wrong with the address. @param {State} state @param {Actions} actions */
export const linkBanner = ({ linkErrors }, actions) =>
  html`<div class="banner" role="alert">
    <div>
      <p><strong>${parts.linkFailed}</strong></p>
      <ul>
        ${linkErrors.map((error) => html`<li>${error}</li>`)}
      </ul>
    </div>
    <button type="button" @click=${actions.dismissLinkErrors}>${parts.dismiss}</button>
  </div>`;

/** @param {State} state @param {Actions} actions */
export function endBanner(state, actions) {
  const { catalog, run, snapshot } = state;
  if (!catalog || !run || !snapshot) return nothing;
  const { divergence, stopped, epoch } = snapshot.report;
  if (stopped) {
    return html`<div class="banner calm" role="status">
      <p>${parts.stopped(epoch, labelIn(catalog, 'stop_rules', stopped))}</p>
    </div>`;
  }
  if (!divergence) return nothing;
  const place = divergence.layer + 1 < run.layers.length ? text.hidden(divergence.layer + 1) : text.output;
  const tensor = labelIn(catalog, 'tensors', divergence.tensor);
  const ways = remedies(run);
  return html`<div class="banner" role="alert">
    <p>
      ${parts.diverged(divergence.epoch, divergence.step, tensor, place)}
      ${ways.length > 0 ? parts.likely(ways.map(({ why }) => why)) : nothing}
    </p>
    <button type="button" @click=${actions.rewind}>${parts.rewind}</button>
    ${ways.map(
      ({ label, values }) =>
        html`<button
          type="button"
          ?disabled=${!Object.keys(values).every((path) => mayChange(state, path))}
          @click=${() => actions.restartWith(values)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

/** @param {Catalog} catalog @param {string} table @param {string} name */
const labelIn = (catalog, table, name) => catalog.tables[table].find((row) => row.name === name)?.label ?? name;

/**
 * What makes steps too long in this config, and what to do about it.
 *
 * @param {Run} run
 * @returns {{ why: string, label: string, values: Record<string, unknown> }[]}
 */
function remedies({ config, training }) {
  const { optimizer, loss, initial, penalty } = config;
  const smaller = Number((optimizer.learning_rate / 10).toPrecision(2));
  const samples = training.x.length / 2;
  const summed = loss.reduction.endsWith('sum');
  return [
    {
      why: parts.rateIs(optimizer.learning_rate),
      label: parts.smallerRate(smaller),
      values: { 'optimizer.learning_rate': smaller },
    },
    ...(summed
      ? [{ why: parts.lossIsSummed(samples), label: parts.meanLoss, values: { 'loss.reduction': 'mean' } }]
      : []),
    ...(initial.weights === 'uniform' && initial.low >= 0
      ? [{ why: parts.weightsArePositive, label: parts.otherWeights, values: { 'initial.weights': 'xavier_normal' } }]
      : []),
    ...(penalty.clip_norm === 0
      ? [{ why: parts.gradientIsFree, label: parts.clipGradient, values: { 'penalty.clip_norm': 1 } }]
      : []),
  ];
}
