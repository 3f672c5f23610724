// What stands above the panels when something has ended or gone wrong, with the ways on.

import { html, nothing } from 'lit/html.js';
import { text } from '../i18n/en.js';

/** @import { Catalog } from '../engine/lab' */
/** @import { Run } from '../engine/methods.js' */
/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** @param {string} reason @param {Actions} actions */
export const failureBanner = (reason, actions) =>
  html`<div class="banner" role="alert">
    <p><strong>${text.failed}.</strong> ${reason}</p>
    <button type="button" @click=${() => actions.load()}>${text.retry}</button>
  </div>`;

/** What was wrong with the address. @param {State} state @param {Actions} actions */
export function linkBanner({ linkErrors }, actions) {
  if (linkErrors.length === 0) return nothing;
  return html`<div class="banner" role="alert">
    <div>
      <p><strong>${text.linkFailed}</strong></p>
      <ul>
        ${linkErrors.map((error) => html`<li>${error}</li>`)}
      </ul>
    </div>
    <button type="button" @click=${actions.dismissLinkErrors}>${text.dismiss}</button>
  </div>`;
}

/** @param {State} state @param {Actions} actions */
export function endBanner({ catalog, run, snapshot, playing }, actions) {
  if (!catalog || !run || !snapshot || playing) return nothing;
  const { divergence, stopped, epoch } = snapshot.report;
  if (stopped) {
    return html`<div class="banner calm" role="status">
      <p>${text.stopped(epoch, labelIn(catalog, 'stop_rules', stopped))}</p>
    </div>`;
  }
  if (!divergence) return nothing;
  const place = divergence.layer + 1 < run.layers.length ? text.hidden(divergence.layer + 1) : text.output;
  const tensor = labelIn(catalog, 'tensors', divergence.tensor);
  const ways = remedies(run);
  return html`<div class="banner" role="alert">
    <p>
      ${text.diverged(divergence.epoch, divergence.step, tensor, place)}
      ${ways.length > 0 ? text.likely(ways.map(({ why }) => why)) : nothing}
    </p>
    <button type="button" @click=${actions.rewind}>${text.rewind}</button>
    ${ways.map(
      ({ label, values }) => html`<button type="button" @click=${() => actions.restartWith(values)}>${label}</button>`,
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
      why: text.rateIs(optimizer.learning_rate),
      label: text.smallerRate(smaller),
      values: { 'optimizer.learning_rate': smaller },
    },
    ...(summed
      ? [{ why: text.lossIsSummed(samples), label: text.meanLoss, values: { 'loss.reduction': 'mean' } }]
      : []),
    ...(initial.weights === 'uniform' && initial.low >= 0
      ? [{ why: text.weightsArePositive, label: text.otherWeights, values: { 'initial.weights': 'xavier_normal' } }]
      : []),
    ...(penalty.clip_norm === 0
      ? [{ why: text.gradientIsFree, label: text.clipGradient, values: { 'penalty.clip_norm': 1 } }]
      : []),
  ];
}
