// The weights that lead into the selected unit, and its bias: each to be selected, also with the keys.

import { html, nothing } from 'lit/html.js';
import { exact, steady } from '../../../lib/format.js';
import { weightAt, flowOf } from './flow.js';
import { unitName } from '../names.js';
import { inspectWords as words } from '../../../i18n/en/inspect.js';

/** @import { Part } from '../../../state/inspect/atoms.js' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

/** One of them. @typedef {{ part: Part, index: number, name: string, whole: string }} Entry */

/** @param {Opened} state @param {OpenedActions} actions */
export function incoming(state, actions) {
  const { ledger, part } = state.inspect;
  const unit = unitName(state, part);
  if (part.layer < 0) return html`<section class="incoming"><p class="note">${words.nothingInto(unit)}</p></section>`;
  const flow = flowOf(state);
  const shows = flow?.name === 'gradients' || flow?.name === 'update' ? flow.name : 'weights';
  const values = shows === 'weights' ? ledger?.before : flow?.values;
  const entries = entriesOf(state);
  const chosen = Math.max(
    entries.findIndex(({ part: one }) => samePart(one, part)),
    0,
  );
  return html`<section class="incoming" aria-labelledby="incoming-title">
    <h3 id="incoming-title">${words.into[shows](unit)}</h3>
    <ul class="scroll" title=${words.intoHelp} @keydown=${move}>
      ${entries.map(
        ({ part: one, index, name, whole }, k) =>
          html`<li>
            <button
              type="button"
              class="number"
              tabindex=${k === chosen ? 0 : -1}
              aria-pressed=${samePart(one, part)}
              @click=${() => actions.inspect.select(samePart(one, part) ? { ...one, kind: 'unit' } : one)}
            >
              <span class="hidden">${whole}${values ? ':' : ''}</span>
              <span aria-hidden="true">${name}</span>
              ${
                values
                  ? html`<span title=${exact(values[index])} aria-hidden=${state.playing}
                      >${steady(values[index])}</span
                    >`
                  : nothing
              }
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {Opened} state @returns {Entry[]} */
function entriesOf(state) {
  const { layer, unit } = state.inspect.part;
  const { inputs, bias, biases } = state.run.layers[layer];
  const own = { part: /** @type {Part} */ ({ kind: 'bias', layer, unit }), index: bias + unit };
  return [
    ...(biases > 0 ? [{ ...own, name: words.bias, whole: words.bias }] : []),
    ...Array.from({ length: inputs }, (_, from) => {
      const source = unitName(state, { layer: layer - 1, unit: from });
      return {
        part: /** @type {Part} */ ({ kind: 'weight', layer, unit, from }),
        index: weightAt(state.run.layers[layer], from, unit),
        name: words.from(layer === 0 ? source : String(from + 1)),
        whole: words.from(source),
      };
    }),
  ];
}

/** @param {Part} one @param {Part} other */
const samePart = (one, other) =>
  one.kind === other.kind &&
  one.layer === other.layer &&
  one.unit === other.unit &&
  !(one.kind === 'weight' && other.kind === 'weight' && one.from !== other.from);

/** From one to the next. @param {KeyboardEvent & { currentTarget: HTMLElement }} event */
function move(event) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const all = /** @type {HTMLElement[]} */ ([...event.currentTarget.querySelectorAll('button')]);
  all[all.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + by]?.focus();
}
