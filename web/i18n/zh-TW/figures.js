// 釘選到實驗報告的圖表的用語，繁體中文。

import { count, exact, number } from '../../lib/format.js';

/** @typedef {{ set: string, loss: string, epoch: number }} About */

/** @param {About} about */
const of = ({ set, loss, epoch }) => `${set}，${loss}，第 ${count(epoch)} 個週期`;

/** @type {typeof import('../en/figures.js').figureWords} */
export const figureWords = {
  captions: {
    curve: ({ set, loss, epoch }) => `「${set}」到第 ${count(epoch)} 個週期 的學習曲線；損失函數為 ${loss}。`,
    field: (about) => `網路在平面上的輸出（${of(about)}）。`,
    space: (about, layer) => `隱藏層 ${layer} 所看到的資料，以及網路在其上的輸出（${of(about)}）。`,
    truth: (about) => `真實值與網路預測的對照（${of(about)}）。`,
    network: (about, shape) => `網路 ${shape} 與它的權重（${of(about)}）。`,
    predictions: (about) => `預測與真實值（${of(about)}）。`,
    printed: (about, shape) => `訓練紀錄與印出的網路 ${shape}（${of(about)}）。`,
    ledger: (about, samples) => `一次更新的所有數字：${samples}（${of(about)}）。`,
    gradients: (about, found) => `反向傳播與差商得到的梯度：${found}（${of(about)}）。`,
    comparison: (settings, set, loss, seeds, epochs) =>
      `在「${set}」上比較${settings}：${count(seeds)} 個隨機種子的中位數與四分位數，最多 ${count(epochs)} 個週期${
        loss === '' ? '' : `；損失函數為 ${loss}`
      }。`,
  },
  someSample: (sample) => `樣本 ${count(sample)}`,
  someBatch: (samples, sample) => `${count(samples)} 個樣本的批次，其中顯示樣本 ${count(sample)}`,
  run: '目前的設定',

  curves: '學習曲線',
  field: '平面上的輸出',
  space: '隱藏層空間',
  truth: '真實值與預測',
  confusionOf: (points, wrong) => `${points}：${wrong}`,
  trueClass: '真實類別',
  network: '網路',
  weights: '權重與偏差',
  layer: '層',
  unit: '單元',
  bias: '偏差',
  from: (unit) => `來自 ${unit}`,
  summary: '成績',
  measure: '項目',
  value: '數值',
  lossNamed: (points, loss) => `${points}：${loss}`,
  accuracyOf: (points) => `${points}：準確率`,
  predictions: '預測',
  right: '正確？',
  yes: '是',
  no: '否',
  moreRows: (more) => `還有 ${count(more)} 列`,

  printed: '印出的樣子',
  printedLayer: (layer, units, activation) => `第 ${layer} 層：${units} 個單元，${activation}`,
  printedUnit: (unit) => `  單元 ${unit}`,
  printedWeights: (weights) => `    weights : ${weights}`,
  printedBias: (bias) => `    bias : ${bias}`,
  printedOutput: (output) => `    output : ${output}`,
  printedSample: (sample) => `各單元的 output：訓練點 ${sample} 的輸出`,
  printedMore: (more) => `  ... 還有 ${count(more)} 個單元`,

  step: '這一步',
  units: '單元',
  parameters: '權重與偏差',
  sample: '樣本',
  input: '輸入',
  target: '目標 y',
  prediction: '預測 ŷ',
  ownLoss: '這個樣本的損失 ℓ',
  loss: '損失 L',
  factor: '彙總的係數',
  rate: '學習率 η',
  parameter: '參數',
  before: '數值',
  after: '新的數值',
  change: '更新量',

  gradients: '梯度檢查',
  errors: '相對誤差與 ε',

  comparison: '比較',
  variants: '各種設定',
  sentence: '各種子所顯示的結果',
  besideReference: (reference) => `各與 ${reference} 相比`,
  pictures: '每個起點學到的結果',
  seed: (first, last) => (first === last ? `種子 ${first}` : `種子 ${first} 到 ${last}`),
  epsilonIs: (epsilon) => `ε = ${exact(epsilon)}`,
  upTo: (largest) => `線：權重，藍色大於 0，橘色小於 0，最大 ${number(largest)}`,
  hiddenUnits: (more) => `還有 ${count(more)} 個`,
};
