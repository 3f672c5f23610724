// The words of Compare's learning curves, in English.

import { words } from '../words.js';

const MOST_NAMES = 6;

/** @param {string[]} names */
const listed = (names) =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
    : names.join(', ');

export const curvesWords = words('curvesWords', {
  curves: 'Learning curves of the variants',
  /** By column. */
  titles: ['Training loss', 'Training accuracy', 'Test loss', 'Test accuracy'],
  columns: 'What the curves show',
  over: (/** @type {number} */ seeds) => (seeds === 1 ? 'one seed' : `median and quartiles over ${seeds} seeds`),
  lossScale: 'Axis of the loss',
  epochScale: 'Axis of the epochs',
  log: 'log',
  linear: 'linear',
  ofLoss: { log: 'log axis of the loss', linear: 'linear axis of the loss' },
  ofEpochs: { log: 'log axis of the epochs, from epoch 1', linear: 'linear axis of the epochs' },
  loss: 'loss',
  epochs: 'epochs',
  singles: 'Single seeds',
  singlesHelp: 'A thin line for every run: of the variant that stands out, or of all',
  variants: 'Variants: press one to make it stand out',
  plot: (/** @type {string} */ title) => `${title} of all variants, read at one epoch: arrow keys move it`,
  noCrosshair: 'not read at any epoch',
  atEpoch: (/** @type {string} */ epoch) => `Epoch ${epoch}`,
  to: (/** @type {string} */ low, /** @type {string} */ high) => `${low} – ${high}`,
  none: '–',
  spoken: (/** @type {string} */ epoch, /** @type {string[]} */ values) => `Epoch ${epoch}: ${values.join('; ')}`,
  soFar: (/** @type {string} */ done, /** @type {string} */ runs) => `From ${done} of ${runs} runs so far.`,
  nothingYet: 'No run has ended yet.',
  noNumbers: 'No run has such numbers.',
  allDiverged: (/** @type {string[]} */ names) =>
    names.length === 1
      ? `${names[0]}: every run has diverged; its loss counts as infinite and has no line to its end.`
      : `Every run has diverged with ${listed(names)}; their loss counts as infinite and has no line to its end.`,
  someDiverged: (/** @type {string[]} */ names) =>
    `Diverged runs count as infinite: the band of ${listed(names)} may be open upwards.`,
  noBands: 'Quartiles of so many variants would hide each other: make one stand out to see its own.',
  someSingles: (/** @type {string} */ drawn, /** @type {string} */ of) =>
    `Single seeds: the first ${drawn} of ${of} runs are drawn.`,
});
