// The page's words in English. The engine's catalog brings the names and explanations of settings.

import { count, number } from '../lib/format.js';

export const text = {
  name: 'Backprop Lab',
  loading: 'Loading the engine …',
  failed: 'The engine cannot go on',
  retry: 'Start the engine again',
  privacy: 'Everything runs in this page. Nothing is sent anywhere.',

  transport: 'Training',
  often: 'Settings',
  play: 'Play',
  pause: 'Pause',
  stepEpoch: 'Step one epoch',
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
    `Training stopped after epoch ${count(epoch)}, at update ${count(step)}: a number is no longer finite, first in ${place}: ${tensor}. The steps were too long.`,
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
