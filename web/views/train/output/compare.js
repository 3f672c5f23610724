// Truth beside prediction: every point by what it is, and by what it is taken for.

import { html } from 'lit/html.js';
import { classOf, rowsIn } from '../../../lib/answers.js';
import { count } from '../../../lib/format.js';
import { marksOf, valueRange } from '../../../lib/marks.js';
import { paintAxes } from '../../../lib/plane.js';
import { legend as outputLegend } from './legend.js';
import { paintPoints, paintRing } from '../../../lib/points.js';
import { parts } from '../../../i18n/en/parts.js';
import '../../../styles/train/output-views.css';

/** @import { Run } from '../../../engine/methods.js' */
/** @import { Canvas, Shown } from './views.js' */

const WRONG = 7; // radius of the ring around a wrong point, in CSS pixels

/** @param {Shown} state */
export const legend = ({ run }) => outputLegend(run);

/** @param {Shown} state */
export const note = ({ run }) => (run.task === 'regression' ? parts.oneScale : parts.wrongRinged);

/** @param {Canvas} canvas */
export function paintBelow({ context, figure, state: { run }, palette }) {
  figure.planes.forEach((plane, k) => {
    context.fillStyle = palette.panel;
    context.fillRect(plane.left, plane.top, plane.size, plane.size);
    context.strokeStyle = palette.line;
    context.strokeRect(plane.left + 0.5, plane.top + 0.5, plane.size - 1, plane.size - 1);
    paintAxes(context, run.square, plane, palette, { names: ['x', 'y'], numbersUp: k === 0 });
  });
  return true;
}

/** @param {Canvas} canvas */
export function paintAbove({ context, figure, state: { run, detail }, palette }) {
  const [truth, prediction] = figure.planes;
  const range = valueRange(run);
  for (const set of /** @type {const} */ (['training', 'test'])) {
    const at = figure[set];
    const { y } = run[set];
    paintPoints(context, truth, palette, at, marksOf({ x: at, y }, palette, range), set === 'training');
    const outputs = detail?.outputs?.[set];
    if (!outputs || at.length === 0) continue;
    const said = range ? outputs : classesIn(outputs, y.length / (at.length / 2));
    paintPoints(context, prediction, palette, at, marksOf({ x: at, y: said }, palette, range), set === 'training');
    if (range) continue;
    for (const n of differing(y, said, at.length / 2)) {
      paintRing(context, prediction, palette, at, n, { radius: WRONG, color: palette.danger });
    }
  }
}

/** The classes that outputs stand for, written as the targets are. @param {Float64Array} outputs @param {number} columns */
function classesIn(outputs, columns) {
  const { size, row } = rowsIn(outputs, columns);
  if (columns === 1) return outputs.map((output) => classOf([output]));
  const classes = new Float64Array(outputs.length);
  for (let n = 0; n < size; ++n) classes[n * columns + classOf(row(n))] = 1;
  return classes;
}

/** The samples whose rows are not the same. @param {Float64Array} y @param {Float64Array} said @param {number} size */
function differing(y, said, size) {
  const rows = [rowsIn(y, y.length / size), rowsIn(said, y.length / size)];
  return Array.from({ length: size }, (_, n) => n).filter((n) => classOf(rows[0].row(n)) !== classOf(rows[1].row(n)));
}

/** @param {Shown} state */
export const overlay = ({ run, snapshot }) =>
  html`<div class="beside">
    <p>${parts.groundTruth}</p>
    <p>${parts.prediction}</p>
    ${
      run.task === 'regression'
        ? ''
        : html`<div class="counts" tabindex="0" role="group" aria-label=${parts.counts}>
            ${confusion(parts.trainingSet, snapshot.confusion.training)}
            ${run.test.y.length > 0 ? confusion(parts.testSet, snapshot.confusion.test) : ''}
          </div>`
    }
  </div>`;

/** How many are wrong, and which are taken for which. @param {string} points  whose @param {number[][]} counts */
function confusion(points, counts) {
  if (counts.length === 0) return '';
  const all = counts.flat().reduce((sum, n) => sum + n, 0);
  const right = counts.reduce((sum, row, k) => sum + row[k], 0);
  return html`<table class="confusion number">
    <caption>
      <strong>${points}</strong>
      ${parts.wrong(all - right, all)}
    </caption>
    <tr>
      <th scope="col">${parts.trueClass}</th>
      ${counts.map((_, k) => html`<th scope="col">${parts.takenFor(k)}</th>`)}
    </tr>
    ${counts.map(
      (row, truth) =>
        html`<tr>
          <th scope="row">${truth}</th>
          ${row.map((n, k) => html`<td class=${k === truth ? 'right' : n > 0 ? 'wrong' : ''}>${count(n)}</td>`)}
        </tr>`,
    )}
  </table>`;
}
