// The words of a page that shows some panels alone, in English.

import { words } from '../words.js';

export const frameWords = words('frameWords', {
  somePanels: (/** @type {readonly string[]} */ names) => `some of ${names.join(', ')}, with a semicolon between them`,
  either: (/** @type {string[]} */ names) => names.join(' or '),
  openInLab: 'Open in Backprop Lab',
  newTab: 'in a new tab',
  nothing: 'No panel is shown.',
  oneOf: (/** @type {string[]} */ names) => `one of ${names.join(', ')}`,
  notOpen: 'a setting that this page leaves open',
  setting: 'a setting of this network, by its path, as in optimizer.learning_rate',
  values: 'settings by their paths, as in { "optimizer.learning_rate": 0.5 }',
  linkOrPreset: 'a link without its address, or the name of a preset',
});
