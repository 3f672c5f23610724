// Reads the file of a comparison. It is not trusted: whatever the text, this does not throw, and what it gives can be
// what came of the runs. The comparison itself is the engine's to judge.

import { unpack } from '../../lib/packed.js';
import { pauses } from '../../lib/pauses.js';
import { readJson } from '../json.js';
import { FORMAT, VERSION } from './file.js';
import { MOST_THUMBNAIL, faultsOf, isObject, isWhole } from './outcome.js';
import { placeOf } from './runs.js';
import { COLUMNS } from './shown.js';
import { exportingWords as words } from '../../i18n/en/compare-exporting.js';

/** @import { Plan, Result } from '../../engine/comparing.js' */

const MOST_REASONS = 8;
const LONGEST_SHOWN = 40; // characters of a value

/** @param {unknown} value */
function shown(value) {
  const text =
    typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** @param {string} field @param {unknown} value @param {string} allowed */
const wrong = (field, value, allowed) =>
  value === undefined ? words.missing(field, allowed) : words.wrong(field, shown(value), allowed);

/**
 * @param {string} text
 * @returns {{ reasons: string[], comparison: unknown, entries: unknown[] }}  usable only if there are no reasons
 */
export function readFile(text) {
  const file = readJson(text);
  const refused = (/** @type {string[]} */ reasons) => ({ reasons, comparison: null, entries: [] });
  if ('problem' in file) return refused([file.problem]);
  const { value } = file;
  if (!isObject(value)) return refused([wrong(words.file, value, words.anObject)]);
  const { format, version, comparison, results } = value;
  const reasons = [
    ...(format === FORMAT ? [] : [wrong('format', format, FORMAT)]),
    ...(version === VERSION ? [] : [wrong('version', version, String(VERSION))]),
    ...(isObject(comparison) ? [] : [wrong('comparison', comparison, words.anObject)]),
    ...(Array.isArray(results) ? [] : [wrong('results', results, words.aList)]),
  ];
  return reasons.length > 0 ? refused(reasons) : { reasons, comparison, entries: /** @type {unknown[]} */ (results) };
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
      void reasons.push(wrong(`results[${k}]${field}`, value, allowed));
    if (!isObject(entry)) {
      refuse('', entry, words.anObject);
      continue;
    }
    const { run } = entry;
    if (!isWhole(run, plan.runs - 1)) refuse('.run', run, words.whole(plan.runs - 1));
    else if (results[run]) refuse('.run', run, words.once);
    else {
      const { variant } = placeOf(plan, run);
      const result = resultIn(plan, variant, entry);
      const faults = faultsOf(plan, run, result);
      for (const { field, allowed } of faults) refuse(`.${field}`, entry[field], allowed);
      pictures[variant] ??= result.thumbnail?.length;
      const alike = result.thumbnail?.length === pictures[variant];
      if (!alike) refuse('.thumbnail', entry.thumbnail, words.picture);
      if (alike && faults.length === 0) results[run] = /** @type {Result} */ (/** @type {unknown} */ (result));
    }
  }
  return { reasons, results };
}

/** What an entry says of its run, for `faultsOf` to judge. @param {Plan} plan @param {number} variant @param {Record<string, unknown>} entry */
function resultIn(plan, variant, entry) {
  const { end, epoch, reached, loss, accuracy, test_loss, test_accuracy, single_class, hash, milliseconds } = entry;
  const size = Float32Array.BYTES_PER_ELEMENT * COLUMNS.length * plan.epochs[variant].length;
  const bytes = unpacked(entry.curve, size);
  const numbers = { end, epoch, reached, loss, accuracy, test_loss, test_accuracy, single_class, hash, milliseconds };
  return {
    ...numbers,
    curve: bytes?.length === size ? new Float32Array(bytes.buffer) : null,
    thumbnail: unpacked(entry.thumbnail, MOST_THUMBNAIL),
  };
}

/** @param {unknown} text @param {number} most  bytes */
const unpacked = (text, most) => (typeof text === 'string' ? unpack(text, most) : null);
