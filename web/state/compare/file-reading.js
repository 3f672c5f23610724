// Reads the file of a comparison. It is not trusted: whatever the text, this does not throw, and what it gives can be
// what came of the runs. The comparison itself is the engine's to judge.

import { unpack } from '../../lib/packed.js';
import { pauses } from '../../lib/pauses.js';
import { FORMAT, VERSION } from './file.js';
import { placeOf } from './runs.js';
import { exportingWords as words } from '../../i18n/en-compare-exporting.js';

/** @import { Plan, Result } from '../../engine/comparing.js' */

const ENDS = /** @type {const} */ (['through', 'stopped', 'diverged']);
const PICTURE = 32 * 32; // bytes
const MOST_PICTURES = 10; // of one run: as many as a network has outputs
const MOST_REASONS = 8;
const LONGEST_SHOWN = 40; // characters of a value

/** @param {unknown} value */
function shown(value) {
  if (value === undefined) return words.missing;
  const text =
    typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @param {string} text
 * @returns {{ reasons: string[], comparison: unknown, entries: unknown[] }}  usable only if there are no reasons
 */
export function readFile(text) {
  const file = parsed(text);
  const refused = (/** @type {string[]} */ reasons) => ({ reasons, comparison: null, entries: [] });
  if ('problem' in file) return refused([words.notJson(file.problem)]);
  const { value } = file;
  if (!isObject(value)) return refused([words.wrong(words.file, shown(value), words.anObject)]);
  const { format, version, comparison, results } = value;
  const reasons = [
    ...(format === FORMAT ? [] : [words.wrong('format', shown(format), FORMAT)]),
    ...(version === VERSION ? [] : [words.wrong('version', shown(version), String(VERSION))]),
    ...(isObject(comparison) ? [] : [words.wrong('comparison', shown(comparison), words.anObject)]),
    ...(Array.isArray(results) ? [] : [words.wrong('results', shown(results), words.aList)]),
  ];
  return reasons.length > 0 ? refused(reasons) : { reasons, comparison, entries: /** @type {unknown[]} */ (results) };
}

/** @param {string} text @returns {{ value: unknown } | { problem: string }} */
function parsed(text) {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {Plan} plan  of the file's comparison
 * @param {unknown[]} entries
 * @returns {Promise<{ reasons: string[], results: (Result | null)[] }>}  usable only if there are no reasons
 */
export async function readResults(plan, entries) {
  const results = /** @type {(Result | null)[]} */ (Array(plan.runs).fill(null));
  /** @type {(number | undefined)[]} bytes of the pictures of each variant */
  const pictures = [];
  /** @type {string[]} */
  const reasons = [];
  const pause = pauses();
  for (const [k, entry] of entries.entries()) {
    await pause();
    if (reasons.length >= MOST_REASONS) return { reasons: [...reasons, words.more], results };
    const refuse = (/** @type {string} */ field, /** @type {unknown} */ value, /** @type {string} */ allowed) =>
      void reasons.push(words.wrong(`results[${k}]${field}`, shown(value), allowed));
    if (!isObject(entry)) {
      refuse('', entry, words.anObject);
      continue;
    }
    const { run } = entry;
    if (!isWhole(run, plan.runs - 1)) refuse('.run', run, words.whole(plan.runs - 1));
    else if (results[run]) refuse('.run', run, words.once);
    else {
      const before = reasons.length;
      const { variant } = placeOf(plan, run);
      const result = readResult(plan, variant, entry, refuse);
      pictures[variant] ??= result.thumbnail?.length;
      if (result.thumbnail?.length !== pictures[variant]) refuse('.thumbnail', entry.thumbnail, words.picture);
      if (reasons.length === before) results[run] = /** @type {Result} */ (result);
    }
  }
  return { reasons, results };
}

/** @param {unknown} value @param {number} most @returns {value is number} */
const isWhole = (value, most) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** @param {unknown} value */
const isNumberOrNull = (value) => value === null || (typeof value === 'number' && Number.isFinite(value));

/** @param {unknown} value */
const isShareOrNull = (value) => value === null || (typeof value === 'number' && value >= 0 && value <= 1);

/** @param {Plan} plan @param {number} variant @param {Record<string, any>} entry @param {(field: string, value: unknown, allowed: string) => void} refuse */
function readResult(plan, variant, entry, refuse) {
  const epochs = plan.epochs[variant];
  const most = epochs[epochs.length - 1];
  const { end, epoch, reached, loss, accuracy, test_loss, test_accuracy, single_class, hash, milliseconds } = entry;
  const check = (/** @type {string} */ name, /** @type {boolean} */ good, /** @type {string} */ allowed) => {
    if (!good) refuse(`.${name}`, entry[name], allowed);
  };
  check('end', ENDS.includes(end), words.oneOf(ENDS));
  check('epoch', isWhole(epoch, most), words.whole(most));
  check('reached', reached === null || isWhole(reached, most), words.orNull(words.whole(most)));
  check('loss', isNumberOrNull(loss), words.numberOrNull);
  check('accuracy', isShareOrNull(accuracy), words.share);
  check('test_loss', isNumberOrNull(test_loss), words.numberOrNull);
  check('test_accuracy', isShareOrNull(test_accuracy), words.share);
  check('single_class', typeof single_class === 'boolean', words.trueOrFalse);
  check('hash', typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash), words.hash);
  check('milliseconds', isNumberOrNull(milliseconds) && milliseconds >= 0 && milliseconds !== null, words.milliseconds);
  const bytes = unpacked(entry.curve, 16 * epochs.length);
  const curve = bytes?.length === 16 * epochs.length ? new Float32Array(bytes.buffer) : null;
  check('curve', curve !== null, words.curve(epochs.length));
  const thumbnail = unpacked(entry.thumbnail, MOST_PICTURES * PICTURE);
  check('thumbnail', thumbnail !== null && thumbnail.length > 0 && thumbnail.length % PICTURE === 0, words.picture);
  const numbers = { end, epoch, reached, loss, accuracy, test_loss, test_accuracy, single_class, hash, milliseconds };
  return { ...numbers, curve, thumbnail };
}

/** @param {unknown} text @param {number} most  bytes */
const unpacked = (text, most) => (typeof text === 'string' ? unpack(text, most) : null);
