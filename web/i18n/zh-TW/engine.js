// What the engine says, in 繁體中文.

/** @import { EngineWords } from '../engine.js' */

/** @type {EngineWords} */
export const engineWords = {
  fields: {},
  rows: {},
  presets: {},
  experiments: {},
  claim: (text) => text,
  allowed: (text) => text,
  message: (text) => text,
  csvError: (text) => text,
  csvColumn: (place) => `第 ${place} 欄`,
};
