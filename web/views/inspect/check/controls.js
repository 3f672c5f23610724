// What is checked, and with which ε.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { exact } from '../../../lib/format.js';
import { SAMPLES, epsilonOf, isQuick, layerOf, mostOf, parametersOf } from '../../../state/inspect/check.js';
import { stretchOf } from '../../../state/inspect/places.js';
import { checkWords as words } from '../../../i18n/en/check.js';

/** @import { CheckTerms } from '../../../engine/inspect' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @typedef {Event & { target: HTMLSelectElement }} Chosen */

/** @param {Opened} state @param {OpenedActions} actions */
export function chosen(state, actions) {
  const { terms } = state.inspect.check;
  return html`${terms ? epsilon(state, actions, terms) : nothing} ${layers(state, actions)}
  ${parameters(state, actions)}`;
}

/** An entry that takes any number, and a slider over the powers of ten. @param {Opened} state @param {OpenedActions} actions @param {CheckTerms} terms */
function epsilon({ inspect: { check } }, { inspect: actions }, { epsilon: { least, most, usual } }) {
  const value = epsilonOf(check);
  const shown = exact(value);
  const commit = (/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
    if (target.value !== (check.refused?.text ?? shown)) actions.chooseEpsilon(target.value);
  };
  return html`<div class="control epsilon">
    <label for="epsilon">${words.epsilon}</label>
    <input
      id="epsilon"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${check.refused?.text ?? shown}
      aria-describedby=${check.refused ? 'epsilon-error' : 'epsilon-hint'}
      aria-invalid=${check.refused ? 'true' : nothing}
      @change=${commit}
      @keydown=${(/** @type {KeyboardEvent & { target: HTMLInputElement }} */ event) => {
        if (event.key === 'Enter') commit(event);
        if (event.key !== 'Escape') return;
        actions.dropEpsilon();
        event.target.value = shown;
      }}
    />
    <input
      type="range"
      aria-label=${words.epsilonSlider}
      aria-valuetext=${shown}
      min=${Math.log10(least)}
      max=${Math.log10(most)}
      step="0.5"
      .value=${live(String(Math.log10(value)))}
      @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
        const entry = target.parentElement?.querySelector('input');
        if (entry) entry.value = powerOf(target.value);
      }}
      @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
        actions.chooseEpsilon(powerOf(target.value))}
    />
    ${
      check.refused
        ? html`<p class="error" id="epsilon-error" role="alert">${check.refused.message}</p>`
        : html`<p class="hint" role="tooltip" id="epsilon-hint">${words.epsilonHelp(exact(usual))}</p>`
    }
    ${
      value === usual
        ? nothing
        : html`<button type="button" class="link" @click=${() => actions.chooseEpsilon(exact(usual))}>
            ${words.epsilonUsual(exact(usual))}
          </button>`
    }
  </div>`;
}

/** Two digits of it, so that it can be read. @param {string} exponent */
const powerOf = (exponent) => exact(Number((10 ** Number(exponent)).toPrecision(2)));

/** @param {Opened} state @param {OpenedActions} actions */
function layers({ run, inspect: { check } }, { inspect: actions }) {
  const layer = layerOf(check, run.layers);
  const last = run.layers.length - 1;
  return html`<div class="control">
    <label for="checked-layers">${words.layer}</label>
    <select
      id="checked-layers"
      .value=${live(String(layer ?? ''))}
      @change=${(/** @type {Chosen} */ { target: { value } }) =>
        actions.chooseChecked({ layer: value === '' ? null : Number(value), most: 'usual' })}
    >
      <option value="" ?selected=${layer === null}>${words.layers}</option>
      ${run.layers.map(
        (_, l) =>
          html`<option value=${l} ?selected=${l === layer}>
            ${l === last ? words.output : words.oneLayer(l + 1)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
function parameters({ run, inspect: { check } }, { inspect: actions }) {
  const { first, end } = stretchOf(run.layers, layerOf(check, run.layers));
  const there = end - first;
  const most = mostOf(check, run.layers);
  const samples = SAMPLES.filter((sample) => sample < there);
  return html`<div class="control">
    <label for="checked-parameters">${words.parameters}</label>
    <select
      id="checked-parameters"
      .value=${live(String(most ?? ''))}
      @change=${(/** @type {Chosen} */ { target: { value } }) =>
        actions.chooseChecked({ most: value === '' ? null : Number(value) })}
    >
      <option value="" ?selected=${most === null}>${words.all(there)}</option>
      ${samples.map(
        (sample) => html`<option value=${sample} ?selected=${sample === most}>${words.spread(sample, there)}</option>`,
      )}
    </select>
  </div>`;
}

/** Begins and ends the check; how far it is. @param {Opened} state @param {OpenedActions} actions */
export function running({ run, inspect: { check } }, { inspect: actions }) {
  const { progress, result } = check;
  if (progress) {
    const said = words.progress(progress.of, progress.done, progress.wanted);
    return html`<div class="check-progress">
      <button type="button" @click=${actions.stopCheck}>${words.stop}</button>
      <progress max=${progress.wanted} .value=${progress.done} aria-label=${said}></progress>
      <span class="number">${said}</span>
    </div>`;
  }
  const there = result?.run === run.run;
  const many = parametersOf(check, run.layers).length;
  return html`<button type="button" @click=${actions.startCheck}>${there ? words.again : words.start}</button>
    ${there || isQuick(run, many) ? nothing : html`<p class="note">${words.long(many)}</p>`}`;
}
