// The sample that is laid open: where it stands among the others, what is wanted of it, what the network says.

import { html, nothing } from 'lit/html.js';
import { batchOf, placeOf, samplesOf, shownRow } from '../../state/inspect/sample.js';
import { rowAt } from '../../state/schema.js';
import { facts } from './sample/facts.js';
import { pick } from './sample/paint.js';
import '../../styles/inspect/sample.css';
import { inspectWords as words } from '../../i18n/en/inspect.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** The keys that go through the samples. @type {Record<string, 'nextSample' | 'previousSample'>} */
const STEPS = {
  ArrowLeft: 'previousSample',
  ArrowUp: 'previousSample',
  ArrowRight: 'nextSample',
  ArrowDown: 'nextSample',
};

/** @param {Opened} state @param {OpenedActions} actions */
export function sample(state, actions) {
  const { catalog, run, inspect } = state;
  const none = batchOf(state)?.length === 0;
  const set = rowAt(catalog, run.config, 'data.set').label;
  return html`<section class="panel one-sample" aria-label=${words.sample}>
    ${chooser(state, actions)}
    <div
      class="plane sample-plane"
      tabindex="0"
      role="group"
      aria-label=${words.samplePlane(set)}
      @click=${(/** @type {PointerEvent & { currentTarget: HTMLElement }} */ event) => {
        const row = pick(state, event.currentTarget, event);
        if (row !== null) actions.inspect.chooseSample(row);
      }}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        const step = STEPS[event.key];
        if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        actions.inspect[step]();
      }}
    >
      <canvas class="sample-points" aria-hidden="true"></canvas>
    </div>
    ${notes(state)} ${inspect.ledger ? facts(state, inspect.ledger) : html`<dl class="facts" aria-busy="true"></dl>`}
    <div class="sample-steps">
      <button type="button" ?disabled=${none} @click=${actions.inspect.previousSample}>‹ ${words.previous}</button>
      <button type="button" ?disabled=${none} @click=${actions.inspect.nextSample}>${words.next} ›</button>
    </div>
  </section>`;
}

/** The number of the sample, to be typed over. @param {Opened} state @param {OpenedActions} actions */
function chooser(state, actions) {
  const all = samplesOf(state);
  const shown = String(shownRow(state) + 1);
  const choose = (/** @type {HTMLInputElement} */ input) => {
    if (input.value === shown) return;
    const wrong = refusal(state, input.value);
    input.setCustomValidity(wrong ?? '');
    if (input.reportValidity()) actions.inspect.chooseSample(Number(input.value.replaceAll(',', '')) - 1);
  };
  return html`<h2 class="sample-number">
    <label for="sample-number">${words.sample}</label>
    <input
      id="sample-number"
      class="number"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${words.sampleNumber(all)}
      .value=${shown}
      ?disabled=${batchOf(state)?.length === 0}
      @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => target.setCustomValidity('')}
      @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => choose(target)}
      @keydown=${(/** @type {KeyboardEvent & { target: HTMLInputElement }} */ { key, target }) => {
        if (key === 'Enter') choose(target);
        if (key !== 'Escape') return;
        target.setCustomValidity('');
        target.value = shown;
      }}
    />
    <span>${words.of(all)}</span>
  </h2>`;
}

/** Why a number is not that of a sample that can be shown. @param {Opened} state @param {string} typed */
function refusal(state, typed) {
  const all = samplesOf(state);
  const wanted = Number(typed.trim() === '' ? NaN : typed.replaceAll(',', ''));
  if (!(Number.isInteger(wanted) && wanted >= 1 && wanted <= all)) return words.sampleAllowed(typed, all);
  const batch = batchOf(state);
  if (batch && !batch.includes(wanted - 1)) {
    return words.notInBatch(
      wanted,
      batch.map((row) => row + 1),
    );
  }
  return null;
}

/** What is to be said about which sample this is. @param {Opened} state */
function notes(state) {
  const batch = batchOf(state);
  const lines = [
    batch && batch.length > 0 ? words.inBatch(placeOf(state) + 1, batch.length) : '',
    batch && state.playing ? words.batchWaits : '',
    state.sample?.test ? words.testPoint(state.sample.row + 1) : '',
  ].filter((line) => line !== '');
  return lines.length > 0 ? html`<p class="note">${lines.join(' ')}</p>` : nothing;
}
