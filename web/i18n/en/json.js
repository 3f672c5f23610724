// The words for a text that should be JSON, in English.

import { words } from '../words.js';
import { count } from '../../lib/format.js';

export const jsonWords = words('jsonWords', {
  notJson: 'It is not JSON.',
  notJsonAt: (/** @type {number} */ line, /** @type {number} */ column) =>
    `It is not JSON: something is wrong at line ${count(line)}, column ${count(column)}.`,
  settings: 'The text',
  settingsAllowed: 'an object of settings, as in { "data": { "set": "moons" } } or { "data.set": "moons" }',
  setting: 'the path of a setting, as in optimizer.learning_rate',
});
