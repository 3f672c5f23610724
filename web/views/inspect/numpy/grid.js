// Every tensor of the step at a glance: equal, different, or not handed in.

import { html, nothing } from 'lit/html.js';
import { KINDS, exists } from '../../../state/inspect/tensors.js';
import { mark } from './marks.js';
import { kindName, numpyDialogWords as words } from '../../../i18n/en/numpy.js';

/** @import { TensorName, SubmissionVerdict } from '../../../engine/inspect' */
/** @import { Opened } from '../inspect.js' */

/** @param {Opened} state @param {SubmissionVerdict} verdict */
export function grid({ run: { layers } }, { arrays }) {
  /** @param {TensorName} tensor */
  const cell = (tensor) => {
    const array = arrays.find(({ tensor: own }) => own?.kind === tensor.kind && own.layer === tensor.layer);
    return array
      ? mark(array, true)
      : html`<span class="note"><span aria-hidden="true">–</span><span class="hidden">${words.notGiven}</span></span>`;
  };
  return html`<table class="numpy-grid">
    <caption>
      ${words.tensors}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${KINDS.map((kind) => html`<th scope="col"><abbr title=${kindName(kind)}>${words.kinds[kind]}</abbr></th>`)}
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">${words.input}</th>
        ${KINDS.map((kind) => html`<td>${kind === 'a' ? cell({ kind: 'x', layer: 0 }) : nothing}</td>`)}
      </tr>
      ${layers.map(
        (_, layer) =>
          html`<tr>
            <th scope="row">${words.layer(layer + 1)}</th>
            ${KINDS.map((kind) => html`<td>${exists(layers, { kind, layer }) ? cell({ kind, layer }) : nothing}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
