// 繁體中文: the words of Compare's learning curves.

const MOST_NAMES = 6;

/** @param {string[]} names */
const listed = (names) =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join('、')} 以及另外 ${names.length - MOST_NAMES} 個`
    : names.join('、');

/** @type {import('../words.js').Translated<typeof import('../en/compare-curves.js').curvesWords>} */
export const curvesWords = {
  curves: '各變體的學習曲線',
  titles: ['訓練損失', '訓練準確率', '測試損失', '測試準確率'],
  columns: '曲線顯示的內容',
  over: (seeds) => (seeds === 1 ? '一個種子' : `${seeds} 個種子的中位數與四分位數`),
  lossScale: '損失軸',
  epochScale: '週期軸',
  log: '對數',
  linear: '線性',
  ofLoss: { log: '損失用對數軸', linear: '損失用線性軸' },
  ofEpochs: { log: '週期用對數軸，從週期 1 開始', linear: '週期用線性軸' },
  loss: '損失',
  epochs: '週期',
  singles: '個別種子',
  singlesHelp: '每次訓練一條細線：突顯的變體，或全部',
  variants: '變體：按一下使它突顯',
  plot: (title) => `所有變體的${title}，在一個週期讀取：用方向鍵移動`,
  noCrosshair: '沒有讀取任何週期',
  atEpoch: (epoch) => `週期 ${epoch}`,
  to: (low, high) => `${low} – ${high}`,
  none: '–',
  spoken: (epoch, values) => `週期 ${epoch}：${values.join('；')}`,
  soFar: (done, runs) => `目前 ${runs} 次訓練中的 ${done} 次。`,
  nothingYet: '還沒有訓練結束。',
  noNumbers: '沒有訓練有這種數值。',
  allDiverged: (names) => `${listed(names)}：每次訓練都發散；損失視為無限大，沒有畫到最後的線。`,
  someDiverged: (names) => `發散的訓練視為無限大：${listed(names)} 的範圍上方可能沒有界限。`,
  noBands: '變體太多，四分位數會互相遮蓋：請突顯一個，看它自己的。',
  someSingles: (drawn, of) => `個別種子：畫出 ${of} 次訓練中的前 ${drawn} 次。`,
};
