// 繁體中文: the words of "Check my NumPy": what is wrong with arrays that were given, and what the dialog says.

import { count, number } from '../../lib/format.js';
import { spaced } from './chinese.js';
import { tensorName } from '../en/numpy.js';

/** @param {number} bytes */
const megabytes = (bytes) => `${count(Math.ceil(bytes / 2 ** 20))} MB`;

/** Where in an array, counted from one. @param {number[]} place */
const placed = (place) =>
  place.length === 0
    ? ''
    : place.length === 1
      ? `第 ${count(place[0])} 個數`
      : place.length === 2
        ? `第 ${count(place[0])} 列第 ${count(place[1])} 行`
        : `位置 ${place.join(', ')}`;

/** @type {import('../words.js').Translated<typeof import('../en/numpy.js').numpyWords>} */
export const numpyWords = {
  array: (k) => `陣列 ${k}`,
  tooLarge: (bytes, most) => `這有 ${megabytes(bytes)}；最多讀取 ${megabytes(most)}。`,
  tooManyArrays: (most) => `陣列超過 ${most} 個：一次最多讀取 ${most} 個。`,
  tooManyNumbers: (most) => `數字超過 ${count(most)} 個：一次最多讀取 ${count(most)} 個。`,
  tooManyErrors: '還有更多無法讀取的內容；沒有再看下去。',
  nothing: '這裡面沒有數字：請貼上 NumPy 印出的陣列、串列或 JSON，或給 .npy、.npz 檔。',
  loose: (line) => `第 ${count(line)} 行的數字沒有括號：請貼上 NumPy 印出的陣列，例如 dW1 = [[0.1, 0.2]]。`,
  binary: '這個檔案既不是文字，也不是 .npy 或 .npz：請用 np.save 或 np.savez 儲存陣列。',

  empty: (name) => `${name} 是空的：需要有數字的陣列。`,
  ragged: (name, place, has, expected, rows) =>
    `${name} 的第 ${place.join(', ')} 列有 ${count(has)} ${rows ? '列' : '個數'}，上面各列有 ${count(expected)}。`,
  mixed: (name, line) => `${name} 在第 ${count(line)} 行把數字與清單並列：所有列的巢狀深度必須相同。`,
  notFinite: (name, found, place) => `${name} 的${placed(place)}是 ${found}：只能有有限的數。`,
  complex: (name) => `${name} 含有複數：需要實數。`,
  strings: (name) => `${name} 含有引號中的文字：需要數字。`,
  objects: (name) => `${name} 含有 Python 物件，不會讀取：請給數字的陣列，.astype(np.float64)。`,
  structured: (name) => `${name} 含有具名欄位（結構化 dtype）：請把每個欄位各自存成陣列。`,
  otherType: (name, type) =>
    `${name} 的 dtype 是 ${type}：可讀取 2、4 或 8 位元組的浮點數、整數與布林值；請用 .astype(np.float64)。`,
  elided: (name) =>
    `${name} 沒有完整印出（...）：請先執行 np.set_printoptions(threshold=np.inf)，或印出它的 .tolist()。`,
  tooDeep: (name, most) => `${name} 超過 ${most} 維：最多讀取 ${most} 維。`,
  unreadable: (name, found, line) => `${name} 在第 ${count(line)} 行有「${found}」：那裡應該是數字、逗號與括號。`,
  calculation: (name, found, line) =>
    `${name} 之後在第 ${count(line)} 行有「${found}」，這裡不會計算：請貼上 NumPy 印出的結果。`,
  unclosed: (name, bracket, line) => `${name} 不完整：第 ${count(line)} 行的「${bracket}」沒有關閉。`,
  closedWrong: (name, bracket, line) =>
    `${name} 的括號不成對：第 ${count(line)} 行的「${bracket}」關閉的是另一種括號。`,
  stray: (bracket, line) => `第 ${count(line)} 行的「${bracket}」沒有對應的開頭括號。`,

  pickle: '這是 Python pickle，它可以執行程式，因此一律不開啟：請用 np.save 或 np.savez 儲存陣列。',
  npyVersion: (name, version) => `${name} 是 .npy 格式 ${version}：可讀取格式 1、2 與 3。`,
  npyHeader: (name) => `${name} 的 .npy 標頭損壞：請用 np.save 重新儲存。`,
  npyShort: (name, has, needs) =>
    `${name} 被截斷：標頭宣告有 ${count(needs)} 位元組的數字，實際有 ${count(has)} 位元組。`,
  npyLong: (name, more) =>
    `${name} 之後檔案還有 ${count(more)} 位元組：一個 .npy 檔應該只有一個陣列，多個請存成 .npz。`,

  notNpz: (file) => `這個 zip 檔裡有「${file}」，它不是 .npy：需要由 np.savez 產生的檔案。`,
  npzEmpty: '這個 zip 檔是空的：需要由 np.savez 產生的檔案。',
  zipDamaged: '這個 zip 檔損壞或被截斷：請用 np.savez 重新儲存。',
  entryDamaged: (name) => `zip 檔裡的 ${name} 損壞：請用 np.savez 重新儲存。`,
  zipLocked: '這個 zip 檔有加密：需要由 np.savez 產生的檔案。',
  zip64: '這是超過 4 GB 的 zip 檔（zip64）：需要由 np.savez 產生的檔案。',
  zipMethod: (name) => `${name} 的壓縮方式不常見：請用 np.savez 或 np.savez_compressed。`,
  zipTooLarge: (most) => `這個 zip 檔裡的陣列超過 ${megabytes(most)}：最多只能讀取這麼多。`,
};

