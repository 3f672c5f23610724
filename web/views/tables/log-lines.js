// The log of a run as lines: every so many epochs, as numbers and as the labs print it.

import { RECORD, recordsOf } from '../../state/record.js';
import { text } from '../../i18n/en/page.js';
import { parts } from '../../i18n/en/parts.js';

const USUAL_LINES = 200; // most lines that are shown where nobody has asked for more

/**
 * The steps from line to line that a log allows: its own, and its multiples by 5, 10, 50 ... up to its length.
 *
 * @param {Float64Array} log  records at the multiples of 1, 10, 100 ...
 * @returns {number[]} growing, at least one
 */
export function stepsOf(log) {
  const records = recordsOf(log);
  const own = records.length > 1 ? records[1][RECORD.epoch] - records[0][RECORD.epoch] : 1;
  const last = records.at(-1)?.[RECORD.epoch] ?? 0;
  const steps = [own];
  for (let power = own; 5 * power <= last; power *= 10) {
    steps.push(5 * power);
    if (10 * power <= last) steps.push(10 * power);
  }
  return steps;
}

/** The step that is meant: the one that was chosen, else the smallest that does not make too many lines. @param {Float64Array} log @param {number | null} chosen */
export function stepOf(log, chosen) {
  const steps = stepsOf(log);
  if (chosen !== null && steps.includes(chosen)) return chosen;
  const last = log[log.length - RECORD.length] ?? 0;
  return steps.find((step) => last / step <= USUAL_LINES) ?? /** @type {number} */ (steps.at(-1));
}

/** @param {Float64Array} log @param {number} step */
export const linesOf = (log, step) => recordsOf(log).filter((record) => record[RECORD.epoch] % step === 0);

/** As the labs print it. @param {Float64Array[]} lines */
export const printed = (lines) =>
  lines
    .map((line) =>
      [
        `epoch ${line[RECORD.epoch]} loss : ${line[RECORD.trainingLoss]}`,
        Number.isNaN(line[RECORD.testLoss]) ? '' : ` test loss : ${line[RECORD.testLoss]}`,
        Number.isNaN(line[RECORD.trainingAccuracy])
          ? ''
          : ` accuracy : ${(100 * line[RECORD.trainingAccuracy]).toFixed(2)} %`,
      ].join(''),
    )
    .join('\n');

/** What is measured, in the order of its columns. @param {Float64Array} log */
export function columnsOf(log) {
  const has = (/** @type {number} */ column) => log.length > 0 && !Number.isNaN(log[column]);
  return [
    { name: text.epoch, column: RECORD.epoch },
    { name: text.trainingLoss, column: RECORD.trainingLoss },
    { name: text.testLoss, column: RECORD.testLoss },
    { name: text.accuracy, column: RECORD.trainingAccuracy },
    { name: parts.testAccuracyName, column: RECORD.testAccuracy },
    { name: parts.learningRate, column: RECORD.learningRate },
  ].filter(({ column }) => has(column));
}
