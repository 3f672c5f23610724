// The words of the Share dialog, in English.

import { words } from '../words.js';
import { count } from '../../lib/format.js';

export const shareWords = words('shareWords', {
  title: 'Share',
  tabs: 'What to share',
  tabNames: { link: 'Link', embed: 'Embed', assignment: 'Assignment', code: 'Code and weights' },
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying. Select the text and copy it with Ctrl+C or ⌘C.',
  tooLong: (/** @type {number} */ most) =>
    `These own points do not fit into a link of ${count(most)} characters. Download them as CSV instead.`,

  link: 'Link',
  copyLink: 'Copy the link',
  linkNote: 'It opens this very run: the same settings, seeds and changes, and the same weights.',
  epoch: 'Open at epoch',
  now: (/** @type {number} */ epoch) => `Now: ${count(epoch)}`,
  start: 'Start: 0',
  epochAllowed: (/** @type {number} */ least, /** @type {number} */ most) =>
    least === 0
      ? `a whole number from 0 to ${count(most)}`
      : `0, or a whole number from ${count(least)} to ${count(most)}, since the run was changed under way`,
  refused: (/** @type {string} */ field, /** @type {string} */ value, /** @type {string} */ allowed) =>
    `${field} is “${value}”; allowed: ${allowed}`,
  inLanguage: 'Open it in English',
  qr: 'QR code of the link',
  qrTooLong: (/** @type {number} */ characters, /** @type {number} */ most) =>
    `The link has ${count(characters)} characters; a QR code of more than ${count(most)} is too fine to scan.`,
  json: 'Settings as JSON',
  jsonNote: 'Only what differs from the defaults. Paste other settings here to open them.',
  openJson: 'Open these settings',
  copyJson: 'Copy the settings',
  backToRun: 'Back to those of the run',

  panels: 'Panels',
  panelNames: {
    transport: 'Play, pause, step',
    settings: 'Settings',
    data: 'Data',
    network: 'Network',
    output: 'Output',
    health: 'How the run is doing',
    curves: 'All curves',
    loss: 'Loss curve',
  },
  choosePanels: 'Choose at least one panel.',
  height: 'Height in px',
  heightNote: 'Empty: as tall as what it shows.',
  heightAllowed: (/** @type {number} */ least, /** @type {number} */ most) =>
    `a whole number from ${count(least)} to ${count(most)}, or nothing`,
  element: 'As an element',
  elementNote: 'Sizes itself, and your page can play, set and follow the run.',
  frame: 'As a plain frame',
  frameNote: 'Where scripts are not allowed, as in many course systems.',
  copyElement: 'Copy the element',
  copyFrame: 'Copy the frame',
  examples: 'Example page with three embedded labs',
  preview: 'Show it here',
  previewTitle: 'How it looks in another page',
});
