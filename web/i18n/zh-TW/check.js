// 繁體中文: the words of the gradient check.

import { count, exact } from '../../lib/format.js';

/** As in 「第 1、2 層與輸出層」. @param {number[]} layers @param {number} last  the output */
function layersNamed(layers, last) {
  const hidden = layers.filter((layer) => layer < last).map((layer) => String(layer + 1));
  return [hidden.length > 0 ? `第 ${hidden.join('、')} 層` : '', layers.includes(last) ? '輸出層' : '']
    .filter(Boolean)
    .join('與');
}

/** @param {number} layer */
const upTo = (layer) => Array.from({ length: layer + 1 }, (_, k) => k);

/** @type {import('../words.js').Translated<typeof import('../en/check.js').checkWords>} */
export const checkWords = {
  title: '梯度檢查',
  intro: (epoch) =>
    `週期 ${count(epoch)} 時整個訓練集損失的 ∂L/∂w，一次用反向傳播，一次用定義：(L(w + h) − L(w − h)) / 2h，其中 h = ε · max(1, |w|)。`,
  epsilon: 'ε',
  epsilonSlider: 'ε，以十的次方表示',
  epsilonHelp: (usual) => `慣用值 ${usual} 是捨入單位的立方根：此時隨 ε² 增加的截斷誤差與隨 1/ε 增加的捨入誤差相當。`,
  epsilonUsual: (usual) => `回到 ${usual}`,
  epsilonRefused: (typed, least, most) => `ε 是「${typed}」；可用：${exact(least)} 到 ${exact(most)} 的數。`,
  layer: '層',
  layers: '全部',
  oneLayer: (layer) => `第 ${layer} 層`,
  output: '輸出',
  parameters: '參數',
  all: (many) => `全部 ${count(many)} 個`,
  spread: (most, all) => `${count(all)} 個中平均分布的 ${count(most)} 個`,
  start: '檢查',
  again: '再檢查一次',
  stop: '停止',
  progress: (of, done, wanted) =>
    of === 'check' ? `已檢查 ${count(done)} / ${count(wanted)} 個` : `ε 的 ${count(done)} / ${count(wanted)} 個值`,
  long: (many) => `這樣大的網路檢查 ${count(many)} 個參數需要一些時間：按下按鈕才開始。`,
  diverged: '訓練的數值不再是有限值：沒有梯度可以檢查。',
  stale: (epoch) => `這是週期 ${count(epoch)} 的結果：訓練之後又繼續了。`,
  stopped: (done, wanted) => `在 ${count(wanted)} 個中的 ${count(done)} 個之後停止。`,
  sampled: (done, all) => `檢查了 ${count(all)} 個參數中的 ${count(done)} 個。`,

  agree: (agree, judged) => `${count(judged)} 個中有 ${count(agree)} 個相符`,
  differ: (differ, judged) => `${count(judged)} 個中有 ${count(differ)} 個不符`,
  nothing: '沒有可以判斷的',
  findings: {
    agrees: '在檢查過的每一層，反向傳播都給出這個損失的梯度。',
    unknown: '這個 ε 無法判斷任何參數：請另選一個。',
    alone: (layer, last) => `${layersNamed([layer], last)}不符。檢查所有層，看它從哪裡開始。`,
    everything: '從輸出層起每一層都不符：出錯的是第一個 δ，也就是輸出層的 δ。',
    factor: (factor) => `反向傳播處處是差商的 ${factor} 倍。`,
    delta: (layer, last) =>
      `${layersNamed(upTo(layer), last)}不符，其後各層都相符。由輸出層往回數，問題從第 ${layer + 1} 層開始：在它的 δ，也就是那裡的 f′ 或誤差傳回時經過的權重。`,
    first: (last) =>
      `第 1 層不符；${layersNamed(upTo(last).slice(1), last)}相符。出錯的是第 1 層的 δ，也就是那裡的 f′ 或誤差傳回時經過的權重；或者第 1 層的 ∂L/∂W 與 ∂L/∂b 都錯。`,
    own: (layer, last, what, below) => {
      const wrong = { weights: '∂L/∂W 本身，它用了錯的輸入', biases: '∂L/∂b 本身，除非 z 漏了偏差' };
      const known = what
        ? `它的其他梯度相符，所以它的 δ 正確：出錯的是 ${wrong[what]}。`
        : '它前面的層相符，所以它的 δ 正確：出錯的是它自己的 ∂L/∂W 與 ∂L/∂b。';
      const only = what === null ? '' : what === 'weights' ? '，只在權重' : '，只在偏差';
      const others = below.length > 0 ? `${layersNamed(below, last)}也不符，另有原因。` : '';
      return `${layersNamed([layer], last)}不符${only}。${known}${others}`;
    },
  },
  rounding: (many) => `${count(many)} 個只在捨入可見的範圍內相符：兩個損失太接近，相減後只剩少數幾位。`,
  tooSmall: 'ε 太小：幾乎任何差異都能用捨入解釋，看不出錯誤。',
  truncation: (many, usual) => `${count(many)} 個因為 ε 太大而不符：截斷誤差可以解釋，因為在 ${usual} 時相符。`,
  kink: (many) =>
    `${count(many)} 個位在轉折處（ReLU 的 z 或絕對損失的誤差在 w − h 與 w + h 之間變號）：差商混合了兩側的斜率，另一側為 0 時就是一半，而反向傳播正確地取其中一側。這些不計入。`,

  table: '參數，差最多的排最前',
  columns: {
    parameter: '參數',
    analytic: '反向傳播',
    numeric: '差商',
    error: '相對誤差',
    verdict: '判定',
  },
  more: (more) => `再顯示 ${count(more)} 個`,

  curve: '相對誤差與 ε',
  curveOf: (many, all) =>
    many < all ? `${count(all)} 個參數中平均分布的 ${count(many)} 個` : `全部 ${count(all)} 個參數`,
  curveHelp: '位在轉折處的，以及沒有梯度的，不列入。',
  worst: '最差',
  median: '中位數',
  truncates: '截斷 ∝ ε²',
  rounds: '捨入 ∝ 1/ε',
  relativeError: '相對誤差',
  values: '數值',
  draw: '畫出誤差與 ε',
  none: '–',
};
