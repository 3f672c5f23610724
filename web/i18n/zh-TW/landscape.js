// 繁體中文: the words of the loss landscape.

import { count } from '../../lib/format.js';

/** @param {number} layer @param {number} layers */
const layerName = (layer, layers) => (layer === layers - 1 ? '輸出' : `第 ${layer + 1} 層`);

/** @type {import('../words.js').Translated<typeof import('../en/landscape.js').landscapeWords>} */
export const landscapeWords = {
  title: '損失地景',
  intro: '把權重從目前的位置移開時的訓練損失（含懲罰項），以及訓練走過的路徑。',
  subject: '誰的損失',
  network: '這個網路',
  variants: '比較中的變體',
  first: '變體',
  second: '加上路徑',
  nothingElse: '無',
  kind: '平面',
  kinds: {
    principal: '路徑的主成分',
    random: '兩個隨機方向',
    parameters: '兩個參數',
  },
  kindHelp: {
    principal: '通過路徑終點、最貼近路徑各點的平面。',
    random: '方向中每個單元的部分，與該單元的權重與偏差一樣長（Li et al. 2018）。',
    parameters: '其他參數都不變。',
  },
  seed: '方向的種子',
  seedAllowed: (text) => `方向的種子是「${text}」；可用：0 到 ${count(2 ** 32 - 1)} 的整數。`,
  reach: '範圍',
  reachHelp: '圖從中心向外多遠，以座標軸的單位計。留空：與路徑一樣遠。',
  asThePath: '依路徑',
  reachAllowed: (text) => `範圍是「${text}」；可用：大於 0、不超過 1,000,000 的數，或留空。`,
  side: '格點',
  sides: (side) => `${side} × ${side}`,
  across: '橫向',
  up: '縱向',
  layer: '層',
  from: '從',
  to: '到單元',
  bias: '偏差',
  layerName,
  parameter: ({ layer, from, unit }, layers) =>
    `${layerName(layer, layers)}，${from < 0 ? `偏差 ${unit + 1}` : `權重 ${from + 1} → ${unit + 1}`}`,

  compute: '計算',
  again: '重新計算',
  cancel: '取消',
  phases: {
    paths: '為了路徑再訓練一次',
    plane: '決定平面',
    losses: '計算損失',
  },
  waits: '工作執行緒正在執行比較的訓練；損失地景要等它們。',

  noRun: '沒有可看的訓練。',
  notFinite: '權重不再是有限的數：請倒回訓練，或重新開始。',
  otherShape: '這兩個變體的權重個數不同：沒有共同的平面。請選形狀相同的變體。',
  otherNetwork: '參數是依頁面上網路的位置選的，而這個變體的參數個數不同。請選另一個平面。',

  picture: '損失的等高線',
  keys: '用方向鍵讀取一處的損失；加 Shift 一次移動十格。',
  of: (name, epoch) => `${name}，週期 ${count(epoch)}：訓練損失`,
  component: (which, share) => `成分 ${which}（${share}）`,
  direction: (which) => `方向 ${which}`,
  read: '一處的損失',
  reading: (loss, s, t) => `損失 ${loss}，橫向 ${s}，縱向 ${t}`,
  noReading: '指向圖片，或把焦點移到圖片後用方向鍵，可以讀取損失。',
  start: '起點',
  end: '終點',
  shares: (paths, both, first, second) =>
    `路徑各點到${paths === 1 ? '終點' : '第一條路徑終點'}的距離平方，有 ${both} 落在這個平面：橫向 ${first}，縱向 ${second}。`,
  stillPath: '路徑沒有移動：平面取前兩個參數的方向。',
  straight: '路徑是一條直線：縱向取與它垂直的某個方向。',
  off: (name, most, length) => `${name}：路徑離這個平面最遠 ${most}，離平面原點最遠 ${length}。`,
  projected: '不在平面上的部分畫在它的投影處；等高線是平面上的損失，不是路徑上的。',
  on: (name) => `${name}：路徑就在這個平面上。`,
  noPath: '還沒有訓練：路徑只是一個點。',
  diverged: (name) => `${name}：訓練發散；路徑結束在最後的有限權重。`,
  earlier: '這是先前一次訓練的損失地景。',
  changed: '訓練途中變更過權重或設定。路徑是以目前設定訓練的路徑；最後一步通往目前的網路。',
  otherLoss: '第二條路徑的訓練有不同的損失、懲罰項或資料點：等高線不是它自己的。',
  broken: (places, all) => `${all} 處中有 ${places} 處的損失為無限大或不是數：以斜線表示。`,
  flat: '整張圖上的損失都相同。',

  values: '數值',
  losses: '平面上的損失；行：橫向，列：縱向',
  corner: '縱向 \\ 橫向',
  path: (name) => `路徑：${name}`,
  columns: { epoch: '週期', s: '橫向', t: '縱向', distance: '離平面' },
};
