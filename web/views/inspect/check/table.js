// The checked parameters, the worst first.

import { html, nothing } from 'lit/html.js';
import { digitsOf, roughly } from '../../../lib/digits.js';
import { exact } from '../../../lib/format.js';
import { FIRST_CHECKED } from '../../../state/inspect/check.js';
import { samePart } from '../../../state/inspect/parts.js';
import { parameterAt } from '../../../state/inspect/places.js';
import { nameOfParameter, signOfParameter } from '../formula/quantities.js';
import { checkWords as words } from '../../../i18n/en/check.js';

/** @import { Checked, CheckResult, Verdict } from '../../../state/inspect/check.js' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @type {Record<Verdict, string>} */
const SIGNS = { agrees: '✓', rounding: '≈', truncation: '∼', kink: '∧', differs: '✕' };

/** @param {Opened} state @param {OpenedActions} actions @param {CheckResult} result */
export function table(state, actions, { checked }) {
  const { rows } = state.inspect.check;
  const more = Math.min(checked.length - rows, FIRST_CHECKED);
  return html`<div class="wide-table" tabindex="0" role="region" aria-label=${words.table}>
      <table>
        <caption class="hidden">
          ${words.table}
        </caption>
        <thead>
          <tr>
            ${Object.values(words.columns).map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${checked.slice(0, rows).map((one) => row(state, actions, one))}
        </tbody>
      </table>
    </div>
    ${
      more > 0
        ? html`<button type="button" class="quiet" @click=${actions.inspect.showMoreChecked}>
            ${words.more(more)}
          </button>`
        : nothing
    }`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Checked} one */
function row({ run, inspect }, actions, { parameter, analytic, numeric, error, verdict }) {
  const part = parameterAt(run.layers, parameter);
  const said = inspect.check.terms?.verdicts.find(({ name }) => name === verdict);
  const { base, sub, sup } = signOfParameter({ layers: run.layers, notation: inspect.notation }, part);
  const name = nameOfParameter(run, part);
  return html`<tr class="verdict-${verdict}">
    <th scope="row">
      <button
        type="button"
        class="symbol"
        title=${name}
        aria-pressed=${samePart(inspect.part, part)}
        @click=${() => actions.inspect.select(part)}
      >
        <span aria-hidden="true"><i>${base}</i><sub>${sub}</sub><sup>${sup}</sup></span>
        <span class="hidden">${name}</span>
      </button>
    </th>
    <td title=${exact(analytic)}>${digitsOf(analytic)}</td>
    <td title=${exact(numeric)}>${digitsOf(numeric)}</td>
    <td title=${exact(error)}>${roughly(error)}</td>
    <td title=${said?.formula ?? ''}><span aria-hidden="true">${SIGNS[verdict]}</span> ${said?.label}</td>
  </tr>`;
}
