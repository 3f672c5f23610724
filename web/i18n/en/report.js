// The words of Report, in English.

import { words } from '../words.js';
import { count } from '../../lib/format.js';

export const reportWords = words('reportWords', {
  report: 'Report',
  tools: 'The report',
  outline: 'Sections',
  keeping: {
    kept: 'Kept in this browser',
    keeping: 'Being kept …',
    lost: 'Not kept',
  },

  addText: 'Add text',
  addHeading: 'Add heading',
  fill: (/** @type {number} */ figures) => (figures === 1 ? 'Fill the empty figure' : `Fill ${count(figures)} figures`),
  fillHelp: 'Takes every figure that is still empty from the run as it is now',
  undo: 'Undo',
  undoHelp: 'Brings back what was removed last',
  startOver: 'New report',
  startOverHelp: 'Begins again with the sections of a lab report; Undo brings this one back',

  title: 'Title',
  untitled: 'Untitled',
  heading: 'Heading',
  text: 'Text',
  caption: 'Caption',
  textUnder: (/** @type {string} */ heading) => `text under ${heading}`,
  textAlone: 'text',
  figureUnder: (/** @type {string} */ figure, /** @type {string} */ heading) => `${figure} under ${heading}`,
  markdownHelp: 'Markdown: **bold**, *italic*, - list, [link](address), | table |. Press Esc when done.',
  write: 'Write here …',
  captionPrompt: 'Write a caption',

  edit: 'Edit',
  editCaption: 'Edit the caption',
  done: 'Done',
  up: 'Move up',
  down: 'Move down',
  textBelow: 'Add text below',
  headingBelow: 'Add heading below',
  remove: 'Remove',
  update: 'Update',
  updateHelp: 'Takes this figure anew, from the run as it is now',
  take: 'Take from the run',
  openRun: 'Open its run',
  larger: 'Make it a section',
  smaller: 'Make it a part of a section',
  of: (/** @type {string} */ action, /** @type {string} */ block) => `${action}: ${block}`,

  kinds: {
    curve: 'Learning curves',
    field: 'Output over the plane',
    truth: 'Truth and prediction',
    network: 'Network',
    predictions: 'Predictions',
    printed: 'Network as printed',
    ledger: 'One update in numbers',
    gradients: 'Gradient check',
    formulas: 'Formulas',
    comparison: 'Comparison',
  },
  empty: (/** @type {string} */ figure) => `${figure}: not taken yet.`,
  emptyNote: {
    run: 'Train the network, then take the figure from the run.',
    comparison: 'Run a comparison in Compare and pin it there.',
  },
  broken: (/** @type {string} */ figure) => `${figure}: the data of this figure are damaged and cannot be shown.`,
  brokenNote: 'Everything else of it is as it was. Open its run and take it again.',

  pinned: (/** @type {string} */ figure, /** @type {string} */ section) =>
    section === '' ? `Pinned to the report: ${figure}` : `Pinned to the report: ${figure}, under “${section}”`,
  pinnedAlready: (/** @type {number} */ figure) => `It is in the report already: Figure ${figure}`,
  nothingToPin: (/** @type {string} */ figure) => `Nothing was pinned: there is nothing to see yet of “${figure}”.`,
  updated: (/** @type {string} */ figure) => `Taken again: ${figure}`,
  filled: (/** @type {number} */ figures) =>
    figures === 1 ? 'One figure was taken from the run.' : `${count(figures)} figures were taken from the run.`,
  removed: (/** @type {string} */ block) => `Removed: ${block}. Undo brings it back.`,
  restored: 'It is as it was.',
  begun: 'A new report. Undo brings back the one before.',

  dismiss: 'Dismiss',
  notKept: (/** @type {string} */ reason) =>
    `The browser cannot keep the report (${reason.replace(/\.+$/, '')}); it lasts as long as this tab. Save it as a file.`,
  keptElsewhere:
    'The report was changed in another tab, and only one is kept: this one lasts as long as this tab. Save it as a file.',
  notRead: (/** @type {string} */ reason) =>
    `The report from before could not be read: ${reason} It is kept as it was until you change this one.`,

  reading: {
    file: 'The file',
    missing: (/** @type {string} */ field, /** @type {string} */ allowed) =>
      `${field} is missing; allowed: ${allowed}.`,
    wrong: (/** @type {string} */ field, /** @type {string} */ value, /** @type {string} */ allowed) =>
      `${field} is ${value}; allowed: ${allowed}.`,
    anObject: 'an object',
    text: (/** @type {number} */ most) => `text of at most ${count(most)} characters`,
    list: (/** @type {number} */ most) => `a list of at most ${count(most)} blocks`,
    whole: (/** @type {number} */ most) => `a whole number from 0 to ${count(most)}`,
    hash: '16 digits from 0 to f, or none',
    more: 'And more.',
  },

  skeleton: {
    title: 'Lab report: back-propagation',
    sections: {
      introduction: 'Introduction',
      setUp: 'Experiment set-up',
      activation: 'Activation function',
      network: 'Neural network',
      backPropagation: 'Back-propagation',
      results: 'Results',
      screenshot: 'Prediction and ground truth',
      accuracy: 'Accuracy',
      curve: 'Learning curve',
      discussion: 'Discussion',
      rates: 'Different learning rates',
      units: 'Different numbers of hidden units',
      linear: 'Without activation functions',
      extra: 'Extra',
      optimizers: 'Different optimizers',
      activations: 'Different activation functions',
    },
    prompts: {
      introduction: 'What is the task, what is the network to learn, and why does it need hidden layers?',
      activation: 'Which activation function do you use, what does it do, and how does its derivative follow?',
      network: 'How is the network built: layers, units, weights, biases? How do its weights start?',
      backPropagation: 'Derive the gradient of each layer by the chain rule, in your own words.',
      screenshot: 'What do the pictures show? Where is the network wrong, and why there?',
      accuracy: 'How accurate is it, on which points? Is a larger number always better?',
      curve: 'Where does the loss fall quickly, where slowly? What happens there?',
      rates: 'Compare learning rates from several seeds (Compare), pin the figure, and say what it shows.',
      units: 'Compare numbers of hidden units, pin the figure, and say what it shows.',
      linear: 'Compare with Identity in place of the activation. What can the network still learn, and why?',
      more: 'Anything else that you would like to discuss.',
      optimizers: 'Compare optimizers. How do they differ, and by how much more than the seeds do?',
      activations: 'Compare activation functions. Which learns faster here, and why?',
    },
  },

  formulas: {
    captions: {
      activation: 'The activation function and its derivative.',
      network: 'The network, forward.',
      backPropagation: 'Back-propagation as it is configured.',
    },
    titles: {
      activation: 'Activation function and derivative',
      network: 'Forward pass',
      backPropagation: 'Back-propagation',
    },
    input: 'Input, a sample a row',
    layer: (/** @type {number} */ layer, /** @type {number} */ units, /** @type {string} */ activation) =>
      `Hidden layer ${layer}: ${count(units)} ${units === 1 ? 'unit' : 'units'}, ${activation}`,
    output: (/** @type {number} */ units, /** @type {string} */ activation) =>
      `Output: ${count(units)} ${units === 1 ? 'unit' : 'units'}, ${activation}`,
    activation: (/** @type {string} */ label) => label,
    derivative: (/** @type {string} */ label) => `${label}, derivative`,
    loss: (/** @type {string} */ label) => `Loss of a sample: ${label}`,
    reduced: (/** @type {string} */ label) => `Loss of an update: ${label}`,
    lossSlope: 'Slope of the loss',
    outputError: 'Error of the output',
    fused: 'Error of the output: the slope of its activation has cancelled',
    hiddenError: (/** @type {number} */ layer) => `Error of hidden layer ${layer}`,
    weights: (/** @type {number} */ layer) => `Gradient of the weights, layer ${layer}`,
    biases: (/** @type {number} */ layer) => `Gradient of the biases, layer ${layer}`,
    plainGradient: 'Gradient of each weight w',
    gradient: 'Gradient of each weight w, with the penalty',
    update: (/** @type {string} */ label) => `Update: ${label}`,
    with: 'with',
    otherwise: 'else',
  },
});
