// 繁體中文: the words of a comparison's question.

import { count, number } from '../../lib/format.js';
import { spaced } from './chinese.js';

/** @type {import('../words.js').Translated<typeof import('../en/compare-question.js').questionWords>} */
export const questionWords = {
  question: '比較什麼',
  more: '更多',
  vary: '變動',
  varyHelp: '各變體之間不同的設定，其他設定都不變。',
  andVary: '同時變動',
  andVaryHelp: '第二項設定：第一項的每個值都與第二項的每個值搭配。',
  nothing: '無',
  nothingElse: '無',
  idle: (setting, why) => `${setting}（${why}無作用）`,
  noDifference: (setting, why) => `${why}，${setting}沒有差別。`,

  over: '取值',
  valuesOf: (setting) => `取值：${setting}`,
  overHelp: '以逗號分隔的值。',
  ranges: '1..5 代表 1, 2, 3, 4, 5。',
  sets: (names) => `從 ${names} 中選取，以 + 相連；各組之間用逗號。`,
  takes: (allowed) => `可填：${allowed}。`,
  wholeFrom: (least, most) => `${count(least)} 到 ${count(most)} 的整數`,
  noValues: '至少一個值',

  seeds: '種子',
  seedsHelp: '第一個與最後一個，例如 1 – 20。只填一個數代表幾個。',
  seedsAllowed: '第一個與最後一個，例如 1 – 20，或個數',
  fromTo: (first, last) => `${first} – ${last}`,
  fewSeeds: 5,
  tooFew: (n) => `${number(n)} 個種子證明不了什麼：這麼少，決定結果的是運氣。請取 5 個以上。`,
  redrawn: '每個種子重新抽取',
  redraws: { data: '點', weights: '權重', order: '順序' },
  redrawsInFull: {
    data: '資料點，以及哪些留作測試',
    weights: '初始權重',
    order: '樣本的順序（有洗牌時）',
  },
  pairing:
    '同一個種子為每個變體抽取相同的東西：相同的點、相同的順序，形狀相同時也有相同的權重。因此變體可以成對比較，一對之中的差異來自設定。',
  allAlike: '沒有重新抽取任何東西：每個種子的訓練都相同。',

  epochs: '週期',
  epochsHelp: '每次訓練多久，除非網路的停止規則讓它提早結束。',
  target: '目標',
  accuracy: '準確率',
  loss: '損失',
  targetAccuracy: '目標：準確率（百分比）',
  targetLoss: '目標：損失',
  targetHelp: '訓練在訓練點上應達到的目標。會計算有多少次達到，以及在幾個週期之後達到。',

  fixed: '其他設定：',
  takeOver: '採用「訓練」中的網路',
  takeOverHelp: '以「訓練」目前的設定與資料點作為比較的起點',

  empty: '空白',
  quoted: (typed) => `「${typed}」`,
  refused: (what, value, allowed) => spaced(`${what}是${value}；可用：${allowed}`),
  breaks: (value, why) => `${value} 與其他設定不合：${why}`,
  noPlace: (setting) => `${setting}：這個網路沒有這樣的層`,
  howManyValues: '值的個數',
  moreErrors: (n) => `（還有 ${count(n)} 項）`,
  fields: {
    'values[0]': '輸入的值',
    'values[1]': '輸入的值',
    seeds: '輸入的值',
    'seeds.first': '第一個種子',
    'seeds.count': '種子的個數',
    'target.accuracy': '準確率（1 為全部）',
    'target.loss': '損失',
    factors: '變體的個數',
  },
};
