// 繁體中文: the words of the flow.

import { count } from '../../lib/format.js';

/** @param {number} exponent */
const superscript = (exponent) => [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

/** @type {import('../words.js').Translated<typeof import('../en/flow.js').flowWords>} */
export const flowWords = {
  title: '流動',
  layer: '層',
  oneLayer: (layer) => `第 ${layer} 層`,
  output: '輸出',
  activation: '所有隱藏層的活化函數',
  add: '增加一層',
  remove: '移除一層',
  table: (epoch) => `從輸入到輸出，週期 ${count(epoch)} 時的整個訓練集`,
  columns: {
    gradient: '梯度範數',
    delta: 'δ 的大小',
    weights: '經過 W',
    slope: '經過 f′',
    mean: '|f′| 的平均',
    saturated: '飽和',
    dead: '死亡',
  },
  columnHelp: {
    gradient: '‖∂L/∂W, ∂L/∂b‖ = 該層權重與偏差的 √Σg²',
    delta: 'δ 對單元與樣本的均方根，取自每個樣本自己的損失',
    weights: '經過後一層的權重傳回的大小，以那裡 δ 的倍數表示',
    slope: '乘上 f′(z) 之後剩下的部分',
    mean: '|f′(z)| 對單元與樣本的平均',
    saturated: '|f′(z)| 小於 0.01 的「單元與樣本」比例',
    dead: '被每個樣本飽和的單元比例',
  },
  before: '先前',
  now: '現在',
  network: (activations, layers, epoch) =>
    `${layers === 0 ? '沒有隱藏層' : `${activations}，${count(layers)} 個隱藏層`}，週期 ${count(epoch)}`,
  mixed: '混合',
  forget: '移除比較',
  diverged: '訓練的數值不再是有限值：沒有東西在流動。',
  shallow: '沒有隱藏層：誤差沒有路可走。請增加一層。',
  blocked: '沒有誤差傳到第 1 層：路上的單元全都死亡，或輸出層的 δ 是 0。',
  even: (times) => `從輸出層回到第 1 層，δ 保持大小（× ${times}）。`,
  shrinks: (times) => `從輸出層回到第 1 層，δ 縮小為 ${times} 分之一。`,
  grows: (times) => `從輸出層回到第 1 層，δ 放大為 ${times} 倍。`,
  each: (layers, weights, slope, product) =>
    layers === 1
      ? `權重把它乘上 ${weights}，f′ 乘上 ${slope}。`
      : `每一層以權重乘上 ${weights}、以 f′ 乘上 ${slope}（幾何平均）：(${weights} × ${slope})${superscript(layers)} = ${product}。`,
  slopes: {
    sigmoid: 'Sigmoid 最多傳遞四分之一。',
    tanh: 'Tanh 只在 0 附近全部傳遞，|z| = 3 以後幾乎不傳遞。',
    relu: 'ReLU 在 z 大於 0 時全部傳遞，其他地方完全不傳遞。',
    leaky_relu: 'Leaky ReLU 在 z 大於 0 時全部傳遞，其他地方傳遞 α 倍。',
    identity: '恆等函數全部傳遞：改變大小的只有權重。',
  },
  norms: (first, last) => `梯度範數：第 1 層 ${first}，輸出層 ${last}。`,
  history: '隨訓練的變化',
  histories: { gradient: '梯度範數', saturated: '飽和', dead: '死亡' },
  historyHelp: '梯度範數取自每個週期最後一次更新，是最佳化器所得到的。',
  noHistory: '還沒有訓練：從週期 0 開始。',
  values: '數值',
  epochs: '週期',
  epoch: '週期',
  none: '–',
};
