// 繁體中文: the words of Compare's table, of its heat table and of what they come to.

import { count, duration, number, percent } from '../../lib/format.js';

/** @import { Named, Settled } from '../en/compare-answer.js' */

/** Both ends; one of them, if they are alike. @param {string[]} ends */
const stretch = ([low, high]) => (low === high ? low : `${low} 到 ${high}`);

/** Shares of 1 as percentage points. @param {[number, number]} ends */
const points = (ends) => stretch(ends.map((share) => number(Number((100 * share).toPrecision(2)))));

/** The ends of an interval without their sign, the smaller first. @param {Settled} settled @returns {[number, number]} */
const sizes = ({ low, high }) => (high < 0 ? [-high, -low] : [low, high]);

/** @param {number} seeds */
const seedsOf = (seeds) => `${count(seeds)} 個種子`;

/** Two digits: an interval from samples has no more. @param {number} value */
const two = (value) => number(Number(value.toPrecision(2)));

/** @type {import('../words.js').Translated<typeof import('../en/compare-answer.js').answerWords>} */
export const answerWords = {
  titleOf: (settings, data, seeds) => [settings, data, seedsOf(seeds)].filter(Boolean).join(' · '),
  wait: '第一批訓練正在進行。',
  table: '每個變體的結果',
  variant: '變體',
  view: '顯示為',
  views: { table: '表格', heat: '熱度表' },
  points: '資料點',
  training: '訓練',
  test: '測試',
  best: '最好',
  bestNote: '粗體：就相同種子的 95 % 區間所能判斷，比其他變體都好。',
  none: '–',
  never: '從未',

  reach: (target) => `達到 ${target}`,
  accuracyTarget: (share) => percent(share),
  lossTarget: (loss) => `損失 ${number(loss)}`,
  epochs: '所需週期',
  loss: (test) => (test ? '測試損失' : '最終損失'),
  accuracy: (test) => (test ? '測試準確率' : '準確率'),
  singleClass: '單一類別',
  diverged: '發散',
  stopped: '停止',
  lost: '失去',
  time: '訓練時間',
  help: {
    reach: '在某個週期達到目標的種子',
    epochs: '達到目標的訓練：中位數，下面是四分位數',
    loss: '結束時：中位數，下面是四分位數；發散後為無限大',
    accuracy: '結束時：中位數，下面是四分位數',
    singleClass: '結束時把所有訓練點判為同一類別的訓練',
    diverged: '數值不再是有限值的訓練',
    stopped: '被最後週期以外的規則停止的訓練，以及停止週期的中位數',
    lost: '工作執行緒失敗而放棄的訓練',
    time: '在這台機器上一次訓練的中位數',
  },
  of: (part, all) => `${count(part)} / ${count(all)}`,
  quartiles: (low, high) => `${low} – ${high}`,
  at: (epoch) => `在 ${epoch}`,
  runTime: (milliseconds) =>
    milliseconds < 1000 ? `${number(Number(milliseconds.toPrecision(2)))} ms` : duration(milliseconds),

  measure: '格子顯示',
  measures: {
    reached: '達到目標的種子',
    epochs_to_target: '達到目標的週期，中位數',
    loss: '最終損失，中位數',
    accuracy: '最終準確率，中位數',
    test_loss: '最終測試損失，中位數',
    test_accuracy: '最終測試準確率，中位數',
    diverged: '發散的種子',
  },
  heatTable: (measure) => `${measure}，依兩項設定`,
  noNumber: '沒有數值',

  beside: '與之比較',
  more: (rest) => `另外 ${count(rest)} 個`,
  soFar: (done, all) => `到目前為止，${count(all)} 次訓練中的 ${count(done)} 次：`,
  few: (seeds, fewest) =>
    seeds === 1
      ? `一次訓練證明不了什麼。請至少用 ${count(fewest)} 個種子。`
      : `${seedsOf(seeds)}幾乎證明不了什麼。請至少用 ${count(fewest)} 個。`,
  lostRuns: (lost) => `缺少 ${count(lost)} 次訓練：工作執行緒失敗。`,

  bothReach: ({ name, other }, target, seeds) => `${name} 與 ${other} 在 ${seedsOf(seeds)}上都達到 ${target}。`,
  neitherReaches: ({ name, other }, target, seeds) =>
    `${name} 與 ${other} 在 ${seedsOf(seeds)}上都沒有達到 ${target}。`,
  reached: ({ name, other }, target, [reached, runs], [otherReached, otherRuns], end) =>
    `${name} 在 ${seedsOf(runs)}中有 ${count(reached)} 個達到 ${target}，${other} 在 ${count(otherRuns)} 個中有 ${count(otherReached)} 個${end}。`,
  oftenBy: (settled) => `：相同種子上${settled.high < 0 ? '較少' : '較多'}，相差 ${points(sizes(settled))} 個百分點`,
  asOften: (seeds) => `：就 ${seedsOf(seeds)}所能判斷，次數相同`,
  oftenOpen: (seeds) => `：${seedsOf(seeds)}看不出哪個較多`,

  medians: '（中位數）',
  took: (epochs, otherEpochs, middles, end = '') =>
    `前者用了 ${number(epochs)} 個週期，後者 ${number(otherEpochs)} 個${middles}${end}。`,
  tookBy: (settled) =>
    `：在兩者都達到的 ${seedsOf(settled.pairs)}上${settled.high < 0 ? '少' : '多'} ${stretch(sizes(settled).map(two))} 個`,
  tookSame: (pairs) => `：在兩者都達到的 ${seedsOf(pairs)}上，每個都相同`,
  tookFew: (pairs) => `，但兩者都達到的只有 ${seedsOf(pairs)}`,
  tookOpen: (pairs) => `：兩者都達到的 ${seedsOf(pairs)}看不出哪個較快`,

  accurate: (own, its, middles, end = '') =>
    `前者最後的準確率是 ${percent(own)}，後者是 ${percent(its)}${middles}${end}。`,
  accurateBy: (settled) => `：相同種子上平均${settled.high < 0 ? '低' : '高'} ${points(sizes(settled))} 個百分點`,
  lossWas: (own, its, middles, end = '') => `前者最後的損失是 ${number(own)}，後者是 ${number(its)}${middles}${end}。`,
  lossBy: (settled) => `：相同種子上中位數${settled.high < 0 ? '低' : '高'} ${stretch(sizes(settled).map(two))}`,
  noneTold: (seeds, out) =>
    out > 0 ? `：兩者都保持有限的 ${seedsOf(seeds)}看不出差異` : `：${seedsOf(seeds)}看不出差異`,

  alone: (target, reached, runs) => `在 ${seedsOf(runs)}中有 ${count(reached)} 個達到 ${target}。`,
  divergedIn: (name, diverged, runs) => `${name} 在 ${seedsOf(runs)}中有 ${count(diverged)} 個發散。`,
  bothDiverged: ({ name, other }, [diverged, runs], [otherDiverged, otherRuns]) =>
    `${name} 在 ${seedsOf(runs)}中有 ${count(diverged)} 個發散，${other} 在 ${count(otherRuns)} 個中有 ${count(otherDiverged)} 個。`,
};
