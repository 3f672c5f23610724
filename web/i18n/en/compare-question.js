// The words of a comparison's question, in English.

import { words } from '../words.js';
import { count, number } from '../../lib/format.js';

export const questionWords = words('questionWords', {
  question: 'What is compared',
  more: 'More',
  vary: 'Vary',
  varyHelp: 'The setting that differs from variant to variant. All others stay as they are.',
  andVary: 'And vary',
  andVaryHelp: 'A second setting: every value of the first meets every value of the second.',
  nothing: 'nothing',
  nothingElse: 'nothing else',
  idle: (/** @type {string} */ setting, /** @type {string} */ why) => `${setting} (not ${why})`,
  noDifference: (/** @type {string} */ setting, /** @type {string} */ why) => `${setting} makes no difference ${why}.`,

  over: 'Over',
  valuesOf: (/** @type {string} */ setting) => `Over: ${setting}`,
  overHelp: 'Values, separated by commas.',
  ranges: '1..5 stands for 1, 2, 3, 4, 5.',
  sets: (/** @type {string} */ names) => `Some of ${names}, joined by +; a comma between one set and the next.`,
  takes: (/** @type {string} */ allowed) => `Takes ${allowed}.`,
  wholeFrom: (/** @type {number} */ least, /** @type {number} */ most) =>
    `a whole number from ${count(least)} to ${count(most)}`,
  noValues: 'at least one value',

  seeds: 'Seeds',
  seedsHelp: 'The first and the last, as in 1 – 20. A lone number is how many.',
  seedsAllowed: 'the first and the last, as in 1 – 20, or how many',
  fromTo: (/** @type {number} */ first, /** @type {number} */ last) => `${first} – ${last}`,
  fewSeeds: 5,
  tooFew: (/** @type {number} */ n) =>
    `${n === 1 ? 'A single seed proves' : `${number(n)} seeds prove`} nothing: with so few, it is the draw that decides. Take 5 or more.`,
  redrawn: 'Each seed redraws',
  redraws: { data: 'points', weights: 'weights', order: 'order' },
  redrawsInFull: {
    data: 'Points, and which of them are kept for testing',
    weights: 'Initial weights',
    order: 'Order of the samples, where it is shuffled',
  },
  pairing:
    'A seed draws the same for every variant: the same points, the same order and, where the shapes are the same, the same weights. So variants are compared in pairs, and what differs in a pair comes from the setting.',
  allAlike: 'Nothing is redrawn: every seed gives the same run.',

  epochs: 'Epochs',
  epochsHelp: 'How long every run is, unless a stop rule of the network ends it earlier.',
  target: 'Target',
  accuracy: 'Accuracy',
  loss: 'Loss',
  targetAccuracy: 'Target: accuracy, in percent',
  targetLoss: 'Target: loss',
  targetHelp: 'What a run is to reach on its training points. Counted is how many do, and after how many epochs.',

  fixed: 'All else:',
  takeOver: 'Take the network from Train',
  takeOverHelp: 'What is compared starts from the settings that Train has now, with its points',

  empty: 'empty',
  quoted: (/** @type {string} */ typed) => `“${typed}”`,
  refused: (/** @type {string} */ what, /** @type {string} */ value, /** @type {string} */ allowed) =>
    `${what} is ${value}; allowed: ${allowed}`,
  breaks: (/** @type {string} */ value, /** @type {string} */ why) => `${value} does not go with the rest: ${why}`,
  noPlace: (/** @type {string} */ setting) => `${setting}: this network has no such layer`,
  howManyValues: 'The number of values',
  moreErrors: (/** @type {number} */ n) => `(and ${count(n)} more)`,
  fields: /** @type {Record<string, string>} */ ({
    'values[0]': 'What is typed',
    'values[1]': 'What is typed',
    seeds: 'What is typed',
    'seeds.first': 'The first seed',
    'seeds.count': 'The number of seeds',
    'target.accuracy': 'The accuracy, as a share of 1,',
    'target.loss': 'The loss',
    factors: 'The number of variants',
  }),
});
