// 繁體中文: every table of words, by the name of the English one, and what the engine says.

import { engineWords } from './engine.js';
import { text } from './page.js';
import { parts } from './parts.js';

/** @import { Translation } from '../translating.js' */

/** @type {Translation} */
export const translation = {
  tables: { text, parts },
  engine: engineWords,
};
