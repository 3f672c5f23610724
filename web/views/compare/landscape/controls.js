// What a landscape is asked for: whose loss, which plane, how far and how fine; and computing it.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { percent } from '../../../lib/format.js';
import { KINDS, SIDES, withinLayers } from '../../../state/compare/landscape.js';
import { variantName } from '../../../state/compare/names.js';
import { landscapeWords as words } from '../../../i18n/en/landscape.js';

/** @import { Asked, Chosen, Kind } from '../../../state/compare/landscape.js' */
/** @import { Opened, OpenedActions } from '../compare.js' */

/**
 * @typedef {Event & { target: HTMLSelectElement }} Picked
 * @typedef {Event & { target: HTMLInputElement }} Typed
 */

/** @param {Opened} state @param {OpenedActions} actions */
export function controls(state, actions) {
  const { asked } = state.compare.landscape;
  const { askLandscape } = actions.compare;
  const { kind } = asked;
  return html`<div class="controls">
      ${subject(state, actions)}
      ${choice({
        id: 'landscape-kind',
        label: words.kind,
        hint: words.kindHelp[kind],
        options: KINDS.map((one) => ({ value: one, text: words.kinds[one] })),
        value: kind,
        choose: (value) => askLandscape({ kind: /** @type {Kind} */ (value) }),
      })}
      ${kind === 'random' ? entry(state, actions, 'seed', words.seed, '') : nothing}
      ${entry(state, actions, 'reach', words.reach, words.asThePath, words.reachHelp)}
      ${choice({
        id: 'landscape-side',
        label: words.side,
        options: SIDES.map((side) => ({ value: String(side), text: words.sides(side) })),
        value: String(asked.side),
        choose: (value) => askLandscape({ side: Number(value) }),
      })}
      ${running(state, actions)}
    </div>
    ${kind === 'parameters' ? pair(state, actions, asked) : nothing}`;
}

/** The page's network, or variants where there is a comparison. @param {Opened} state @param {OpenedActions} actions */
function subject({ compare: { landscape, plan }, catalog }, { compare: { askLandscape } }) {
  if (!plan) return nothing;
  const { subject: chosen, variants } = landscape.asked;
  const names = plan.variants.map((_, variant) => ({
    value: String(variant),
    text: variantName(catalog, plan.comparison, variant),
  }));
  const at = (/** @type {number} */ k) => variants[k] ?? -1;
  return html`${choice({
    id: 'landscape-subject',
    label: words.subject,
    options: [
      { value: 'network', text: words.network },
      { value: 'variants', text: words.variants },
    ],
    value: chosen,
    choose: (value) => askLandscape({ subject: /** @type {Asked['subject']} */ (value) }),
  })}
  ${
    chosen === 'variants'
      ? html`${choice({
          id: 'landscape-first',
          label: words.first,
          options: names,
          value: String(at(0)),
          choose: (value) => askLandscape({ variants: [Number(value), ...variants.slice(1)] }),
        })}
        ${choice({
          id: 'landscape-second',
          label: words.second,
          options: [{ value: '-1', text: words.nothingElse }, ...names],
          value: String(at(1) < names.length ? at(1) : -1),
          choose: (value) => askLandscape({ variants: value === '-1' ? [variants[0]] : [variants[0], Number(value)] }),
        })}`
      : nothing
  }`;
}

/**
 * @param {{ id: string, label: string, hint?: string, options: { value: string, text: string }[], value: string,
 *   choose: (value: string) => void }} of
 */
