// The weights where the run stands, as files: what each holds, and a button that saves it.

import { html, nothing } from 'lit/html.js';
import { lazily } from '../../../lib/lazy.js';
import { save } from '../../../lib/save.js';
import { codeWords as words } from '../../../i18n/en/code.js';

/** @import { Opened, OpenedActions } from '../dialog.js' */
/** @import { Trained } from '../../../state/share/trained.js' */

const files = lazily(() => import('./weights.js'));

/** @typedef {keyof typeof words.formats} Format */

const FORMATS = /** @type {Format[]} */ (['npz', 'json', 'onnx']);

/** @type {Record<Format, { name: string, type: string, write: (trained: Trained) => Promise<BlobPart> }>} */
const writers = {
  npz: {
    name: 'weights.npz',
    type: 'application/zip',
    write: async (trained) => new Uint8Array((await files()).asNpz(trained)),
  },
  json: { name: 'weights.json', type: 'application/json', write: async (trained) => (await files()).asJson(trained) },
  onnx: {
    name: 'network.onnx',
    type: 'application/octet-stream',
    write: async (trained) => new Uint8Array((await files()).asOnnx(trained)),
  },
};

/** @param {Opened} state @param {OpenedActions} actions */
export function weights(state, actions) {
  const { detail, snapshot } = state;
  const usable = detail !== null && detail.parameters.every(Number.isFinite);
  return html`<section aria-labelledby="code-weights">
    <h3 id="code-weights">${words.weights}</h3>
    <p class=${detail && !usable ? 'error' : 'note'}>
      ${detail && (usable ? words.weightsAre(snapshot.report.epoch, detail.hash) : words.notFinite)}
    </p>
    <dl class="code-files">
      ${FORMATS.map((format) => {
        const { name } = writers[format];
        return html`<dt>
            <button
              type="button"
              aria-label=${words.download(name)}
              ?disabled=${!usable}
              @click=${() => download(format, state, actions)}
            >
              ${words.formats[format].name}
            </button>
          </dt>
          <dd class="note">${words.formats[format].about} ${format === 'onnx' ? ofNetwork(state) : nothing}</dd>`;
      })}
    </dl>
  </section>`;
}

/** What is particular about this network's ONNX file. @param {Opened} state */
const ofNetwork = ({ run: { layers, config } }) =>
  [
    ...(config.loss.function === 'softmax_ce' ? [words.shares] : []),
    ...(layers.some(({ activation }) => activation === 'gelu') ? [words.single] : []),
  ].join(' ');

/** @param {Format} format @param {Opened} state @param {OpenedActions} actions */
async function download(format, { playing }, actions) {
  if (playing) await actions.pause(); // or the weights would be others by the time they are saved
  const trained = await actions.share.code.trained();
  if (!trained) return;
  const { name, type, write } = writers[format];
  save(name, type, await write(trained));
}
