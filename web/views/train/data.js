// The data panel: which set, how many points, which sample of it, what the network is told of them.

import { html, nothing } from 'lit/html.js';
import { control, refused } from '../controls.js';
import { prepare, tracePoint } from '../../lib/canvas.js';
import { marksOf } from '../../lib/marks.js';
import { OWN_POINTS } from '../../state/actions/opening.js';
import { nextSeed } from '../../state/actions/settings.js';
import { mayChange } from '../../state/may-change.js';
import { asPoints, wordsOf } from '../../state/own.js';
import { fieldAt, isUsed, rowAt, rowsOf } from '../../state/schema.js';
import { csv } from './editors.js';
import { features } from './features.js';
import { text } from '../../i18n/en/page.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Run } from '../../engine/methods.js' */
/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

const MOST_DRAWN = 5000; // points that are edited by hand: every stroke paints all of them
const MOST_IN_THUMBNAIL = 120;

/** @param {State} state @param {Actions} actions */
export function data(state, actions) {
  const { catalog, run, drawing, drafts } = state;
  if (!catalog || !run) return '';
  const set = rowAt(catalog, run.config, 'data.set');
  const { own } = run.config.data;
  const size = (run.training.x.length + run.test.x.length) / 2;
  const refusedSet = !drawing && state.dialog !== 'csv' && drafts['data.set'];
  const newSample = text.newSample(nextSeed(run.config.data.seed));
  const reaches = reachesOf(catalog, run);
  const row = (/** @type {string} */ path) =>
    isUsed(catalog, run.config, path) ? control(state, actions, path, { slider: reaches[path] }) : nothing;
  return html`<section class="panel data" aria-labelledby="data-title">
    <div class="heading">
      <h2 id="data-title">${text.data}</h2>
      <button
        type="button"
        id="draw"
        title=${size > MOST_DRAWN ? text.tooManyToDraw(MOST_DRAWN) : text.drawHelp}
        ?disabled=${drawing !== null || size > MOST_DRAWN || !mayChange(state, 'points')}
        @click=${actions.startDrawing}
      >
        ${text.draw}
      </button>
      <button type="button" ?disabled=${!mayChange(state, 'points')} @click=${actions.openCsv}>${text.openCsv}</button>
    </div>
    <fieldset class="sets" ?disabled=${!mayChange(state, 'data.set')}>
      <legend class="hidden">${text.data}</legend>
      ${rowsOf(catalog, 'data.set')
        .filter(({ name }) => name !== OWN_POINTS || own.x.length > 0)
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
    <p class="note" title=${set.formula}>
      <strong>${set.label}</strong>: ${set.formula}${wordsOf(state).map((word, k) => `, ${text.className(k)}: ${word}`)}
    </p>
    ${refusedSet ? refused(catalog, 'data-set', refusedSet) : nothing} ${row('data.points')} ${row('data.noise')}
    ${row('data.label_noise')} ${row('data.balance')} ${row('data.arms')} ${row('data.test_share')}
    ${run.test.y.length > 0 ? row('data.split_seed') : nothing} ${row('training.update')} ${row('training.batch_size')}
    ${
      isUsed(catalog, run.config, 'data.seed')
        ? html`<div class="seeds">
            ${row('data.seed')}
            <button
              type="button"
              aria-label=${newSample}
              title=${newSample}
              ?disabled=${!mayChange(state, 'data.seed')}
              @click=${actions.newSample}
            >
              ${text.newSampleShort}
            </button>
          </div>`
        : nothing
    }
    ${features(state, actions)} ${csv(state, actions)}
  </section>`;
}

/**
 * What the sliders reach: what one usually wants, in steps that one can tell apart; the entries take all that the fields
 * take. Noise is a length on the plane, and there the part of its side that leaves something to see.
 *
 * @param {Catalog} catalog
 * @param {Run} run
 * @returns {Record<string, { low: number, high: number, step: number } | undefined>}
 */
function reachesOf(catalog, { task, square }) {
  const least = (/** @type {string} */ path) => fieldAt(catalog, path).least ?? 0;
  const most = (/** @type {string} */ path) => fieldAt(catalog, path).most ?? 1;
  const noise = task === 'regression' ? 0.5 : 10 ** Math.round(Math.log10(square.high - square.low)) / 4;
  return {
    'data.points': { low: least('data.points'), high: 500, step: 1 },
    'data.noise': { low: least('data.noise'), high: noise, step: noise / 50 },
    'data.label_noise': { low: least('data.label_noise'), high: 0.5, step: 0.01 },
    'data.test_share': { low: least('data.test_share'), high: most('data.test_share'), step: 0.05 },
  };
}

/** @type {unknown[]} what the thumbnails were painted from */
let painted = [];

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintData(root, { catalog, run, previews }, palette) {
  if (!catalog || !run) return;
  const canvases = /** @type {NodeListOf<HTMLCanvasElement>} */ (root.querySelectorAll('canvas.thumbnail'));
  const of = [run.run, previews, palette, window.devicePixelRatio, canvases.length, canvases[0]?.clientWidth];
  if (of.every((part, k) => part === painted[k])) return;
  painted = of;
  for (const canvas of canvases) {
    const { own } = run.config.data;
    const set = canvas.dataset.set ?? '';
    const points = set === OWN_POINTS ? { ...asPoints(own), square: around(own) } : previews[set];
    if (!points) continue;
    const { low, high } = points.square;
    const { context, width, height } = prepare(canvas);
    const { colorOf, shapeOf, size } = marksOf(points, palette);
    for (let n = 0; n < size; n += Math.ceil(size / MOST_IN_THUMBNAIL)) {
      const x = (points.x[2 * n] - low) / (high - low);
      const y = (points.x[2 * n + 1] - low) / (high - low);
      tracePoint(context, 3 + x * (width - 6), height - 3 - y * (height - 6), 1.7, shapeOf(n));
      context.fillStyle = colorOf(n);
      context.fill();
    }
  }
}

/** A square that holds the points. @param {{ x: number[], y: number[] }} points */
function around({ x, y }) {
  const all = [...x, ...y];
  const low = all.reduce((least, value) => Math.min(least, value), Infinity);
  const high = all.reduce((most, value) => Math.max(most, value), -Infinity);
  return low < high ? { low, high } : { low: low - 1, high: high + 1 };
}
