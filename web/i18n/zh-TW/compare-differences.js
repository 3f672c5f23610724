// 繁體中文: the words of the panel of differences.

import { count, number, percent } from '../../lib/format.js';

/** @import { Measure } from '../../engine/compare' */

/** @param {number} seeds */
const seedsOf = (seeds) => `${count(seeds)} 個種子`;

/** @param {Measure} measure */
const isShare = (measure) => measure === 'reached' || measure.endsWith('accuracy');

/** A difference, with its sign; of shares in percentage points. @param {Measure} measure @param {number} value */
const signed = (measure, value) => {
  const size = number(isShare(measure) ? Number((100 * value).toPrecision(4)) : value);
  return value > 0 ? `+${size}` : size;
};

/** @param {Measure} measure @param {string} name @param {string} other @param {boolean} more */
function beside(measure, name, other, more) {
  if (measure === 'reached') return `${name} 比 ${other} ${more ? '更常' : '較少'}達到目標`;
  if (measure === 'epochs_to_target') return `${name} 比 ${other} 需要${more ? '更多' : '較少'}週期`;
  return `${name} 最後比 ${other} ${more ? '高' : '低'}`;
}

/** @type {import('../words.js').Translated<typeof import('../en/compare-differences.js').differenceWords>} */
export const differenceWords = {
  first: '變體',
  second: '減去',
  measure: '量',
  measures: {
    reached: '達到目標',
    epochs_to_target: '達到目標的週期數',
    loss: '最終損失',
    accuracy: '最終準確率',
    test_loss: '最終測試損失',
    test_accuracy: '最終測試準確率',
  },
  alone: '要有兩個變體才有差異。',
  wait: '還沒有種子在兩者上都完成。',
  noPair: '沒有種子在兩者上都有數值。',
  seed: '種子',
  difference: '差異',
  list: '逐個種子',
  value: (measure, value) => {
    if (value === null) return measure === 'epochs_to_target' ? '從未' : '∞';
    if (measure === 'reached') return value === 1 ? '是' : '否';
    return isShare(measure) ? percent(value) : number(value);
  },
  signed,
  unit: (measure) => (isShare(measure) ? '百分點' : measure === 'epochs_to_target' ? '週期' : '損失'),
  notYet: '…',
  none: '–',
  openRun: (name, seed, value) => `${name}，種子 ${seed}：${value}；在「訓練」中開啟這次訓練`,
  counts: ({ less, equal, more, left_out: out }) =>
    [
      `較小的 ${seedsOf(less)}，相等 ${count(equal)} 個，較大 ${count(more)} 個`,
      out > 0 ? `不計入：${count(out)} 個沒有兩邊的數值` : '',
    ]
      .filter(Boolean)
      .join('；'),
  middle: (measure) => (isShare(measure) ? '平均' : '中位數'),
  interval: '95 % 區間',
  intervalOf: (measure, low, high) => `${signed(measure, low)} 到 ${signed(measure, high)}`,
  seeds: '種子',
  settled: (measure, name, other, side) =>
    `區間全部${side < 0 ? '小' : '大'}於 0：${beside(measure, name, other, side > 0)}。`,
  open: (pairs) => `0 在區間之內：${seedsOf(pairs)}分不出兩者。`,
  few: (pairs) => `兩者都有的只有 ${seedsOf(pairs)}：太少，無法判斷。`,
  plot: (name, other) => `${name} 減去 ${other}，每個種子一個點`,
  key: '點：種子。色帶：95 % 區間。線：中間值。',
  more: (left) => `顯示其餘 ${count(left)} 個中的更多`,
};