/** @type {import('../words.js').Translated<typeof import('../en/numpy.js').tensorWords>} */
export const tensorWords = {
  w: 'W',
  b: 'b',
  z: 'z',
  a: 'a',
  da: '∂L/∂a',
  delta: 'δ',
  dw: '∂L/∂W',
  db: '∂L/∂b',
  new_w: '新的 W',
  new_b: '新的 b',
};

/** A part of the network. @param {import('../../state/inspect/atoms.js').Part} part */
const partName = (part) => spaced(named(part));

/** @param {import('../../state/inspect/atoms.js').Part} part */
function named(part) {
  if (part.kind === 'weight') {
    const from = part.layer === 0 ? `輸入 ${part.from + 1}` : `第 ${part.layer} 層單元 ${part.from + 1}`;
    return `${from}到第 ${part.layer + 1} 層單元 ${part.unit + 1} 的權重`;
  }
  if (part.layer < 0) return `輸入 ${part.unit + 1}`;
  return `第 ${part.layer + 1} 層單元 ${part.unit + 1}${part.kind === 'bias' ? ' 的偏差' : ''}`;
}

const slopes = /** @type {Record<string, string>} */ ({
  sigmoid: 'Sigmoid 的 f′(z) = a (1 − a)：請傳入 z，或直接用 a，不要再套一次 sigmoid。',
  tanh: 'tanh 的 f′(z) = 1 − a²：請傳入 z，或直接用 a，不要再套一次 tanh。',
});

const otherFactor = '(a − y)² 的導數是 2 (a − y)，½ (a − y)² 的導數是 a − y：這裡的損失與你的係數不同。';

