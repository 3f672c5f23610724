// What an answer was worth: why it is wrong, or what the bug does and where it shows.

import { html, nothing } from 'lit/html.js';
import { bugRows, layerWithin } from './answer.js';
import { unitName } from '../names.js';
import { huntWords as words } from '../../../i18n/en/hunt.js';

/** @import { Evidence, PlacedFault, Verdict } from '../../../engine/inspect' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions @param {Verdict} verdict */
export const outcome = (state, actions, verdict) =>
  verdict.truth ? solution(state, actions, verdict, verdict.truth) : wrong(state, verdict);

/** @param {Opened} state @param {Verdict} verdict */
const wrong = (state, { objection, against }) =>
  html`<p class="hunt-verdict">
    <strong>${words.wrong}</strong>
    ${against && objection !== 'none' ? words.objections[objection](...shown(state, against)) : nothing}
  </p>`;

/** @param {Opened} state @param {OpenedActions} actions @param {Verdict} verdict @param {PlacedFault} truth */
function solution(state, actions, { traces }, truth) {
  const { answer, givenUp } = state.inspect.hunt;
  const bug = words.bugs[truth.fault];
  const label = bugRows(state).find(({ name }) => name === truth.fault)?.label ?? truth.fault;
  const same = answer.layer === truth.layer && answer.fault === truth.fault;
  const said = givenUp ? words.truth : same ? words.right : words.sameNumbers;
  return html`<div class="hunt-verdict found">
      <p><strong>${said(label, layerWithin(state, truth.layer))}</strong> ${bug.does}</p>
      <dl>
        <dt>${words.asItShouldBe}</dt>
        <dd class="formula">${bug.right}</dd>
        <dt>${words.asItIs}</dt>
        <dd class="formula">${bug.wrong}</dd>
        <dt>${words.seenIn}</dt>
        <dd>${bug.seen}</dd>
        <dt>${words.traces}</dt>
        <dd>
          ${
            traces.length === 0
              ? words.noTraces
              : html`<ul>
                  ${traces.map((trace) => html`<li>${words.trace(...shown(state, trace))}</li>`)}
                </ul>`
          }
        </dd>
      </dl>
    </div>
    <div class="hunt-ways">
      <button type="button" title=${words.nextHelp} @click=${actions.inspect.nextHunt}>${words.next}</button>
      <button type="button" title=${words.endHelp} @click=${actions.inspect.endHunt}>${words.end}</button>
    </div>`;
}

/**
 * A tensor, one of its parameters, and numbers, as sentences have them.
 *
 * @param {Opened} state @param {Evidence} evidence
 * @returns {[string, string, { here: string, guessed: string, slope: string }]}
 */
function shown(state, { layer, bias, parameter, here, guessed, slope }) {
  const { weights, bias: biases, outputs } = state.run.layers[layer];
  const nameOf = (/** @type {number} */ of, /** @type {number} */ unit) => {
    const name = unitName(state, { layer: of, unit });
    const alone = of === state.run.layers.length - 1 && state.run.layers[of].outputs === 1;
    return of < 0 ? name : words.within(name, alone);
  };
  const unit = bias ? parameter - biases : (parameter - weights) % outputs;
  const from = Math.floor((parameter - weights) / outputs);
  const name = bias
    ? words.biasOf(nameOf(layer, unit))
    : words.weightFrom(nameOf(layer - 1, from), nameOf(layer, unit));
  const [hereText, guessedText, slopeText] = [here, guessed, slope].map(words.value);
  const numbers = { here: hereText, guessed: guessedText, slope: slopeText };
  return [words.tensor(bias, layerWithin(state, layer)), name, numbers];
}
