// What is known of a sample: its inputs, what is wanted, what the network says, and what that costs.

import { html, nothing } from 'lit/html.js';
import { SOFTMAX, classOf, rowsIn, sharesOf } from '../../../lib/answers.js';
import { exact, percent, steady } from '../../../lib/format.js';
import { placeOf } from '../../../state/inspect/sample.js';
import { rowAt } from '../../../state/schema.js';
import { mark } from '../../mark.js';
import { inputNames } from '../../names.js';
import { text } from '../../../i18n/en/page.js';
import { inspectWords as words } from '../../../i18n/en/inspect.js';

/** @import { Ledger } from '../../../engine/inspect' */
/** @import { Opened } from '../inspect.js' */

/** @param {Opened} state @param {Ledger} ledger */
export function facts(state, ledger) {
  const { catalog, run } = state;
  const place = placeOf(state);
  const inputs = rowsIn(ledger.x, run.layers[0].inputs).row(place);
  const loss = rowAt(catalog, run.config, 'loss.function').label;
  const alone = ledger.rows.length === 1 && ledger.factor === 1;
  return html`<dl class="facts number" aria-busy="false">
    ${inputNames(catalog, run).map((name, k) => fact(name, numbered(inputs[k])))}
    ${fact(words.target, target(state, ledger))} ${answers(state, ledger)}
    ${fact(words.lossOf(loss), numbered(ledger.losses[place]))}
    ${alone ? nothing : fact(reduced(state, ledger), numbered(ledger.loss))}
  </dl>`;
}

/** As in "Mean of 16", or "Mean of 16 × 3" where the outputs are counted too. @param {Opened} state @param {Ledger} ledger */
function reduced({ catalog, run }, { rows, factor, y }) {
  const { name, label } = rowAt(catalog, run.config, 'loss.reduction');
  const terms = (name.startsWith('half') ? 0.5 : 1) / factor;
  const outputs = name.endsWith('mean') && Math.round(terms) > rows.length ? y.length / rows.length : 1;
  return words.reduced(
    label,
    [rows.length, outputs].filter((n) => n > 1),
  );
}

/** @param {string} name @param {unknown} value */
const fact = (name, value) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** @param {number} value */
const numbered = (value) => html`<span title=${exact(value)}>${steady(value)}</span>`;

/** @param {number} k */
const classMark = (k) => html`${mark(k)} ${text.className(k)}`;

/** @param {Opened} state @param {Ledger} ledger */
function target(state, ledger) {
  const wanted = rowsIn(ledger.y, ledger.y.length / ledger.rows.length).row(placeOf(state));
  return state.run.task === 'regression' ? numbered(wanted[0]) : classMark(classOf(wanted));
}

/** @param {Opened} state @param {Ledger} ledger */
function answers(state, ledger) {
  const columns = ledger.y.length / ledger.rows.length;
  const said = rowsIn(ledger.predictions, columns).row(placeOf(state));
  if (state.run.task === 'regression') return fact(words.prediction, numbered(said[0]));
  const taken = classOf(said);
  const right = taken === classOf(rowsIn(ledger.y, columns).row(placeOf(state)));
  const logits = state.run.config.loss.function === SOFTMAX;
  const share = logits ? said[taken] : sharesOf(said, false)[taken];
  const first = columns === 1 ? numbered(said[0]) : percent(share);
  return html`${fact(words.prediction, first)}
  ${fact(words.answer, html`${classMark(taken)}${text.comma}<span class=${right ? 'right' : 'wrong'}>${right ? words.right : words.wrong}</span>`)}`;
}