/** What a bug is, and what to change. @type {Record<string, (found: import('../en/numpy.js').Case) => string>} */
const reasons = {
  missing_bias: () => '計算 z 時沒有加 b。請加上：z = x·W + b。',
  missing_slope: () => '漏了 f′：δ 是上面傳來的 ∂L/∂a。請逐元素乘上 f′(z)：dz = da * f′(z)。',
  slope_at_activation: ({ activation }) => `f′ 取在 a。${slopes[activation] ?? '請取在 z，也就是進入活化函數的數。'}`,
  slope_at_error: () => 'f′ 取在上面傳來的誤差 ∂L/∂a。請取在同一層的 z。',
  cache_swapped: ({ l }) =>
    (l > 0 ? `∂L/∂W${l + 1} 用了 a${l + 1}，而不是 a${l}。` : '把一層自己的 a 當成了它的輸入。') +
    '一層的梯度要用進入這一層的值：請把每個 a 各自存成變數。',
  transposed: () => '誤差往下傳時用了 W 而不是它的轉置。請把 W 轉置：樣本排成列時 da = dz @ W.T。',
  updated_first: () => '誤差往下傳之前就更新了權重。請先算完所有梯度，再更新。',
  bias_not_summed: () => '∂L/∂b 只是單一樣本的。請對樣本加總 δ：db = dz.sum(axis=0)。',
  sign: () => '正負號錯了。只要更新是用減的，誤差就是 a − y，而不是 y − a。',
  factor_n: () => '大了 N 倍：損失是 N 個樣本的平均。請除以 N，一次就好。',
  factor_one_over_n: () => '小了 N 倍：多除了一次樣本數。',
  factor_k: () => '大了 K 倍，K 是輸出數：平均要除以 N K。請再除以 K。',
  factor_one_over_k: () => '小了 K 倍，K 是輸出數：多除了一次 K。',
  factor_two: () => `是應有的兩倍。${otherFactor}`,
  factor_half: () => `只有應有的一半。${otherFactor}`,
  factor_constant: ({ factor }) =>
    `每個數都是正確值乘上${factor === null ? '同一個係數' : ` ${number(factor)}`}。請找找損失或其導數中的係數。`,
  factor_at_gradient: () => '損失的係數放在梯度上，而不是 δ 上：這也正確。',
  update_sign: () => '梯度用加的了。請用減的：W = W − learning_rate · ∂L/∂W。',
  only_gradient: () => '只有 ∂L/∂W 與 ∂L/∂b 如此；δ 正確。',
  only_update: () => '只有更新如此；δ 與梯度正確。',
  only_delta: () => 'δ 與梯度如此，更新則否：新的 W 與 b 正確。',
  gradient_transposed: ({ l }) =>
    `${l > 0 ? `W${l}` : 'W'} 用梯度的轉置更新了。樣本排成列時，dW = x.T @ dz 與 W 形狀相同。`,
  error_at_activation: () => '這是 ∂L/∂a，不是 δ = ∂L/∂z。請逐元素乘上 f′(z)。',
  not_updated: () => '這是更新前的數。請減去學習率乘以梯度。',
  one_sample: () => '這只是一個樣本的梯度。請把批次中所有樣本的加起來。',
  per_sample: () => '這是每個樣本各自的梯度。請對樣本加總。',
  sample_order: () => '各列都正確，但樣本的順序與前面的陣列不同。',
  offset: () => '每個樣本都差同一列數：加了另一個 b。',
  other_tensor: ({ tensor }) => (tensor === '' ? '這是另一個張量的數。' : `這是 ${tensor} 的數。`),
  other_inputs: () => 'x 不是這些樣本的。請從程式碼的樣本開始：X = X_all[rows]。',
  other_weights: () => '這一步不是從這些權重開始的。請從程式碼或 start.npz 開始。',
  float32: () => '這些數是以單精度計算的。NumPy 預設是 float64：請拿掉 dtype=np.float32。',
};

/** Where a bug is. @param {string} scope @param {number} l */
const scopeText = (scope, l) => (scope === 'layer' ? `第 ${l} 層：` : scope === 'hidden' ? '每個隱藏層：' : '');

