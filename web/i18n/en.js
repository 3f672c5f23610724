// The page's words in English. The engine's catalog brings the names and explanations of settings.

import { count, number } from '../lib/format.js';

export const text = {
  name: 'Backprop Lab',
  loading: 'Loading the engine …',
  failed: 'The engine cannot go on',
  retry: 'Start the engine again',
  linkFailed: 'The link was not understood, so this is the default run.',
  linkEnds: (/** @type {number} */ step, /** @type {number} */ end) =>
    `A change is to be made at update ${count(step)}, but the run is at update ${count(end)} then.`,
  dismiss: 'Dismiss',
  presets: 'Preset',
  presetsHelp: 'Open a preset …',
  copyLink: 'Copy link',
  copyLinkHelp: 'A link to this very run: settings, seeds, what was changed under way, and the epoch',
  linkCopied: 'The link is copied: it opens this very run.',
  linkTooLong: (/** @type {number} */ most) =>
    `These own points do not fit into a link of ${count(most)} characters. Download them as CSV instead.`,
  linkNotCopied: 'The browser does not allow copying; the link is the page’s address.',
  themeIs: { system: 'Theme: as the system has it', light: 'Theme: light', dark: 'Theme: dark' },
  keys: 'Keys',
  close: 'Close',
  keyList: /** @type {[string[], string][]} */ ([
    [['Space'], 'Play, pause'],
    [['→'], 'One step: sample, batch or epoch, as set'],
    [['R'], 'Reset to the same weights'],
    [['N'], 'New weights, from the next seed'],
    [['U'], 'Undo the last change of a setting'],
    [['?'], 'This list'],
    [['Tab'], 'To the next control'],
    [
      ['←', '↑', '↓', '→'],
      'In the diagram, on the plane and in the figures: from unit to unit, point to point, epoch to epoch',
    ],
    [['Esc'], 'Close what is open; what was typed goes back to what it was'],
  ]),
  privacy: 'Everything runs in this page. Nothing is sent anywhere.',

  transport: 'Training',
  often: 'Settings',
  play: 'Play',
  pause: 'Pause',
  stepOne: { sample: 'Step one sample', batch: 'Step one batch', epoch: 'Step one epoch' },
  stepUnit: 'A step is',
  stepUnits: { sample: 'sample', batch: 'batch', epoch: 'epoch' },
  runTo: 'Run to epoch …',
  runToEpoch: 'Epoch to run to',
  runToAllowed: 'a whole number from 0 to 1,000,000,000',
  run: 'Run',
  undo: (/** @type {string} */ what) => `Undo the change of ${what}`,
  nothingToUndo: 'Nothing to undo',
  spent: (/** @type {string} */ time) => `${time} of training`,
  reset: 'Reset to the same weights',
  epoch: 'Epoch',
  speed: 'Speed',
  speedOf: (/** @type {string} */ epochs) => (epochs === '1' ? '1 epoch/s' : `${epochs} epochs/s`),
  fullSpeed: 'as fast as it goes',
  moreSettings: 'More settings',
  more: 'More',
  mixed: 'Differs by layer',
  groups: /** @type {Record<string, string>} */ ({
    data: 'Data',
    network: 'Network',
    initial: 'Initial weights',
    loss: 'Loss',
    optimizer: 'Optimizer',
    schedule: 'Schedule',
    penalty: 'Penalty',
    training: 'Batches',
    stop: 'Stop',
  }),

  data: 'Data',
  newSample: (/** @type {number} */ seed) => `New sample, seed ${seed}`,
  someShown: (/** @type {number} */ shown, /** @type {number} */ all) =>
    `${count(shown)} of ${count(all)} points drawn`,
  network: 'Network',
  parameters: (/** @type {number} */ n) => (n === 1 ? '1 parameter' : `${count(n)} parameters`),
  inputs: 'Inputs',
  hidden: (/** @type {number} */ layer) => `Hidden ${layer}`,
  output: 'Output',
  addUnit: (/** @type {number} */ layer) => `Add a unit to hidden layer ${layer}`,
  removeUnit: (/** @type {number} */ layer) => `Remove a unit from hidden layer ${layer}`,
  moreUnits: (/** @type {number} */ n) => `+ ${n} more`,
  addLayer: 'Add layer',
  removeLayer: 'Remove layer',
  most: (/** @type {number} */ n) => `At most ${n}`,
  diagramLegend:
    'Line: a weight, blue above zero, orange below, thicker the larger. Tile: the unit’s output over the plane.',
  hiddenUnits: (/** @type {number} */ layer) => `Hidden ${layer}: units`,
  hiddenActivation: 'Activation, hidden',
  outputActivation: 'Activation, output',
  newWeights: (/** @type {number} */ seed) => `New weights, seed ${seed}`,
  networkPicture: (/** @type {string} */ shape) =>
    `Diagram of the network ${shape}: each unit with its output over the plane, weights as lines, blue above zero and orange below.`,

  fieldPicture: (/** @type {string} */ set, /** @type {string} */ accuracy) =>
    `The network's output over the plane, with the points of the data set ${set}. Accuracy on the training points: ${accuracy}.`,
  className: (/** @type {number} */ k) => `class ${k}`,
  usual: (/** @type {string} */ value) => `usually ${value}`,
  never: 'off',
  lossIs: (/** @type {string} */ name) => `Loss: ${name}`,
  hollow: 'ringed points are kept for testing',
  trainingLoss: 'Training loss',
  testLoss: 'Test loss',
  accuracy: 'Accuracy',
  testAccuracy: (/** @type {string} */ share) => `test ${share}`,
  none: '–',
  noTest: 'no test points',

  curves: 'Learning curves',
  epochs: 'epochs',
  loss: 'Loss',
  lossScale: 'Scale of the loss axis',
  log: 'Log',
  linear: 'Linear',
  training: 'training',
  test: 'test',

  restarted: (/** @type {string} */ what) => `${what} changed: a new run, from epoch 0.`,
  wasReset: 'Back at epoch 0, with the same weights.',
  tuned: (/** @type {string} */ what, /** @type {number} */ epoch) =>
    `${what} changed at epoch ${count(epoch)}; the weights stay.`,
  paused: (/** @type {number} */ epoch, /** @type {string} */ accuracy) =>
    `Paused at epoch ${count(epoch)}, accuracy ${accuracy}.`,
  diverged: (
    /** @type {number} */ epoch,
    /** @type {number} */ step,
    /** @type {string} */ tensor,
    /** @type {string} */ place,
  ) =>
    `Training stopped after epoch ${count(epoch)}, at update ${count(step)}: a number is no longer finite, first in ${place}: ${tensor}.`,
  likely: (/** @type {string[]} */ reasons) => `Likely because ${reasons.join(', and ')}.`,
  rateIs: (/** @type {number} */ rate) => `the steps are long (learning rate ${number(rate)})`,
  lossIsSummed: (/** @type {number} */ samples) => `the loss is summed over ${count(samples)} samples`,
  weightsArePositive: 'all weights start above 0',
  otherWeights: 'Restart with weights around 0',
  gradientIsFree: 'nothing limits the gradient',
  clipGradient: 'Restart with gradients of norm 1 at most',
  edited: (/** @type {number} */ epoch) => `Changed by hand at epoch ${count(epoch)}; the rest stays.`,
  undone: (/** @type {string} */ what) => `${what} is back.`,
  replaying: (/** @type {number | null} */ epoch) =>
    epoch === null ? 'Replaying the run …' : `Replaying the run to epoch ${count(epoch)} …`,
  stepped: (/** @type {number} */ sample, /** @type {number} */ of) =>
    sample < of
      ? `Sample ${count(sample)} of the ${count(of)} in this batch; the weights move after the last.`
      : `Sample ${count(sample)} of ${count(of)}: the batch is complete, the weights have moved.`,
  health: {
    fresh: () => 'Press Play.',
    learning: (/** @type {string} */ share, /** @type {string} */ loss) =>
      `the loss fell by ${share} over the last fifth of the epochs, to ${loss}.`,
    converged: (/** @type {string} */ loss) => `the training points are right; the loss is ${loss}.`,
    slow: (/** @type {string} */ share, /** @type {string} */ loss) =>
      `the loss fell by only ${share} over the last fifth of the epochs, to ${loss}.`,
    constant_answer: (/** @type {string} */ name) => `every training point is taken for ${name}.`,
    saturated: (/** @type {number} */ layer, /** @type {string} */ share) =>
      `in hidden layer ${layer}, ${share} of what the units do is so far out that it hardly reacts.`,
    dead_units: (/** @type {number} */ layer, /** @type {string} */ n) =>
      `${n} of the units of hidden layer ${layer} react to no sample any more.`,
    vanishing: (/** @type {number} */ layer, /** @type {string} */ share) =>
      `the gradient of hidden layer ${layer} is ${share} of the output’s.`,
    overfitting: (/** @type {string} */ gap) =>
      `the test loss is rising; it is ${gap} a sample above the training loss.`,
    diverged: () => 'training cannot go on from here.',
  },
  showCurve: {
    gradient: 'Show gradients by layer',
    saturated: 'Show saturated units',
    dead: 'Show dead units',
    rate: 'Show the learning rate',
  },
  rewind: 'Back to the last finite weights',
  rewound: (/** @type {number} */ epoch) => `Back at epoch ${count(epoch)}, before the update that failed.`,
  stopped: (/** @type {number} */ epoch, /** @type {string} */ rule) =>
    `Training stopped at epoch ${count(epoch)} by the rule “${rule}”. Change the rule to go on.`,
  smallerRate: (/** @type {number} */ rate) => `Restart with learning rate ${number(rate)}`,
  meanLoss: 'Restart with the mean loss',
  weights: (/** @type {string} */ hash) => `Fingerprint of the weights: ${hash}`,
  weightsHelp: 'A number made from every bit of the weights: the same on every machine after the same run.',

  refused: (/** @type {string} */ field, /** @type {string} */ value, /** @type {string} */ allowed) =>
    `${field} is ${value}; allowed: ${allowed}`,
  link: {
    name: 'The link',
    setting: 'the name of a setting, as in data.set; or at, epoch, step',
    once: 'what is given once; this is given again',
    encoding: 'percent-encoded text',
    untilOnce: 'either an epoch or a step, once',
    length: (/** @type {number} */ most) => `at most ${count(most)} characters`,
    pairs: (/** @type {number} */ most) => `at most ${count(most)} settings and changes`,
    fields: (/** @type {string[]} */ names) => `${names.join(':')}, some of it left out`,
    whole: (/** @type {number} */ most) => `a whole number from 0 to ${count(most)}`,
    change:
      'a step, then what changed, as in 20/optimizer.learning_rate:0.1, 20/weight:3:0.5, 20/off:3 or 20/on:3; ' +
      'later steps after earlier ones',
    live: 'a setting that may change under way',
  },
};
