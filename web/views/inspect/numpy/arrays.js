// The arrays that were read, one a row: which tensor each is, and whether it agrees.

import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { keyOf } from '../../../state/inspect/submission.js';
import { tensorsOf } from '../../../state/inspect/tensors.js';
import { mark } from './marks.js';
import { numpyDialogWords as words, tensorName } from '../../../i18n/en/numpy.js';

/** @import { TensorName } from '../../../engine/inspect' */
/** @import { Opened, OpenedActions } from '../inspect.js' */
/** @import { Source } from '../../../state/inspect/submission.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function arrays(state, actions) {
  const { sources } = state.inspect.numpy;
  const all = sources.flatMap((source) => source.arrays.map((_, place) => ({ source, place })));
  if (all.length === 0) return nothing;
  return html`<table class="numpy-arrays">
    <caption>
      ${words.found}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.array}</th>
        <th scope="col">${words.shape}</th>
        <th scope="col">${words.tensor}</th>
        <th scope="col"><span class="hidden">${words.verdict}</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        all,
        ({ source, place }) => keyOf(source, place),
        ({ source, place }) => row(state, actions, source, place),
      )}
    </tbody>
  </table>`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Source} source @param {number} place */
function row(state, actions, source, place) {
  const { meanings, checked } = state.inspect.numpy;
  const { name, shape } = source.arrays[place];
  const key = keyOf(source, place);
  const label = name ?? words.unnamed(place + 1);
  const judged = checked?.verdict.arrays[checked.keys.indexOf(key)];
  const said = meanings[key];
  const tensors = tensorsOf(state.run.layers);
  const value = typeof said === 'object' ? String(tensors.findIndex((one) => same(one, said))) : (said ?? '');
  const guess = judged && said === undefined ? judged.tensor : null;
  return html`<tr>
    <th scope="row">${label}</th>
    <td class="number">${shape.length === 0 ? words.oneNumber : shape.join(' × ')}</td>
    <td>
      <select
        aria-label=${words.which(label)}
        .value=${live(value)}
        @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) => {
          const chosen = target.value === 'unused' ? target.value : (tensors[Number(target.value)] ?? null);
          void actions.inspect.numpy.mean(key, target.value === '' ? null : chosen);
        }}
      >
        <option value="" ?selected=${value === ''}>
          ${guess ? words.guessed(tensorName(guess)) : said === undefined && judged ? words.noneFits : words.guess}
        </option>
        ${tensors.map(
          (tensor, k) => html`<option value=${k} ?selected=${value === String(k)}>${tensorName(tensor)}</option>`,
        )}
        <option value="unused" ?selected=${value === 'unused'}>${words.unused}</option>
      </select>
    </td>
    <td>${said === 'unused' || !judged ? nothing : mark(judged)}</td>
  </tr>`;
}

/** @param {TensorName} one @param {TensorName} other */
const same = (one, other) => one.kind === other.kind && one.layer === other.layer;
