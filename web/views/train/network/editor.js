// The editor of the selected unit: its bias and the weights that lead to it, each to be changed or switched off.

import { html, noChange, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { icons } from '../../icons.js';
import { refused } from '../../controls.js';
import { number } from '../../../lib/format.js';
import { parameterPath } from '../../../state/actions/parameters.js';
import { mayChange } from '../../../state/may-change.js';
import { rowsOf, valueOfText } from '../../../state/schema.js';
import { parts } from '../../../i18n/en/parts.js';
import { entryId, layerName, unitName } from '../../names.js';
import { MOST_SHOWN } from './place.js';

/** @import { Catalog, ConfigError } from '../../../engine/lab' */
/** @import { Run } from '../../../engine/methods.js' */
/** @import { Actions } from '../../../state/actions.js' */
/** @import { State, Unit } from '../../../state/store.js' */

const MOST_ROWS = 64; // at first

/** @typedef {{ index: number, label: string, name: string }} Row  of one parameter: its place, its name short and whole */

/** @param {State} state @param {Actions} actions */
export function editor(state, actions) {
  const { catalog, run, detail, selected, allWeights } = state;
  if (!catalog || !run || !detail || !selected) return nothing;
  const name = unitName(catalog, run, selected);
  const rows = rowsFor(catalog, run, selected);
  const shown = allWeights ? rows : rows.slice(0, MOST_ROWS);
  const held = new Set(detail.held);
  const close = (/** @type {UIEvent} */ event) => {
    actions.show({ selected: null, weight: null });
    if (event.detail === 0) focusUnit(selected); // it was closed with a key
  };
  return html`<section
    class="editor"
    aria-label=${parts.weightsOf(name)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && !event.defaultPrevented && close(event)}
  >
    <div class="heading">
      <h3>${name}</h3>
      ${chooser(run, selected, actions)}
      <p class="formula">${formula(catalog, run, selected)}</p>
      <button type="button" class="small" aria-label=${parts.close} @click=${close}>${icons.close}</button>
    </div>
    <ul>
      ${shown.map((row) => parameter(state, actions, row, held.has(row.index)))}
      ${
        shown.length < rows.length
          ? html`<li>
              <button type="button" class="link" @click=${() => actions.show({ allWeights: true })}>
                ${parts.showAll(rows.length)}
              </button>
            </li>`
          : nothing
      }
    </ul>
  </section>`;
}

/** Back to the unit in the diagram, or to the last of its layer if it is not drawn. @param {Unit} unit */
function focusUnit({ layer, unit }) {
  const shown = Math.min(unit, MOST_SHOWN - 1);
  const button = document.querySelector(`.unit[data-layer="${layer}"][data-unit="${shown}"]`);
  /** @type {HTMLElement | null} */ (button)?.focus();
}

/** The units of the same layer, where not all are drawn. @param {Run} run @param {Unit} selected @param {Actions} actions */
function chooser(run, { layer, unit }, actions) {
  const units = run.layers[layer]?.outputs ?? 0;
  if (units <= MOST_SHOWN) return nothing;
  return html`<select
    aria-label=${parts.otherUnit(layerName(run, layer))}
    .value=${live(String(unit))}
    @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
      actions.show({ selected: { layer, unit: Number(target.value) }, allWeights: false })}
  >
    ${Array.from(
      { length: units },
      (_, k) => html`<option value=${k} ?selected=${k === unit}>${parts.unit(k + 1)}</option>`,
    )}
  </select>`;
}

/** What the unit computes. @param {Catalog} catalog @param {Run} run @param {Unit} unit */
function formula(catalog, run, { layer }) {
  if (layer < 0) return parts.fromInput;
  const { network } = run.config;
  const { activation, alpha, bias } = network.layers[layer] ?? network.output;
  const row = rowsOf(catalog, 'network.output.activation').find((candidate) => candidate.name === activation);
  const used = alpha ?? row?.usual?.alpha ?? null;
  return `z = Σ w·a${bias ? ' + b' : ''},  a = ${row?.formula}${used === null ? '' : `,  α = ${number(used)}`}`;
}

/** The unit's bias and the weights that lead to it; of an input, those that lead from it. @param {Catalog} catalog @param {Run} run @param {Unit} unit @returns {Row[]} */
function rowsFor(catalog, run, { layer: l, unit }) {
  const layer = run.layers[Math.max(l, 0)];
  /** @param {Unit} other @returns {{ label: string, name: string }} */
  const named = (other) => {
    const name = unitName(catalog, run, other);
    return { label: other.layer < 0 ? name : parts.unit(other.unit + 1), name };
  };
  if (l < 0) {
    return Array.from({ length: layer.outputs }, (_, o) => {
      const { label, name } = named({ layer: 0, unit: o });
      return { index: layer.weights + unit * layer.outputs + o, label, name: parts.weightTo(name) };
    });
  }
  const bias = { index: layer.bias + unit, label: parts.bias, name: parts.bias };
  return [
    ...(layer.biases > 0 ? [bias] : []),
    ...Array.from({ length: layer.inputs }, (_, i) => {
      const { label, name } = named({ layer: l - 1, unit: i });
      return { index: layer.weights + i * layer.outputs + unit, label, name: parts.weightFrom(name) };
    }),
  ];
}

/** @param {ConfigError} error @param {string} name  of the parameter @returns {ConfigError} */
const withName = (error, name) => ({ ...error, message: error.message.replace(error.field, name) });

/** @type {WeakMap<HTMLInputElement, string>} what an entry held before it was typed into */
const before = new WeakMap();

/** @param {State} state @param {Actions} actions @param {Row} row @param {boolean} off */
function parameter(state, actions, { index, label, name }, off) {
  const { catalog, detail, drafts, snapshot, weight } = state;
  if (!catalog || !detail) return nothing;
  const over = Boolean(snapshot?.report.divergence) || !mayChange(state, 'weights'); // no change can be made
  const path = parameterPath(index);
  const id = entryId(index);
  const value = detail.parameters[index];
  const draft = drafts[path];
  const hasFocus = document.activeElement?.id === id; // then it holds what is being typed
  const commit = (/** @type {HTMLInputElement} */ input) => {
    if (input.value === before.get(input)) return; // Enter, then the change it causes
    before.set(input, input.value);
    void actions.setParameter(index, valueOfText(input.value), input.value);
  };
  return html`<li class=${weight === index ? 'emphasis' : ''}>
    <label for=${id}>${label}</label>
    <input
      id=${id}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      aria-label=${name}
      title=${hasFocus ? noChange : value}
      .value=${hasFocus ? noChange : live(draft ? draft.text : number(value))}
      ?disabled=${off || over}
      aria-invalid=${draft ? 'true' : nothing}
      aria-describedby=${draft ? `${id}-error` : nothing}
      @focus=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
        if (!draft) target.value = String(value); // every digit
        before.set(target, target.value);
        target.select();
        actions.show({ weight: index });
      }}
      @blur=${() => actions.show({ weight: null })}
      @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => commit(target)}
      @keydown=${(/** @type {KeyboardEvent & { target: HTMLInputElement }} */ event) => {
        const { key, target } = event;
        if (key === 'Enter') commit(target);
        if (key !== 'Escape' || (!draft && target.value === before.get(target))) return;
        event.preventDefault(); // what was typed is dropped, the editor stays
        actions.dropDraft(path);
        target.value = String(value);
        before.set(target, target.value);
      }}
    />
    <label>
      <input
        type="checkbox"
        .checked=${!off}
        ?disabled=${over}
        aria-label=${parts.isOn(name)}
        @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
          actions.switchOff(index, !target.checked)}
      />
      ${parts.on}
    </label>
    ${
      state.flow !== 'weights' && detail.step
        ? html`<p class="number">
            <span title=${detail.step.gradients[index]}>${parts.gradient} ${number(detail.step.gradients[index])}</span>
            <span title=${detail.step.updates[index]}>${parts.update} ${number(detail.step.updates[index])}</span>
          </p>`
        : nothing
    }
    ${draft ? refused(catalog, id, { ...draft, error: withName(draft.error, name) }) : nothing}
  </li>`;
}
