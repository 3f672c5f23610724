// Controls made from the catalog: label, input, explanation, and what was wrong with the last attempt.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { text } from '../i18n/en/page.js';
import { number } from '../lib/format.js';
import { valueAt } from '../lib/paths.js';
import { mayChange } from '../state/may-change.js';
import { fieldAt, findField, rowsOf, usualAt, valueOfText } from '../state/schema.js';

/** @import { Catalog, ConfigError, Field } from '../engine/lab' */
/** @import { Actions } from '../state/actions.js' */
/** @import { Draft, State } from '../state/store.js' */

/**
 * What a control needs, beside the field itself.
 *
 * @typedef {object} Wish
 * @property {string} [id]     instead of one made from the path, where a field has two controls
 * @property {string} [label]  instead of the field's own
 * @property {boolean} [mixed]   the fields that it changes together differ
 * @property {boolean} [bare]    without explanation and error, which stand elsewhere
 * @property {string} [place]  what the field belongs to, in front of its label
 * @property {Change} [change]  instead of changing the field at this path
 * @property {{ low: number, high: number, step: number }} [slider]  of a number, beside its entry: what it reaches, which
 *   may be less than what the field takes
 *
 * @callback Change
 * @param {unknown} value
 * @param {string} [typed]  what the control goes on showing if the value is refused
 */

/** @param {string} path */
export const controlId = (path) => `control-${path.replace(/[^a-z0-9]+/gi, '-')}`;

/**
 * The control of one field.
 *
 * @param {State} state
 * @param {Actions} actions
 * @param {string} path
 * @param {Wish} [wish]
 */
export function control(state, actions, path, wish = {}) {
  const { catalog, run } = state;
  if (!catalog || !run) return nothing;
  const field = fieldAt(catalog, path);
  const draft = state.drafts[path];
  const id = wish.id ?? controlId(path);
  /** @type {Change} */
  const change = wish.change ?? ((value, typed) => actions.change({ [path]: value }, typed));
  const value = wish.mixed ? undefined : valueAt(run.config, path);
  const parts = { state, actions, path, field, draft, id, change, value, locked: !mayChange(state, path) };
  if (field.kind === 'names') return several(parts);
  const input = field.kind === 'choice' ? choice(parts) : field.kind === 'flag' ? flag(parts) : entry(parts);
  return html`<div class="control control-${field.kind}">
    <label for=${id}>${wish.place ? `${wish.place}: ` : ''}${wish.label ?? field.label}</label>
    ${input} ${wish.slider ? slider(parts, wish.slider) : nothing}
    <button
      type="button"
      class="explain"
      tabindex="-1"
      aria-label=${text.explain(field.label)}
      @click=${() => actions.openHelp(path)}
    >
      ?
    </button>
    ${wish.bare ? nothing : draft ? refused(catalog, id, draft) : hint(parts)}
  </div>`;
}

/** What was wrong; screen readers say it at once. @param {Catalog} catalog @param {string} id  the control's @param {Draft} draft */
export const refused = (catalog, id, draft) =>
  html`<p class="error" id="${id}-error" role="alert">${message(catalog, draft.error)}</p>`;

/**
 * An error in the words of the page: the label of the field instead of its path.
 *
 * @param {Catalog} catalog
 * @param {ConfigError} error
 */
export const message = (catalog, { field, message: said }) =>
  said.replace(field, findField(catalog, field)?.label ?? field);

/**
 * @typedef {object} Parts
 * @property {State} state
 * @property {Actions} actions
 * @property {string} path
 * @property {Field} field
 * @property {Draft | undefined} draft
 * @property {string} id
 * @property {Change} change
 * @property {any} value
 * @property {boolean} locked  by an assignment
 */

/** @param {Parts} parts */
const described = ({ id, draft }) => (draft ? `${id}-error` : `${id}-hint`);

/** Explanation, formula and limits, shown while the control is pointed at or has the focus. @param {Parts} parts */
function hint({ state, field, path, id, value, locked }) {
  const row =
    field.kind === 'choice' && state.catalog
      ? rowsOf(state.catalog, path).find(({ name }) => name === value)
      : undefined;
  const limits = field.kind === 'whole' || field.kind === 'real' ? field.allowed : undefined;
  return html`<p class="hint" role="tooltip" id="${id}-hint">
    ${field.help} ${row ? html`<span class="formula">${row.label}: ${row.formula}</span>` : nothing}
    ${limits ? html`<span class="limits">${text.takes(limits)}</span>` : nothing}
    ${locked ? html`<span class="limits">${text.locked(field.label)}</span>` : nothing}
    ${field.live ? nothing : html`<span class="limits">${text.startsAnew}</span>`}
  </p>`;
}