const choice = ({ id, label, hint, options, value, choose }) =>
  html`<div class="control">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${live(value)}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(/** @type {Picked} */ { target }) => choose(target.value)}
    >
      ${options.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.text}</option>`)}
    </select>
    ${hint ? html`<p class="hint" role="tooltip" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;

/** @param {Opened} state @param {OpenedActions} actions @param {'seed' | 'reach'} field @param {string} label @param {string} placeholder @param {string} [hint] */
function entry(
  { compare: { landscape } },
  { compare: { typeLandscape, dropLandscapeDraft } },
  field,
  label,
  placeholder,
  hint = '',
) {
  const draft = landscape.drafts[field];
  const id = `landscape-${field}`;
  const shown = draft?.text ?? String(landscape.asked[field] ?? '');
  const commit = (/** @type {Typed} */ { target }) => {
    if (target.value !== shown) typeLandscape(field, target.value);
  };
  return html`<div class="control">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      inputmode="decimal"
      autocomplete="off"
      placeholder=${placeholder}
      .value=${shown}
      aria-invalid=${draft ? 'true' : nothing}
      aria-describedby=${draft ? `${id}-error` : hint ? `${id}-hint` : nothing}
      @change=${commit}
      @keydown=${(/** @type {KeyboardEvent & Typed} */ event) => {
        if (event.key === 'Enter') commit(event);
        if (event.key !== 'Escape') return;
        dropLandscapeDraft(field);
        event.target.value = String(landscape.asked[field] ?? '');
      }}
    />
    ${
      draft
        ? html`<p class="error" id="${id}-error" role="alert">${draft.message}</p>`
        : hint
          ? html`<p class="hint" role="tooltip" id="${id}-hint">${hint}</p>`
          : nothing
    }
  </div>`;
}

/** Two parameters of the page's network by their places. @param {Opened} state @param {OpenedActions} actions @param {Asked} asked */
function pair({ run: { layers } }, { compare: { askLandscape } }, asked) {
  const one = (/** @type {0 | 1} */ axis, /** @type {string} */ label) => {
    const chosen = withinLayers(layers, asked.pair[axis]);
    const { inputs, outputs, biases } = layers[chosen.layer];
    const put = (/** @type {Partial<Chosen>} */ change) => {
      const pair = /** @type {Asked['pair']} */ (asked.pair.slice());
      pair[axis] = withinLayers(layers, { ...chosen, ...change });
      askLandscape({ pair });
    };
    const part = (
      /** @type {keyof Chosen} */ key,
      /** @type {string} */ name,
      /** @type {{ value: string, text: string }[]} */ options,
    ) =>
      choice({
        id: `landscape-${axis}-${key}`,
        label: `${label}: ${name}`,
        options,
        value: String(chosen[key]),
        choose: (value) => put({ [key]: Number(value) }),
      });
    const numbered = (/** @type {number} */ many) =>
      Array.from({ length: many }, (_, k) => ({ value: String(k), text: String(k + 1) }));
    const bias = biases > 0 ? [{ value: '-1', text: words.bias }] : [];
    const names = layers.map((_, l) => ({ value: String(l), text: words.layerName(l, layers.length) }));
    return html`${part('layer', words.layer, names)} ${part('from', words.from, [...numbered(inputs), ...bias])}
    ${part('unit', words.to, numbered(outputs))}`;
  };
  return html`<div class="controls landscape-pair">${one(0, words.across)} ${one(1, words.up)}</div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
function running({ compare: { landscape, phase: runs } }, { compare: { computeLandscape, cancelLandscape } }) {
  const { phase, share, shown } = landscape;
  if (phase === 'idle') {
    const busy = runs === 'running' || runs === 'preparing';
    return html`<button type="button" class="main-choice" ?disabled=${busy} @click=${computeLandscape}>
        ${shown ? words.again : words.compute}
      </button>
      ${busy ? html`<p class="note">${words.waits}</p>` : nothing}`;
  }
  const said = words.phases[phase];
  return html`<div class="landscape-progress">
    <button type="button" @click=${cancelLandscape}>${words.cancel}</button>
    <progress max="1" .value=${share} aria-label=${said}></progress>
    <span class="number">${said}${phase === 'plane' ? '' : ` · ${percent(share)}`}</span>
  </div>`;
}
