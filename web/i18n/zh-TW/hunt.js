// 繁體中文: the words of the bug hunt.

import { count, number } from '../../lib/format.js';
import { spaced } from './chinese.js';

const slopeSeen = '這一層的 δ：誤差 e 乘上的不是 z 旁邊的斜率。這一層與它前面各層的 ∂L/∂w 與 ∂L/∂b 都由 δ 而來。';
const factorSeen = '輸出層的 δ。所有梯度都差同一個倍數。';

/** @type {import('../words.js').Translated<typeof import('../en/hunt.js').huntWords>} */
export const huntWords = {
  title: '抓蟲遊戲',
  task: '這個網路的前向或後向計算裡藏了一個錯誤。請找出它：梯度檢查、公式與矩陣顯示它的數字。然後在這裡指出是哪一個。',
  number: '題目編號',
  numberHelp: '在相同的網路中，相同的編號藏相同的錯誤。連結會帶著編號，但不說出錯誤。',
  random: '隨機編號',
  where: '網路',
  networks: {
    present: (shape) => `目前的網路：${shape}`,
    small: '小網路：一個 3 單元的隱藏層',
  },
  kinds: (n) => `其中可能藏有 ${count(n)} 種錯誤`,
  restarts: '訓練會用相同的種子重新開始。「復原」可以回到現在的訓練。',
  namedGo: '依名稱內建的錯誤會關閉。',
  start: '開始抓蟲',

  hunting: (n) => `題目 ${count(n)}`,
  look: '查看數字',
  layer: '在哪一層？',
  bug: '是哪一種錯誤？',
  cannotBe: (bug, layer, where) => spaced(`「${bug}」不可能在${layer}，只可能在${where.join('、')}。`),
  check: '檢查我的答案',
  checking: '檢查中…',
  giveUp: '放棄',
  end: '結束抓蟲',
  endHelp: '移除錯誤；訓練會用相同的種子重新開始',
  next: '下一題',
  nextHelp: '在相同的網路藏入下一個錯誤；訓練會用相同的種子重新開始',
  tries: (n) => (n === 0 ? '' : `目前答錯 ${count(n)} 次`),

  wrong: '不是，答案不對。',
  objections: {
    agrees_here: (tensor, name, { here }) =>
      spaced(`若是那個錯誤，${tensor} 會與差商不符。這裡卻相符：${name}兩者都是 ${here}。`),
    disagrees_here: (tensor, name, { here, slope }) =>
      spaced(`若是那個錯誤，${tensor} 應該正確。這裡卻不對：${name}反向傳播得到 ${here}，差商是 ${slope}。`),
    differs: (tensor, name, { here, guessed }) =>
      spaced(`若是那個錯誤，${tensor} 會是另一個值：${name}會是 ${guessed}；這裡是 ${here}。`),
  },
  right: (bug, layer) => spaced(`答對了：${bug}，在${layer}。`),
  sameNumbers: (bug, layer) =>
    spaced(`答對了：以這些權重與資料，你的答案給出完全相同的數字。藏起來的是${bug}，在${layer}。`),
  truth: (bug, layer) => spaced(`答案是：${bug}，在${layer}。`),
  asItShouldBe: '正確',
  asItIs: '這裡',
  seenIn: '在哪裡看得出來',
  traces: '梯度檢查發現',
  trace: (tensor, name, { here, slope }) => spaced(`${tensor}：${name}反向傳播 ${here}，差商 ${slope}`),
  noTraces: '以這些權重，它的影響小到梯度檢查也看不出來。',

  within: (layer) => layer,
  tensor: (bias, layer) => spaced(`${layer}的 ∂L/∂${bias ? 'b' : 'w'}`),
  biasOf: (unit) => spaced(`${unit}的偏差`),
  weightFrom: (from, to) => spaced(`${from}到${to}的權重`),
  value: number,

  bugs: {
    missing_bias: {
      right: 'z = x·w + b',
      wrong: 'z = x·w',
      does: '前向計算漏了 b，後向計算卻當作有 b：b 白白訓練。',
      seen: '這一層的 z 少了 b。移動 b 不會改變損失：∂L/∂b 的差商是 0，反向傳播的不是。',
    },
    missing_slope: {
      right: 'δ = e f′(z)',
      wrong: 'δ = e',
      does: '誤差通過這一層時，活化函數彷彿是一條直線：單元飽和時誤差也不會變小。',
      seen: slopeSeen,
    },
    slope_at_activation: {
      right: 'δ = e f′(z)',
      wrong: 'δ = e f′(a)',
      does: '斜率取在活化值 a 而不是 z：需要 z 的函數得到的是已經通過它的值。',
      seen: slopeSeen,
    },
    slope_at_error: {
      right: 'δ = e f′(z)',
      wrong: 'δ = e f′(e)',
      does: '斜率取在傳回的誤差而不是 z。誤差很小，因此對每個樣本都接近 f′(0)。',
      seen: slopeSeen,
    },
    cache_swapped: {
      right: '下一層的 ∂L/∂w = aᵀ·δ，用這一層的 a',
      wrong: '下一層的 ∂L/∂w = aᵀ·δ，用它自己的 a',
      does: '這一層的活化值存錯了：下一層把自己傳出的當成傳入的。',
      seen: '只有下一層的 ∂L/∂w。所有 δ 與所有 ∂L/∂b 都正確。',
    },
    transposed: {
      right: '傳到下層的 e = δ·wᵀ',
      wrong: '傳到下層的 e = δ·w',
      does: '誤差沿著錯的線傳回：單元 1 傳給單元 2 的，算到單元 2 通往單元 1 的線上。',
      seen: '下層的 δ 以及由它而來的值。這一層的 ∂L/∂w 與 ∂L/∂b 正確。',
    },
    updated_first: {
      right: '傳到下層的 e = δ·wᵀ，w 與前向計算時相同',
      wrong: '傳到下層的 e = δ·wᵀ，w 是更新後的',
      does: '誤差傳回之前，這一層的權重已經移動。學習率愈小，錯得愈少。',
      seen: '下層的 δ（略有差異）以及由它而來的值。這一層的 ∂L/∂w 與 ∂L/∂b 正確。',
    },
    bias_not_summed: {
      right: '∂L/∂b = 各樣本 δ 的總和 Σ δ',
      wrong: '∂L/∂b = 最後一個樣本的 δ',
      does: '偏差只從每個批次的一個樣本學習。批次只有一個樣本時沒有錯。',
      seen: '只有這一層在多個樣本時的 ∂L/∂b。∂L/∂w 正確。',
    },
    sign: {
      right: 'δ = (a − y) …',
      wrong: 'δ = (y − a) …',
      does: '每一步都往上走：損失增加。',
      seen: '輸出層的 δ。所有梯度的正負號都錯。',
    },
    factor_n: {
      right: 'δ = e f′(z) / N，或依彙總方式而定',
      wrong: 'δ = 其 N 倍',
      does: '漏了除以樣本數 N，或多乘了一次：步伐是 N 倍長。批次只有一個樣本時沒有錯。',
      seen: factorSeen,
    },
    factor_two: {
      right: 'δ = e f′(z)',
      wrong: 'δ = 2 e f′(z)',
      does: '平方的導數中的 2 多算了一次：每一步都是兩倍長。',
      seen: factorSeen,
    },
    factor_half: {
      right: 'δ = e f′(z)',
      wrong: 'δ = ½ e f′(z)',
      does: '梯度裡放進了損失沒有的 ½：每一步只有一半長。',
      seen: factorSeen,
    },
  },
};
