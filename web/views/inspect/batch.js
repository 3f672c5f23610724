// What each sample of the step has to say to one weight, and what mean, sum and half make of it.

import { html, nothing } from 'lit/html.js';
import { exact } from '../../lib/format.js';
import { MOST_ROWS } from '../../engine/protocol.js';
import { rowAt } from '../../state/schema.js';
import { list } from './batch/list.js';
import { reductions } from './batch/reductions.js';
import { factorText, fine } from './factor.js';
import { partSymbol } from './matrices/symbols.js';
import { parameterPicker } from './parameter.js';
import '../../styles/inspect/batch.css';
import { besideWords as words } from '../../i18n/en/beside.js';
import { inspectWords } from '../../i18n/en/inspect.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function batch(state, actions) {
  const { inspect } = state;
  if (!inspect.ledger) {
    return inspect.samples > MOST_ROWS
      ? html`<p class="note">${inspectWords.tooMany(inspect.samples, MOST_ROWS)}</p>`
      : nothing;
  }
  const { contributions } = inspect; // those of the weight before, until the others are there
  return html`<div class="samples">
    <div class="heading matrices-bar">
      ${parameterPicker(state, actions)} ${inspect.batch ? nothing : offer(actions)}
      ${inspect.batch && inspect.samples === 1 ? html`<p class="note">${words.batchOfOne}</p>` : nothing}
      ${state.playing ? html`<p class="note">${words.whilePlaying}</p>` : nothing}
    </div>
    ${
      contributions?.run === state.run.run
        ? html`<div class="columns">
            <div>${list(state, actions, contributions)} ${total(state, contributions)}</div>
            ${reductions(state, contributions)}
          </div>`
        : nothing
    }
  </div>`;
}

/** @param {OpenedActions} actions */
const offer = (actions) =>
  html`<p class="note">${words.onlyOne}</p>
    <button type="button" @click=${() => actions.inspect.show({ batch: true })}>${words.showBatch}</button>`;

/**
 * From the sum to the step.
 *
 * @param {Opened} state
 * @param {NonNullable<Opened['inspect']['contributions']>} contributions
 */
function total({ catalog, run, inspect }, { ledger, part, parameter, values }) {
  const symbol = partSymbol(run.layers, part, inspect.notation);
  const sum = values.reduce((before, value) => before + value, 0);
  const gradient = ledger.gradients[parameter];
  const rate = ledger.learning_rate;
  const taken = ledger.after[parameter] - ledger.before[parameter];
  const { name, label } = rowAt(catalog, run.config, 'optimizer.rule');
  /** @type {[string, number, string?][]} */
  const lines = [
    [words.sumOf(values.length), sum],
    [words.timesFactor, ledger.factor, factorText(ledger.factor)],
    [words.gradientOf(symbol), gradient],
    [words.timesRate, rate],
    [words.sgdStep(symbol), -rate * gradient],
  ];
  if (name !== 'sgd') lines.push([words.stepWith(label, symbol), taken]);
  return html`<dl class="total number">
    ${lines.map(
      ([label, value, written]) =>
        html`<div>
          <dt>${label}</dt>
          <dd title=${exact(value)}>${written ?? fine(value)}</dd>
        </div>`,
    )}
  </dl>`;
}
