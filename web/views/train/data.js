// The data panel: which set, how many points, which sample of it.

import { html } from 'lit/html.js';
import { control } from '../controls.js';
import { prepare, tracePoint } from '../../lib/canvas.js';
import { marksOf } from '../../lib/marks.js';
import { OWN_POINTS } from '../../state/actions/opening.js';
import { nextSeed } from '../../state/actions/settings.js';
import { rowAt, rowsOf } from '../../state/schema.js';
import { text } from '../../i18n/en.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

/** @param {State} state @param {Actions} actions */
export function data(state, actions) {
  const { catalog, run } = state;
  if (!catalog || !run) return '';
  const set = rowAt(catalog, run.config, 'data.set');
  return html`<section class="panel data" aria-labelledby="data-title">
    <h2 id="data-title">${text.data}</h2>
    <fieldset class="sets">
      <legend class="hidden">${text.data}</legend>
      ${rowsOf(catalog, 'data.set')
        .filter(({ name }) => name !== OWN_POINTS || name === set.name)
        .map(
          ({ name, label, formula }) =>
            html`<label class="set" title="${label}: ${formula}">
              <input
                type="radio"
                name="set"
                value=${name}
                .checked=${name === set.name}
                @change=${() => actions.change({ 'data.set': name })}
              />
              <canvas class="thumbnail" data-set=${name}></canvas>
              <span class="hidden">${label}</span>
            </label>`,
        )}
    </fieldset>
    <p class="note"><strong>${set.label}</strong>: ${set.formula}</p>
    ${set.takes_points ? control(state, actions, 'data.points') : ''} ${control(state, actions, 'data.test_share')}
    ${run.test.y.length > 0 ? control(state, actions, 'data.split_seed') : ''}
    ${control(state, actions, 'training.update')}
    ${run.config.training.update === 'mini_batch' ? control(state, actions, 'training.batch_size') : ''}
    ${
      set.takes_points
        ? html`${control(state, actions, 'data.seed')}
            <button type="button" @click=${actions.newSample}>
              ${text.newSample(nextSeed(run.config.data.seed))}
            </button>`
        : ''
    }
  </section>`;
}

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintData(root, { catalog, previews }, palette) {
  if (!catalog) return;
  for (const canvas of root.querySelectorAll('canvas.thumbnail')) {
    const points = previews[/** @type {HTMLElement} */ (canvas).dataset.set ?? ''];
    if (!points) continue;
    const { low, high } = points.square;
    const { context, width, height } = prepare(/** @type {HTMLCanvasElement} */ (canvas));
    const { colorOf, shapeOf, size } = marksOf(points, palette);
    for (let n = 0; n < size; ++n) {
      const x = (points.x[2 * n] - low) / (high - low);
      const y = (points.x[2 * n + 1] - low) / (high - low);
      tracePoint(context, 3 + x * (width - 6), height - 3 - y * (height - 6), 1.7, shapeOf(n));
      context.fillStyle = colorOf(n);
      context.fill();
    }
  }
}