/** @type {import('../words.js').Translated<typeof import('../en/numpy.js').numpyDialogWords>} */
export const numpyDialogWords = {
  title: '檢查我的 NumPy',
  start: '1. 從相同的數字開始',
  handIn: '2. 貼上或拖入你算出的結果',
  result: '3. 比較的結果',
  notation: '記法',
  steps: { sample: '一個樣本', batch: '批次' },
  notations: { rows: 'x·W', columns: 'W·x' },
  step: (update, samples, epochs) => `第 ${count(update)} 次更新，用${samples}，在 ${count(epochs)} 個週期之後。`,
  sample: (sample) => `樣本 ${count(sample)}`,
  samples: (samples) => `一個 ${count(samples)} 個樣本的批次`,
  waiting: '這一步正在準備。',
  diverged: '訓練的數值不再是有限值：請先在「訓練」中回到之前，再檢查。',
  code: '起始的程式碼',
  copy: '複製',
  copied: '已複製。',
  notCopied: '瀏覽器不允許複製：請選取程式碼自行複製。',
  download: '下載 start.npz',
  downloadHelp: '每一層的 W 與 b、X、y、樣本編號，以及最佳化器記住的值',

  paste: 'NumPy 印出的內容、串列或 JSON。任何一層的 z、a、δ、∂L/∂W、∂L/∂b 與新的 W 都可以。',
  example: 'z1 = [[ 0.2715 -1.0342  0.8811]]\na1 = [[0.5675 0.2623 0.7070]]\ndW1 = [[0.0012, -0.0321], …]',
  choose: '選擇檔案…',
  drop: '或拖到這裡任何地方：.npy、.npz、文字',
  unreadable: '無法讀取這個檔案。',
  unread: '無法讀取的內容',
  files: '檔案',
  longText: '貼上的文字',
  arrays: (arrays) => `${count(arrays)} 個陣列`,
  remove: (name) => `移除 ${name}`,
  found: '讀到的陣列',
  array: '陣列',
  shape: '形狀',
  tensor: '是',
  verdict: '判定',
  oneNumber: '一個數',
  unnamed: (place) => `陣列 ${count(place)}`,
  which: (name) => `${name} 是哪個張量`,
  guess: '自動',
  guessed: (name) => `${name}（自動）`,
  noneFits: '沒有符合的張量',
  unused: '不使用',

  nothing: '你給的每個陣列都會與這一步比對；第一個不同的會顯示在這裡，並說明該改什麼。',
  names: '看得懂 dW2、delta1、z_1 或 W1_new 這類名稱。形狀可以是轉置的。',
  checking: '正在比較陣列。',
  moved: '這已經不是你交出陣列時的那一步。已重新比較一次。',
  faulty: '這次訓練開啟了一個內建錯誤。你的陣列是與沒有錯誤的步驟比較。',
  empty: '這些陣列都不是這一步的張量。請在表格中指明各是哪一個。',
  right: (arrays) => (arrays === 1 ? '陣列相符。' : `${count(arrays)} 個陣列全部相符。`),
  closely: (size, name) => (size === '0' ? '每一位數都相等。' : `最大的差異是 ${size}，在 ${name}。`),
  unknown: (arrays) => `有 ${count(arrays)} 個陣列無法比較：請在表格中指明它們是什麼。`,
  differs: (name) => `最先不同的是 ${name}。`,
  wrongShape: (expected) => `形狀不合：應為 ${expected.join(' × ')}，或其轉置。`,
  formulas({ kind, layer }, layers) {
    const l = layer + 1;
    const input = layer === 0 ? 'x' : `a${layer}`;
    const last = layer + 1 === layers;
    return /** @type {Record<string, string>} */ ({
      x: '輸入',
      w: '更新前的權重',
      b: '更新前的偏差',
      z: `z${l} = ${input}·W${l} + b${l}`,
      a: `a${l} = f(z${l})`,
      da: last ? `損失的 ∂L/∂a${l}` : `∂L/∂a${l} = δ${l + 1}·W${l + 1}ᵀ`,
      delta: `δ${l} = ∂L/∂z${l} = ∂L/∂a${l} · f′(z${l})`,
      dw: `∂L/∂W${l} = ${input}ᵀ·δ${l}`,
      db: `∂L/∂b${l} = 各樣本的 Σ δ${l}`,
      new_w: `更新後的 W${l}`,
      new_b: `更新後的 b${l}`,
    })[kind];
  },
  where: (place) => `差最多的${placed(place.map((at) => at + 1))}`,
  spot: (part, sample) => (sample === null ? partName(part) : `樣本 ${count(sample + 1)}，${partName(part)}`),
  yours: '你的',
  ours: '這裡的',
  off: '差異',
  explains: (all, bug) => `${bug}這${all ? '可以解釋每個陣列' : '可以解釋第一個陣列'}，只差捨入`,
  reason: ({ name, formula, scope, layer, factor, tensor }, layers) => {
    const l = layer === null ? 0 : layer + 1;
    const { activation } = layers[layer ?? 0];
    const sentence = reasons[name]?.({ l, activation, factor, tensor: tensor ? tensorName(tensor) : '' });
    return scopeText(scope, l) + (sentence ?? formula);
  },
  others: (others) => `另外 ${count(others)} 種錯誤也能解釋`,
  noHypothesis: '這裡已知的錯誤都無法解釋。請拿這個張量的數字與它的公式比較。',
  notAllTried: '試過的錯誤都無法解釋。網路太大，沒有全部試過。',
  show: '在步驟中顯示',
  readAs: '陣列如何解讀',
  tensors: '這一步的所有張量',
  kinds: { w: 'W', b: 'b', z: 'z', a: 'a', da: 'da', delta: 'dz', dw: 'dW', db: 'db', new_w: 'W′', new_b: 'b′' },
  input: '輸入',
  layer: (layer) => `第 ${count(layer)} 層`,
  notGiven: '沒有給',
};
