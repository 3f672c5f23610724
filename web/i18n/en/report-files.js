// The words around a report's figures, and of its files, in English.

import { count } from '../../lib/format.js';
import { words } from '../words.js';

export const reportFilesWords = words('reportFilesWords', {
  figure: (/** @type {number} */ number) => `Figure ${number}`,
  epoch: (/** @type {number} */ epoch) => `epoch ${count(epoch)}`,
  weights: 'weights',
  weightsHelp: 'The fingerprint of the weights: a replay that ends with the same one is the same to the last bit',
  replay: 'Replay this run',
  replayFigure: (/** @type {string} */ replay, /** @type {number} */ number) => `${replay}: figure ${number}`,
  replayHelp: 'Opens the settings in Train and trains up to this epoch',
  allWeights: 'weights of all runs',
  allWeightsHelp: 'One fingerprint of the weights of all runs: the same comparison, run again, has the same one',
  ask: 'Open this comparison',
  askHelp: 'Asks its question in Compare, ready to run',
  untitled: 'Report',
  made: 'Made with Backprop Lab',

  files: 'The report as files',
  html: 'HTML',
  htmlHelp: 'One file that shows the whole report in any browser, with nothing to load',
  markdown: 'Markdown',
  markdownHelp: 'The text as Markdown and the figures as SVG and PNG, in a zip',
  print: 'Print…',
  printHelp: 'On paper or as PDF',
  save: 'Save',
  saveHelp: 'The report as a file that can be opened here again',
  open: 'Open…',
  openHelp: 'A file that was saved here. It takes the place of the report that is shown.',
  saved: (/** @type {string} */ name) => `Saved as ${name}.`,
  opened: (/** @type {string} */ name) => `${name} is open.`,
  refused: (/** @type {string} */ name) => `${name} was not opened. Nothing has changed.`,
  tooLarge: (/** @type {number} */ most) => `The file has more than ${most / 1e6} MB.`,
  unreadable: 'The file could not be read.',
  notWritten: (/** @type {string} */ name) =>
    `${name} could not be written. A part of the page may not have loaded: check the connection and try again.`,
});
