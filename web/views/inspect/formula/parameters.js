// The weights that lead into a unit, and its bias, as far as they are known: the way to each one's own formulas.

import { html, nothing } from 'lit/html.js';
import { exact, number } from '../../../lib/format.js';
import { formulaWords as words } from '../../../i18n/en/formula.js';
import { folded } from './lines.js';
import { indexOf, nameOfParameter, signOfParameter } from './quantities.js';
import { math, signOf } from './symbols.js';

/** @import { Ways } from './numbers.js' */
/** @import { Parameter } from './parameter.js' */
/** @import { Step } from './quantities.js' */

const KEY = 'parameters';

/**
 * @param {Step} step
 * @param {{ layer: number, unit: number }} of
 * @param {number} stage
 * @param {Ways} ways
 */
export function parameters(step, { layer, unit }, stage, ways) {
  const { layers, since } = step;
  if (layer < 0 || stage < since.gradients) return nothing;
  const { inputs, biases } = layers[layer];
  /** @type {Parameter[]} */
  const all = Array.from({ length: inputs }, (_, from) => ({ kind: 'weight', layer, unit, from }));
  if (biases > 0) all.push({ kind: 'bias', layer, unit });
  const { first, rest, last } = folded(all, ways.unfolded.includes(KEY));
  const row = (/** @type {Parameter} */ part) => rowOf(step, part, stage, ways);
  return html`<table class="parameters">
    <caption>
      ${words.parameters}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.parameter}</th>
        <th scope="col">${words.slope}</th>
        ${stage < since.update ? nothing : html`<th scope="col">${words.becomes}</th>`}
      </tr>
    </thead>
    <tbody>
      ${first.map(row)}
      ${
        rest.length === 0
          ? nothing
          : html`<tr>
              <td colspan="3">
                <button type="button" class="link" @click=${() => ways.toggle(KEY)}>${words.more(rest.length)}</button>
              </td>
            </tr>`
      }
      ${last.map(row)}
    </tbody>
  </table>`;
}

/** @param {Step} step @param {Parameter} part @param {number} stage @param {Ways} ways */
function rowOf(step, part, stage, ways) {
  const { layers, ledger, since } = step;
  const index = indexOf(layers, part);
  const name = nameOfParameter(step, part);
  /** @param {string} what @param {number} value @param {number} from */
  const cell = (what, value, from) =>
    html`<td>
      <button
        type="button"
        title=${exact(value)}
        aria-label=${words.numberOf(what, number(value))}
        @click=${() => ways.trace({ part, stage: from })}
      >
        ${number(value)}
      </button>
    </td>`;
  return html`<tr>
    <th scope="row"><span class="hidden">${name}</span>${math(signOf(signOfParameter(step, part)))}</th>
    ${cell(words.gradientOf(name), ledger.gradients[index], since.gradients)}
    ${stage < since.update ? nothing : cell(words.newParameter(name), ledger.after[index], since.update)}
  </tr>`;
}
