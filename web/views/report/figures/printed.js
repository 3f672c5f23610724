// The log and the network as lab 002 prints them.

import { RECORD } from '../../../state/record.js';
import { printed } from '../../tables/log-lines.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { PrintedData, PrintedLayer } from '../../../state/report/figures/printed.js' */
/** @import { Part } from '../parts.js' */

const A_LINE = 3; // weights
const INDENT = 14;

/** @param {number | null} value */
const written = (value) => (value === null ? 'nan' : String(value));

/** So many to a line that it fits onto paper. @param {string[]} numbers */
const inRows = (numbers) =>
  numbers.map((one, k) => (k === 0 ? one : `,${k % A_LINE === 0 ? `\n${' '.repeat(INDENT)}` : ' '}${one}`)).join('');

/** @param {PrintedLayer} layer @param {number} place  from 0 on @param {boolean} told  the outputs are there @returns {string[]} */
function linesOf({ name, units, all, list }, place, told) {
  const own = list.flatMap(({ weights, bias, output }, unit) => [
    words.printedUnit(unit + 1),
    words.printedWeights(inRows(weights.map(written)) + (all > weights.length ? ', ...' : '')),
    ...(bias === null ? [] : [words.printedBias(written(bias))]),
    ...(told ? [words.printedOutput(written(output))] : []),
  ]);
  const more = units - list.length;
  return [words.printedLayer(place + 1, units, name), ...own, ...(more > 0 ? [words.printedMore(more)] : [])];
}

/** @param {PrintedData} data @returns {Part[]} */
export function look({ lines, sample, layers }) {
  const records = lines.map((line) => Float64Array.from(line, (value) => value ?? NaN));
  const log = printed(records.filter((record) => !Number.isNaN(record[RECORD.epoch])));
  const network = layers.flatMap((layer, place) => linesOf(layer, place, sample !== null)).join('\n');
  const which = sample === null ? [] : [words.printedSample(sample + 1)];
  return [{ type: 'listing', title: words.printed, text: [log, network, ...which].join('\n\n') }];
}
