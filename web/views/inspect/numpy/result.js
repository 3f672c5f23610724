// The third step: whether all agrees, or what differs first, where, and why.

import { html, nothing } from 'lit/html.js';
import { arraysOf } from '../../../state/inspect/submission.js';
import { spotOf, stageOf } from '../../../state/inspect/tensors.js';
import { exact, number } from '../../../lib/format.js';
import { closeDialog } from '../../dialog.js';
import { arrays } from './arrays.js';
import { grid } from './grid.js';
import { text } from '../../../i18n/en/page.js';
import { numpyDialogWords as words, tensorName } from '../../../i18n/en/numpy.js';

/** @import { SubmissionVerdict } from '../../../engine/inspect' */
/** @import { Checked } from '../../../state/inspect/submission.js' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @typedef {SubmissionVerdict['hypotheses'][number]} Hypothesis */

/** @param {Opened} state @param {OpenedActions} actions */
export function result(state, actions) {
  const { checked, checking, moved, sources } = state.inspect.numpy;
  const faulty = hasFault(state);
  return html`<section aria-labelledby="numpy-result" class="numpy-result">
    <h3 id="numpy-result">${words.result}</h3>
    ${moved ? html`<p class="numpy-moved" role="status">${words.moved}</p>` : nothing}
    <div role="status" aria-label=${words.result} aria-busy=${checking}>
      ${checked ? headline(checked, state) : html`<p class="note">${checking ? words.checking : words.nothing}</p>`}
    </div>
    ${
      checked
        ? html`${difference(checked, state, actions)} ${readAs(checked.verdict)}
          ${faulty ? html`<p class="note">${words.faulty}</p>` : nothing} ${grid(state, checked.verdict)}`
        : nothing
    }
    ${arrays(state, actions)} ${sources.length > 0 ? nothing : html`<p class="note">${words.names}</p>`}
  </section>`;
}

/** @param {Opened} state */
const hasFault = ({ run: { config } }) =>
  config.network.hunt !== null ||
  [...config.network.layers, config.network.output].some(({ fault }) => fault !== 'none');

/** @param {Checked} checked @param {Opened} state */
function headline({ verdict }, state) {
  const { kind, arrays, first } = verdict;
  if (first !== null) {
    const { tensor, state: found, expected } = arrays[first];
    if (!tensor) return nothing;
    const says = found.name === 'shape' ? words.wrongShape(expected) : found.name === 'not_finite' ? found.formula : '';
    return html`<p class="numpy-differs">
        <b>${words.differs(tensorName(tensor))}</b>
        <span class="formula">${words.formulas(tensor, state.run.layers.length)}</span>
      </p>
      ${says ? html`<p>${says}</p>` : nothing}`;
  }
  const compared = arrays.filter(({ largest }) => largest !== null);
  if (compared.length === 0) return html`<p>${words.empty}</p>`;
  const farthest = compared.reduce((one, other) => (size(other) > size(one) ? other : one));
  const closely = words.closely(number(size(farthest)), farthest.tensor ? tensorName(farthest.tensor) : '');
  const unknown = arrays.length - compared.length;
  return html`<p class="numpy-equal"><b>${words.right(compared.length)}</b></p>
    <p>${closely}${kind.name === 'unread' ? ` ${words.unknown(unknown)}` : ''}</p>`;
}

/** @param {SubmissionVerdict['arrays'][number]} array */
const size = ({ largest }) => largest?.difference ?? 0;

/** Where the first array that differs does so most, and why. @param {Checked} checked @param {Opened} state @param {OpenedActions} actions */
function difference({ keys, rows, verdict }, state, actions) {
  const { first, hypotheses, complete, arrays } = verdict;
  if (first === null) return nothing;
  const { tensor, largest } = arrays[first];
  const array = arraysOf(state.inspect.numpy).find(({ key }) => key === keys[first])?.array;
  const spot = array && spotOf(verdict, first, array.shape);
  const show = (/** @type {Event} */ event) => {
    if (!tensor || !spot) return;
    if (spot.sample !== null) actions.inspect.chooseSample(rows[spot.sample]);
    actions.inspect.goTo(stageOf(state.run.layers, tensor));
    actions.inspect.select(spot.part);
    closeDialog(event);
  };
  return html`${
    largest && tensor
      ? html`<dl class="numpy-numbers">
          <div>
            <dt>${words.where(largest.place)}</dt>
            <dd>${spot ? words.spot(spot.part, spot.sample === null ? null : rows[spot.sample]) : nothing}</dd>
          </div>
          ${numbers(words.yours, largest.got)} ${numbers(words.ours, largest.want)}
          ${numbers(words.off, largest.difference)}
        </dl>`
      : nothing
  }
  ${why(hypotheses, complete, state)}
  ${spot ? html`<p><button type="button" @click=${show}>${words.show}</button></p>` : nothing}`;
}

/** @param {string} label @param {number} value */
const numbers = (label, value) =>
  html`<div>
    <dt>${label}</dt>
    <dd class="number">${exact(value)}</dd>
  </div>`;

/** @param {Hypothesis[]} hypotheses @param {boolean} complete @param {Opened} state */
function why(hypotheses, complete, { run }) {
  const [best, ...others] = hypotheses;
  if (!best) return html`<p>${complete ? words.noHypothesis : words.notAllTried}</p>`;
  const sentences = (/** @type {Hypothesis} */ { reasons }) =>
    reasons.map((reason) => html`<p>${words.reason(reason, run.layers)}</p>`);
  return html`<div class="numpy-why">
    <h4>${words.explains(best.explains === 'all', arraysWord(best))}</h4>
    ${sentences(best)}
    ${
      others.length > 0
        ? html`<details>
            <summary>${words.others(others.length)}</summary>
            <ul>
              ${others.map((one) => html`<li>${sentences(one)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </div>`;
}

/** @param {Hypothesis} hypothesis */
const arraysWord = ({ reasons }) => reasons.map(({ label }) => label).join(text.comma);

/** The conventions that were read. @param {SubmissionVerdict} verdict */
const readAs = ({ notes, later_factor }) =>
  notes.length === 0
    ? nothing
    : html`<ul class="numpy-notes" aria-label=${words.readAs}>
        ${notes.map(
          ({ name, label, formula }) =>
            html`<li>
              <b>${label}</b>:
              ${formula}${name === 'factor_at_gradient' && later_factor !== null ? ` (${number(later_factor)})` : ''}
            </li>`,
        )}
      </ul>`;
