// 繁體中文: the words of Compare's frame and of what all its parts name.

import { variantLabel } from './engine-book.js';

/** @type {import('../words.js').Translated<typeof import('../en/compare.js').compareWords>} */
export const compareWords = {
  compare: '比較',
  run: (runs) => `執行 ${runs} 次`,
  labBook: '實驗簿',
  depth: '隱藏層數',
  yes: '是',
  no: '否',
  beside: (choice) => `使用「${choice}」時`,
  withoutLayers: '沒有隱藏層時',
  hiddenIs: (layers) => `隱藏層 ${layers}`,
  outputIs: (activation) => `輸出層 ${activation}`,
  usual: '慣用值',
  off: '關閉',
  ofHidden: (setting) => `${setting}，隱藏層`,
  ofOutput: (setting) => `${setting}，輸出層`,
  everywhere: (setting) => `${setting}，全部`,
  within: (place, setting) => `${place}：${setting}`,
  said: (setting, value) => `${setting} ${value}`,
  units: (n) => `${n} 個單元`,
  layers: (n) => `${n} 層`,
  asItIs: '目前的設定',
  variantLabel,
  intro:
    '單獨一次訓練證明不了什麼：相同的設定從不同的初始權重開始，結果也不同。請選擇要變動什麼、取哪些值；每個值都從相同的種子訓練，曲線與表格會顯示差異有多少是運氣。實驗簿裡有五份實驗報告的實驗可以直接執行。',
  panels: '曲線下方',
  panelNames: { boundaries: '決策邊界', differences: '差異', landscape: '損失地景' },
};
