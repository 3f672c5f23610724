// 繁體中文: the words of the lab book.

import { count, number, percent } from '../../lib/format.js';
import { differenceWords } from './compare-differences.js';

/** @import { Measure } from '../../engine/compare' */

/** A value in its measure's unit. @param {Measure} measure @param {number | null} value */
const written = (measure, value) => {
  if (value === null) return '無';
  return measure.endsWith('accuracy') ? percent(value) : number(value);
};

/** As in "86.7 – 97 %". @param {Measure} measure @param {number | null} low @param {number | null} high */
const between = (measure, low, high) => {
  const [from, to] = [written(measure, low), written(measure, high)];
  return `${to.endsWith(' %') ? from.replace(' %', '') : from} – ${to}`;
};

/** Two digits: an interval from samples has no more. @param {number} value */
const two = (value) => Number(value.toPrecision(2));

/** @type {import('../words.js').Translated<typeof import('../en/compare-book.js').bookWords>} */
export const bookWords = {
  title: '實驗簿',
  intro: '五份實驗報告試過什麼、說了什麼，每一項都是可以直接執行的比較。對其說法的判定由訓練得出。',
  wait: '讀取中…',
  unreadable: (message) => `無法讀取實驗簿：${message}。`,
  again: '再試一次',
  lab: '實驗',
  all: '所有實驗',
  oneLab: (lab) => `實驗 ${lab}`,
  search: '搜尋',
  found: (found) => (found === 0 ? '沒有實驗包含所有這些字詞。' : `${count(found)} 個實驗`),
  size: (variants, seeds, epochs) => `${count(variants)} 個變體 × ${count(seeds)} 個種子，${count(epochs)} 個週期`,
  fast: '快速',

  experiment: (lab, title) => `實驗 ${lab} · ${title}`,
  noClaims: '報告對此沒有任何說法。',
  summary: (claims, verdicts) =>
    [
      `${count(claims)} 項主張`,
      ...(verdicts.length === 0
        ? ['執行比較，看種子怎麼說']
        : verdicts.map(({ label, count: of }) => `${label}：${count(of)}`)),
    ].join(' · '),
  claims: '報告的說法，與種子的結果',
  reported: '報告的說法',
  seeds: '種子的結果',
  verdict: '判定',
  signs: { holds: '✓', depends: '≈', fails: '✕', open: '?' },
  agree: (agree, of) => `${count(of)} 個種子中的 ${count(agree)} 個`,
  spread: (measure, { low, median, high }) => `${written(measure, median)}（${between(measure, low, high)}）`,
  interval: (measure, { low, high }) => {
    if (low === null || high === null) return '';
    return `95 %：${differenceWords.intervalOf(measure, two(low), two(high))} ${differenceWords.unit(measure)}`;
  },
  range: (measure, { least, most }) => `全部：${between(measure, least, most)}`,
  whyOfValue: {
    holds: '在四分位數之內',
    depends: '在種子的範圍之內',
    fails: '超出所有種子',
    open: '種子太少',
  },
  noSeeds: '還沒有訓練',
  spreadNote: '數值：中位數，括號內是四分位數；下面是最小與最大。',
};