/** @param {Parts} parts */
function choice(parts) {
  const { state, actions, path, id, change, value, draft } = parts;
  if (!state.catalog) return nothing;
  return html`<select
    id=${id}
    .value=${live(value ?? '')}
    ?disabled=${parts.locked}
    aria-describedby=${described(parts)}
    aria-invalid=${draft ? 'true' : nothing}
    @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) => change(target.value)}
    @keydown=${(/** @type {KeyboardEvent} */ { key }) => key === 'Escape' && draft && actions.dropDraft(path)}
  >
    ${value === undefined ? html`<option value="" disabled selected>${text.mixed}</option>` : nothing}
    ${rowsOf(state.catalog, path).map(
      ({ name, label }) => html`<option value=${name} ?selected=${name === value}>${label}</option>`,
    )}
  </select>`;
}

/** @param {Parts} parts */
function flag(parts) {
  const { id, change, value } = parts;
  return html`<input
    type="checkbox"
    id=${id}
    .checked=${live(value)}
    ?disabled=${parts.locked}
    aria-describedby=${described(parts)}
    @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => change(target.checked)}
  />`;
}

/** Some rows of a table, in the table's order. @param {Parts} parts */
function several(parts) {
  const { state, path, field, id, change, value, draft } = parts;
  if (!state.catalog) return nothing;
  const rows = rowsOf(state.catalog, path);
  const toggled = (/** @type {string} */ name) =>
    rows.map((row) => row.name).filter((other) => (other === name) !== value.includes(other));
  return html`<fieldset class="control control-names" ?disabled=${parts.locked}>
    <legend>${field.label}</legend>
    ${rows.map(
      (row, k) =>
        html`<label title=${row.formula}>
          <input
            type="checkbox"
            id="${id}-${k}"
            .checked=${live(value.includes(row.name))}
            aria-describedby=${described(parts)}
            @change=${() => change(toggled(row.name))}
          />
          ${row.label}
        </label>`,
    )}
    ${draft ? refused(state.catalog, id, draft) : hint(parts)}
  </fieldset>`;
}

/** @type {WeakMap<HTMLInputElement, { over: string, typed: string }>} what was committed last, over what was shown */
const committed = new WeakMap();

/** A number, as text: whatever is typed reaches the engine, which says what is wrong with it. @param {Parts} parts */
function entry(parts) {
  const { state, actions, path, field, draft, id, change, value } = parts;
  const shown = draft ? draft.text : textOf(value);
  const read = (/** @type {string} */ typed) => (field.optional && typed.trim() === '' ? null : valueOfText(typed));
  const commit = (/** @type {HTMLInputElement} */ input) => {
    const { over, typed } = committed.get(input) ?? {};
    if (typed === input.value && over === shown) return; // Enter, then the change it causes
    if (!draft && read(input.value) === value) return void (input.value = shown); // "04" where 4 stands
    committed.set(input, { over: shown, typed: input.value });
    change(read(input.value), input.value);
  };
  return html`<input
    id=${id}
    inputmode=${field.kind === 'whole' ? 'numeric' : 'decimal'}
    autocomplete="off"
    spellcheck="false"
    .value=${shown}
    ?disabled=${parts.locked}
    placeholder=${field.optional ? placeholder(state, path) : nothing}
    aria-describedby=${described(parts)}
    aria-invalid=${draft ? 'true' : nothing}
    @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => commit(target)}
    @keydown=${(/** @type {KeyboardEvent & { target: HTMLInputElement }} */ { key, target }) => {
      if (key === 'Enter') commit(target);
      if (key !== 'Escape') return;
      actions.dropDraft(path);
      target.value = textOf(value);
    }}
  />`;
}

/**
 * While it is dragged, the entry beside it says where it stands; let go, it changes the field: one change, however far.
 *
 * @param {Parts} parts
 * @param {{ low: number, high: number, step: number }} reach
 */
const slider = (parts, { low, high, step }) =>
  html`<input
    type="range"
    aria-label=${text.sliderOf(parts.field.label)}
    aria-describedby=${described(parts)}
    min=${low}
    max=${high}
    step=${step}
    .value=${String(parts.value)}
    ?disabled=${parts.locked}
    @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => {
      const entry = target.parentElement?.querySelector('input');
      if (entry) entry.value = target.value;
    }}
    @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => parts.change(Number(target.value))}
  />`;

/** @param {unknown} value */
const textOf = (value) => (value === null ? '' : String(value));

/** What an empty field stands for. @param {State} state @param {string} path */
function placeholder({ catalog, run }, path) {
  const usual = catalog && run ? usualAt(catalog, run.config, path) : null;
  return usual === null ? text.never : text.usual(number(usual));
}
