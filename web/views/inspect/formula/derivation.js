// A formula on the page: in symbols, below them with its numbers, and what they come to.

import { html, nothing } from 'lit/html.js';
import { exact, number } from '../../../lib/format.js';
import { formulaWords as words } from '../../../i18n/en/formula.js';
import { broken, cellsOf, isPlain, longSums } from './lines.js';
import { inNumbers } from './numbers.js';
import { sentenceOf } from './spoken.js';
import { inSymbols, math, relationOf, signOf } from './symbols.js';

/** @import { Ways } from './numbers.js' */
/** @import { Formula } from '../../formulas/tree.js' */

/** @param {string} id @param {Formula} formula @param {Ways} ways */
export function derivation(id, formula, ways) {
  const { title, note, left, relation, is, result } = formula;
  const rows = isPlain(formula) ? [] : broken(cellsOf(is, ways.unfolded), left);
  const open = longSums(is).filter((key) => ways.unfolded.includes(key));
  /** @param {string} kind @param {unknown} first @param {unknown} sign @param {unknown[]} cells */
  const line = (kind, first, sign, cells) =>
    html`<div class=${kind}>
      <span>${first}</span><span>${sign}</span>${cells.map((cell) => html`<span>${cell}</span>`)}
    </div>`;
  const equals = html`<span aria-hidden="true">=</span>`;
  const name = math(signOf(left));
  return html`<div
    class="derivation"
    id=${id}
    role="group"
    tabindex="-1"
    aria-label=${sentenceOf(formula, ways.unfolded)}
  >
    <h3 aria-hidden="true">${title}</h3>
    <div class="lines">
      ${rows.map((row, k) => [
        line('symbols', k === 0 ? name : nothing, k === 0 ? relationOf(relation) : nothing, row.map(inSymbols)),
        line(
          'numbers',
          nothing,
          k === 0 ? equals : nothing,
          row.map((cell) => inNumbers(cell, ways)),
        ),
      ])}
      ${line('result', rows.length === 0 ? name : nothing, equals, [
        html`<strong aria-hidden="true" title=${exact(result)}>${number(result)}</strong>`,
      ])}
    </div>
    ${note ? html`<p class="note">${note}</p>` : nothing}
    ${open.map(
      (key) => html`<button type="button" class="link" @click=${() => ways.toggle(key)}>${words.fold}</button>`,
    )}
  </div>`;
}
