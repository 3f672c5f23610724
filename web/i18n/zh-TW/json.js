// 應是 JSON 的文字所用的說明，繁體中文。

import { count } from '../../lib/format.js';

/** @type {import('../words.js').Translated<typeof import('../en/json.js').jsonWords>} */
export const jsonWords = {
  notJson: '這不是 JSON。',
  notJsonAt: (line, column) => `這不是 JSON：第 ${count(line)} 行第 ${count(column)} 個字元有錯。`,
  settings: '這段文字',
  settingsAllowed: '由設定組成的物件，例如 { "data": { "set": "moons" } } 或 { "data.set": "moons" }',
  setting: '設定的路徑，例如 optimizer.learning_rate',
};
