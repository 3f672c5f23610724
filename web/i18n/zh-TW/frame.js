// 只顯示部分面板的頁面所用的文字。

/** @type {typeof import('../en/frame.js').frameWords} */
export const frameWords = {
  somePanels: (names) => `${names.join('、')} 之中的幾個，以分號隔開`,
  either: (names) => names.join(' 或 '),
  openInLab: '在 Backprop Lab 開啟',
  newTab: '開新分頁',
  nothing: '沒有要顯示的面板。',
  oneOf: (names) => `${names.join('、')} 之一`,
  notOpen: '本頁開放更改的設定',
  setting: '此網路某項設定的路徑，例如 optimizer.learning_rate',
  values: '以路徑標示的設定，例如 { "optimizer.learning_rate": 0.5 }',
  linkOrPreset: '不含網址的連結，或預設組合的名稱',
};
