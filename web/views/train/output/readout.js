// The numbers of a place on the plane, and of the selected point.

import { classOf, errorOf, rowsIn, sharesOf, SOFTMAX } from '../../../lib/answers.js';
import { number, percent, steady } from '../../../lib/format.js';
import { pictureOf, viewNow } from './picture.js';
import { text } from '../../../i18n/en/page.js';
import { parts } from '../../../i18n/en/parts.js';

/** @import { Picture } from './picture.js' */
/** @import { Shown } from './views.js' */

/** The output where the pointer is, from the nearest pixel. @param {Shown} state */
export function readout(state) {
  const picture = pictureOf(state);
  const { pointed, run } = state;
  if (!pointed || !picture) return '';
  const names = viewNow(state) === 'space' ? [parts.unit(1), parts.unit(2)] : ['x', 'y'];
  const outputs = outputsAt(picture, pointed);
  const isUnit = viewNow(state) === 'unit';
  const said =
    isUnit || run.task === 'regression' ? parts.outputIs(steady(outputs[0])) : answer(outputs, picture.logits);
  return parts.readout(`${names[0]} ${steady(pointed.x)}, ${names[1]} ${steady(pointed.y)}`, said);
}

/** @param {Picture} picture @param {{ x: number, y: number }} at */
export function outputsAt({ values, outputs, square: { low, high } }, { x, y }) {
  const pixels = values.length / outputs;
  const side = Math.round(Math.sqrt(pixels));
  const cell = (/** @type {number} */ share) => Math.min(Math.max(Math.floor(share * side), 0), side - 1);
  const pixel = cell((high - y) / (high - low)) * side + cell((x - low) / (high - low));
  return Array.from({ length: outputs }, (_, k) => values[k * pixels + pixel]);
}

/** @param {ArrayLike<number>} outputs @param {boolean} logits */
function answer(outputs, logits) {
  const name = text.className(classOf(outputs));
  if (outputs.length === 1) return `${parts.outputIs(steady(outputs[0]))}, ${name}`;
  return parts.share(name, percent(sharesOf(outputs, logits)[classOf(outputs)]));
}

/** What the selected point is, and what the network says to it: two lines. @param {Shown} state @returns {[string, string]} */
export function sampleLines({ run, detail, sample }) {
  if (!sample) return ['', ''];
  const { x, y } = sample.test ? run.test : run.training;
  const columns = run.layers[run.layers.length - 1].outputs;
  const logits = run.config.loss.function === SOFTMAX;
  const target = rowsIn(y, columns).row(sample.row);
  const given = detail?.outputs?.[sample.test ? 'test' : 'training'];
  const outputs = given && rowsIn(given, columns).row(sample.row);
  const [across, up] = x.subarray(2 * sample.row, 2 * sample.row + 2);
  const place = parts.pointIs(sample.test, sample.row + 1, number(across), number(up));
  if (!outputs) return [place, ''];
  const error = steady(errorOf(target, outputs, logits));
  if (columns === 1) return [place, parts.valueGiven(number(target[0]), steady(outputs[0]), error)];
  const taken = classOf(outputs);
  return [
    place,
    parts.classGiven(text.className(classOf(target)), taken, percent(sharesOf(outputs, logits)[taken]), error),
  ];
}
