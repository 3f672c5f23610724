// What the network is told about a point: every feature with its picture over the plane, used or not.

import { html, nothing } from 'lit/html.js';
import { refused } from '../controls.js';
import { paintPicture, prepare } from '../../lib/canvas.js';
import { mayChange } from '../../state/may-change.js';
import { fieldAt, rowsOf } from '../../state/schema.js';
import { text } from '../../i18n/en/page.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

const PATH = 'data.features';

/** @param {State} state @param {Actions} actions */
export function features(state, actions) {
  const { catalog, run, drafts } = state;
  if (!catalog || !run) return nothing;
  const field = fieldAt(catalog, PATH);
  const rows = rowsOf(catalog, PATH);
  const used = run.config.data.features;
  const toggle = (/** @type {string} */ name) => {
    const wanted = rows.map((row) => row.name).filter((other) => (other === name) !== used.includes(other));
    if (wanted.length > 0) void actions.change({ [PATH]: wanted });
  };
  return html`<fieldset class="features" ?disabled=${!mayChange(state, PATH)}>
    <legend title=${field.help}>${field.label}</legend>
    ${rows.map(({ name, label, formula }) => {
      const pressed = used.includes(name);
      const last = pressed && used.length === 1;
      return html`<button
        type="button"
        aria-pressed=${pressed ? 'true' : 'false'}
        aria-disabled=${last ? 'true' : nothing}
        title=${last ? text.lastFeature : `${formula}. ${pressed ? text.featureUsed : text.featureUnused}`}
        @click=${() => toggle(name)}
      >
        <canvas class="feature" data-feature=${name}></canvas>
        <span>${label}</span>
      </button>`;
    })}
    ${drafts[PATH] ? refused(catalog, 'features', drafts[PATH]) : nothing}
  </fieldset>`;
}

/** @type {unknown[]} what the pictures were painted from */
let painted = [];

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintFeatures(root, { catalog, run }, palette) {
  const canvases = /** @type {NodeListOf<HTMLCanvasElement>} */ (root.querySelectorAll('canvas.feature'));
  if (!catalog || !run || canvases.length === 0) return;
  const of = [canvases[0], run.run, palette, window.devicePixelRatio, canvases[0].clientWidth];
  if (of.every((part, k) => part === painted[k])) return;
  painted = of;
  const pixels = run.features.length / canvases.length;
  for (const [k, canvas] of canvases.entries()) {
    const values = run.features.subarray(k * pixels, (k + 1) * pixels);
    const far = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    const { context, width } = prepare(canvas);
    paintPicture(context, values, { low: -far, high: far }, palette, { x: 0, y: 0, size: width });
  }
}
