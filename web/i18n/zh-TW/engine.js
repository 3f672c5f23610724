// 繁體中文: what the engine says.

import { bookRows, claim, experiments } from './engine-book.js';
import { allowed, csvError, message } from './engine-errors.js';
import { fields } from './engine-fields.js';
import { presets } from './engine-presets.js';
import { rows } from './engine-rows.js';

/** @import { EngineWords } from '../engine.js' */

/** @type {EngineWords} */
export const engineWords = {
  fields,
  rows: { ...rows, ...bookRows },
  presets,
  experiments,
  claim,
  allowed,
  message,
  csvError,
  csvColumn: (place) => `第 ${place} 欄`,
};
