// The words of Compare's files, in English.

import { words } from '../words.js';

export const exportingWords = words('exportingWords', {
  open: 'Export',
  title: 'A comparison as files',
  curves: 'Learning curves',
  curvesHelp: 'As they are shown: column, axes, the variant that stands out',
  boundaries: 'Boundaries',
  boundariesHelp: (/** @type {number} */ seeds) => `Of the ${seeds} seeds that are shown`,
  table: 'Table',
  tableHelp: 'A row for each variant, with all digits',
  everything: 'Everything',
  everythingHelp: 'The question, and of every run its curves, picture and fingerprint; it can be opened again',
  png: 'PNG',
  svg: 'SVG',
  csv: 'CSV',
  markdown: 'Markdown',
  json: 'JSON',
  /** @type {(what: string, kind: string) => string} */
  save: (what, kind) => `${what} as ${kind}`,
  nothing: 'There are no runs yet.',
  saved: (/** @type {string} */ name) => `Saved as ${name}.`,
  tooLarge: 'The picture is larger than this browser draws. Take the SVG, or show fewer seeds.',
  opening: 'Open a comparison',
  openHelp: 'A JSON file that was exported here. It takes the place of the comparison that is shown.',
  choose: 'Open a file…',
  close: 'Close',
  opened: (/** @type {string} */ name, /** @type {string} */ done, /** @type {string} */ runs) =>
    done === runs
      ? `${name} is open, with all ${runs} runs.`
      : `${name} is open, with ${done} of ${runs} runs: they can be gone on with.`,
  refused: (/** @type {string} */ name) => `${name} was not opened. Nothing has changed.`,
  busy: 'The runs are still going. Stop them first.',
  fileTooLarge: (/** @type {number} */ most) => `The file has more than ${most / 1e6} MB.`,
  unreadable: 'The file could not be read.',

  /** What is wrong with a file. */
  wrong: (/** @type {string} */ field, /** @type {string} */ value, /** @type {string} */ allowed) =>
    `${field} is ${value}; allowed: ${allowed}`,
  file: 'the file',
  linked: 'the question of a comparison, as the link of a figure has it',
  missing: (/** @type {string} */ field, /** @type {string} */ allowed) => `${field} is missing; allowed: ${allowed}`,
  anObject: 'an object',
  aList: 'a list',
  oneOf: (/** @type {readonly string[]} */ names) => `one of ${names.join(', ')}`,
  once: 'every run once',
  whole: (/** @type {number} */ most) => `a whole number from 0 to ${most}`,
  orNull: (/** @type {string} */ allowed) => `${allowed}, or null`,
  share: 'a number from 0 to 1, or null',
  numberOrNull: 'a number, or null',
  milliseconds: 'a number of milliseconds from 0 on',
  trueOrFalse: 'true or false',
  hash: '16 hexadecimal digits',
  curve: (/** @type {number} */ epochs) => `4 × ${epochs} float32 numbers, compressed by zlib, in base64`,
  picture: 'pictures of 32 × 32 bytes, compressed by zlib, in base64; as many for every run of a variant',
  more: 'There is more wrong with it.',

  /** Columns of the table. */
  variant: 'Variant',
  seeds: 'Seeds',
  reached: (/** @type {string} */ target) => `Reached the target, ${target} (seeds)`,
  accuracyTarget: (/** @type {string} */ share) => `training accuracy ≥ ${share}`,
  lossTarget: (/** @type {string} */ loss) => `training loss ≤ ${loss}`,
  epochs: 'Epochs to the target',
  loss: (/** @type {string} */ unit) => `Final training loss (${unit})`,
  accuracy: 'Final training accuracy (share)',
  testLoss: (/** @type {string} */ unit) => `Final test loss (${unit})`,
  testAccuracy: 'Final test accuracy (share)',
  quartiles: (/** @type {string} */ what) => [`${what}, lower quartile`, `${what}, median`, `${what}, upper quartile`],
  perfect: 'All training points right at the end (seeds)',
  singleClass: 'All points taken for one class (seeds)',
  diverged: 'Diverged (seeds)',
  stopped: 'Stopped by a rule (seeds)',
  time: 'Time of a run (ms)',
});
