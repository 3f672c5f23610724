// 繁體中文: the lab book: its experiments by name, and its claims by their shape.

import { put } from './engine-errors.js';

/** @import { RowWords } from '../engine.js' */
/** @import { Shape } from './engine-errors.js' */

/** Both data sets have the same experiment. @param {string} title @param {string} question @returns {(data: string) => { title: string, question: string }} */
const of = (title, question) => (data) => ({ title: `${data}：${title}`, question });

const rates001 = '學習率，有無程式裡的錯誤';
const units001 = '單元數，有無程式裡的錯誤';
const relu000 = of('全部使用 ReLU', '報告沒有寫學習率：連輸出層也用 ReLU 時，哪個學習率學得會？');
const optimizers = of('兩個學習率下的最佳化器', '哪個學習率適合哪個最佳化器？');
const momentum = of('動量為何失敗', '在學習率 0.1 失敗的是動量，還是它所得到的：損失總和、全正的權重？');
const stop = of('停止規則', '最後一個樣本的損失夠小就停止，代價是什麼？');
const empty = of('隱藏層沒有活化函數', '報告這裡留白：原本會看到什麼？');
const rates002 = of('學習率', '學習率如何改變所需的週期數？');
const without = of('沒有活化函數', '隱藏層或全部都沒有活化函數時，損失了什麼？');
const zero = of('零權重', '權重全部從 0 開始會怎樣？');
const tanh = of('tanh', 'tanh 在哪方面比 sigmoid 好？');
const starts = of('初始權重與動量', '動量與 He 初始權重對 sigmoid 有什麼幫助？');
const widths = of('兩層的單元數', '這兩層可以多寬？');
const wide = of('寬的層為何失敗', '寬的層失敗，是因為多餘的單元是雜訊，還是全正的權重使它飽和？');
const initial = of('10 與 10 個單元的初始權重', '報告慣用的十個單元是否依賴全正的權重？');
const adam = of('Adam', '相同學習率下，Adam 比 SGD 好嗎？');
const relu004 = of('ReLU', '隱藏層用 ReLU 會改變什麼？');

export const experiments = {
  lab_000_linear_rates: of('學習率', '線性資料訓練 100,000 個週期，學習率可以小到多少？')('線性'),
  lab_000_xor_rates: of('學習率', 'XOR 訓練 100,000 個週期，學習率可以小到多少？')('XOR'),
  lab_000_linear_units: of('單元數', '對一條線就能分開的點，單元數重要嗎？')('線性'),
  lab_000_xor_units: of('單元數', 'XOR 需要多少單元？')('XOR'),
  lab_000_linear_no_activation: of(
    '沒有活化函數',
    '完全沒有活化函數時，哪個學習率能讓數值保持有限？直線擬合有多好？',
  )('線性'),
  lab_000_xor_no_activation: of('沒有活化函數', '完全沒有活化函數的網路會把 XOR 學成什麼？')('XOR'),
  lab_000_linear_relu: relu000('線性'),
  lab_000_xor_relu: relu000('XOR'),
  lab_000_linear_optimizers: optimizers('線性'),
  lab_000_xor_optimizers: optimizers('XOR'),
  lab_000_linear_momentum: momentum('線性'),
  lab_000_xor_momentum: momentum('XOR'),
  lab_001_linear_rates: of(
    rates001,
    '報告在四個學習率下看到的，哪些是學習率造成的，哪些是程式的兩個錯誤造成的？',
  )('線性'),
  lab_001_xor_rates: of(rates001, 'XOR 在學習率 0.1 失敗，是因為學習率，還是因為程式的兩個錯誤？')('XOR'),
  lab_001_linear_units: of(units001, '線性資料每層一個單元太少，還是程式的兩個錯誤造成的？')('線性'),
  lab_001_xor_units: of(units001, '單元愈多，XOR 學得愈好嗎？程式的兩個錯誤又有什麼影響？')('XOR'),
  lab_001_linear_stop: stop('線性'),
  lab_001_xor_stop: stop('XOR'),
  lab_001_linear_no_activation: empty('線性'),
  lab_001_xor_no_activation: empty('XOR'),
  lab_002_linear_loss: of('平方誤差或絕對誤差', '對線性資料，縮小哪一種誤差有差別嗎？')('線性'),
  lab_002_xor_loss: of('平方誤差或絕對誤差', '絕對誤差學 XOR 只是較慢，還是永遠放棄一些點？')('XOR'),
  lab_002_linear_rates: rates002('線性'),
  lab_002_xor_rates: rates002('XOR'),
  lab_002_linear_depth: of('深度', '在線性資料上，更多隱藏層的代價是什麼？')('線性'),
  lab_002_xor_depth: of('深度', '在 XOR 上，更多隱藏層的代價是什麼？')('XOR'),
  lab_002_linear_no_activation: without('線性'),
  lab_002_xor_no_activation: without('XOR'),
  lab_002_linear_zero: zero('線性'),
  lab_002_xor_zero: zero('XOR'),
  lab_002_linear_relu: of('ReLU', 'ReLU 從任何起點都學得會線性資料嗎？')('線性'),
  lab_002_xor_relu: of('ReLU', 'ReLU 從任何起點都學得會 XOR 嗎？')('XOR'),
  lab_002_linear_tanh: tanh('線性'),
  lab_002_xor_tanh: tanh('XOR'),
  lab_003_linear: starts('線性'),
  lab_003_xor: starts('XOR'),
  lab_004_linear_rates: of('學習率', '三個學習率中哪個適合線性資料？')('線性'),
  lab_004_xor_rates: of('學習率', '三個學習率中哪個適合 XOR？')('XOR'),
  lab_004_linear_widths: widths('線性'),
  lab_004_xor_widths: widths('XOR'),
  lab_004_linear_wide: wide('線性'),
  lab_004_xor_wide: wide('XOR'),
  lab_004_linear_initial: initial('線性'),
  lab_004_xor_initial: initial('XOR'),
  lab_004_linear_no_activation: of('隱藏層沒有活化函數', '線性資料的隱藏層需要活化函數嗎？')('線性'),
  lab_004_xor_no_activation: of('隱藏層沒有活化函數', 'XOR 的隱藏層需要活化函數嗎？')('XOR'),
  lab_004_linear_adam: adam('線性'),
  lab_004_xor_adam: adam('XOR'),
  lab_004_linear_relu: relu004('線性'),
  lab_004_xor_relu: relu004('XOR'),
  lab_004_data: { title: '線性與 XOR：XOR 為何較慢', question: 'XOR 較慢，是因為點比較少，還是因為沒有直線能分開它？' },
};

/** @type {Record<string, Record<string, RowWords>>} */
export const bookRows = {
  claim_kinds: {
    value: { label: '一個數', formula: '量到的就是報告所寫的' },
    less: { label: '較少', formula: '逐種子比較，比另一個少' },
    more: { label: '較多', formula: '逐種子比較，比另一個多' },
    same: { label: '相同', formula: '逐種子比較，與另一個相同' },
    works: { label: '成功', formula: '達到目標' },
    fails: { label: '失敗', formula: '沒有達到目標' },
    within: { label: '及時', formula: '在這麼多週期內達到目標' },
    one_class: { label: '單一類別', formula: '所有點都被判為同一類別' },
    diverges: { label: '發散', formula: '數值不再是有限值' },
    finite: { label: '保持有限', formula: '數值保持有限' },
  },
  claim_verdicts: {
    holds: { label: '成立', formula: '多數種子成立；若是數值，落在四分位數之內' },
    depends: { label: '看運氣', formula: '部分種子成立；若是數值，落在全距之內' },
    fails: { label: '不成立', formula: '幾乎沒有種子成立；若是數值，落在全距之外' },
    open: { label: '未定', formula: '種子少於五個' },
  },
  measures: {
    reached: { label: '達到目標', formula: '種子比例' },
    epochs_to_target: { label: '達到目標的週期數', formula: '週期' },
    loss: { label: '最終損失', formula: '訓練集' },
    accuracy: { label: '最終準確率', formula: '訓練集' },
    test_loss: { label: '最終測試損失', formula: '測試集' },
    test_accuracy: { label: '最終測試準確率', formula: '測試集' },
  },
};

/** @type {Shape[]} */
const claims = [
  [/^(\S+ %) at rate (\S+)$/, (share, rate) => `學習率 ${rate} 時 ${share}`],
  [
    /^(\S+ %), at rate (\S+) if it is the lab’s usual one$/,
    (share, rate) => `${share}，如果學習率是報告慣用的 ${rate}`,
  ],
  [/^(\S+ %), if the rate is (\S+)$/, (share, rate) => `${share}，如果學習率是 ${rate}`],
  [/^(\S+ %), if momentum is (\S+)$/, (share, rate) => `${share}，如果動量是 ${rate}`],
  [/^A squared error of (\S+) at rate (\S+)$/, (loss, rate) => `學習率 ${rate} 時平方誤差 ${loss}`],
  [/^A loss of (\S+) at rate (\S+)$/, (loss, rate) => `學習率 ${rate} 時損失 ${loss}`],
  [/^All points right by epoch (\S+) at rate (\S+)$/, (epoch, rate) => `學習率 ${rate} 時在週期 ${epoch} 前全部答對`],
  [
    /^(\S+ %) with (\S+) units?( a layer)?$/,
    (share, units, each) => `${each ? '每層 ' : ''}${units} 個單元時 ${share}`,
  ],
  [/^(\S+) and (\S+) units do equally well$/, (a, b) => `${a} 個與 ${b} 個單元一樣好`],
  [/^(\S+) units are too few for XOR$/, (units) => `${units} 個單元對 XOR 太少`],
  [
    /^(\S+) unit is not complex enough for (.+)$/,
    (units, data) => `${units} 個單元對${data === 'XOR' ? ' XOR ' : '線性資料'}不夠複雜`,
  ],
  [/^Rate (\S+) explodes$/, (rate) => `學習率 ${rate} 會爆掉`],
  [/^Rate (\S+) does not explode$/, (rate) => `學習率 ${rate} 不會爆掉`],
  [/^ReLU does not bound the output and is harder to train$/, () => 'ReLU 不限制輸出，較難訓練'],
  [
    /^Momentum at rate (\S+): (about )?(\S+ %)$/,
    (rate, about, share) => `動量，學習率 ${rate}：${about ? '約 ' : ''}${share}`,
  ],
  [
    /^(SGD|Adagrad) at rate (\S+): (about )?(\S+ %)$/,
    (rule, rate, about, share) => `${rule}，學習率 ${rate}：${about ? '約 ' : ''}${share}`,
  ],
  [/^Rate (\S+) is too large for momentum$/, (rate) => `學習率 ${rate} 對動量太大`],
  [/^Momentum fails at rate (\S+)$/, (rate) => `動量在學習率 ${rate} 失敗`],
  [/^Momentum fails at rate (\S+), with a mean loss too$/, (rate) => `動量在學習率 ${rate} 失敗，用平均損失也一樣`],
  [
    /^Momentum fails at rate (\S+), from centred weights too$/,
    (rate) => `動量在學習率 ${rate} 失敗，從置中的權重開始也一樣`,
  ],
  [/^A larger rate converges faster$/, () => '學習率愈大收斂愈快'],
  [/^Rate (\S+) is too large: the loss does not converge$/, (rate) => `學習率 ${rate} 太大：損失不收斂`],
  [/^Rate (\S+) is too (large|small)$/, (rate, size) => `學習率 ${rate} 太${size === 'large' ? '大' : '小'}`],
  [/^(\S+) units converge faster than (\S+)$/, (a, b) => `${a} 個單元比 ${b} 個收斂得快`],
  [
    /^Without the rule on the loss, numbers become NaN at rate (\S+)$/,
    (rate) => `沒有損失的停止規則，學習率 ${rate} 時數值變成 NaN`,
  ],
  [/^Stopping early loses nothing at rate (\S+)$/, (rate) => `學習率 ${rate} 時，提早停止沒有損失`],
  [/^Squared error: (\S+ %), by its weights$/, (share) => `平方誤差：${share}，依其權重`],
  [/^Absolute error: (\S+ %), by its weights$/, (share) => `絕對誤差：${share}，依其權重`],
  [/^The absolute error takes more epochs$/, () => '絕對誤差需要更多週期'],
  [/^Its accuracy is not as good$/, () => '它的準確率較差'],
  [/^A smaller rate takes more epochs: (\S+) than (\S+)$/, (a, b) => `學習率較小需要更多週期：${a} 比 ${b}`],
  [
    /^Rate (\S+) has not converged after (\S+) epochs$/,
    (rate, epochs) => `學習率 ${rate} 在 ${epochs} 個週期後還沒收斂`,
  ],
  [/^More layers take more epochs: (\S+) than (\S+)$/, (a, b) => `層數較多需要更多週期：${a} 比 ${b}`],
  [/^Rate (\S+) makes the weights NaN$/, (rate) => `學習率 ${rate} 使權重變成 NaN`],
  [/^The accuracy is worse than with the sigmoid$/, () => '準確率比用 sigmoid 差'],
  [/^From zero weights nothing is learned$/, () => '從零權重開始什麼也學不到'],
  [/^From zero weights the units of a layer stay equal$/, () => '從零權重開始，同一層的單元始終相同'],
  [/^It converges in fewer than (\S+) epochs$/, (epochs) => `在 ${epochs} 個週期內收斂`],
  [/^Momentum takes fewer epochs than SGD$/, () => '動量比 SGD 需要較少週期'],
  [
    /^He’s initial weights are made for the sigmoid: fewer epochs than from Xavier’s$/,
    () => 'He 初始權重適合 sigmoid：比 Xavier 需要較少週期',
  ],
  [
    /^(\S+) to (\S+) units are best: (\S+) and (\S+) learn$/,
    (few, many, a, b) => `${few} 到 ${many} 個單元最好：${a} 與 ${b} 學得會`,
  ],
  [/^(\S+) and (\S+) units: all points in one class$/, (a, b) => `${a} 與 ${b} 個單元：所有點都判為同一類別`],
  [
    /^The loss falls somewhat with (\S+) and (\S+) units, not with (\S+) and (\S+)$/,
    (a, b, c, d) => `${a} 與 ${b} 個單元時損失略降，${c} 與 ${d} 個則否`,
  ],
  [/^Extra units are noise, so that it cannot learn$/, () => '多餘的單元是雜訊，因此學不會'],
  [/^(\S+ %) from weights between (\S+) and (\S+)$/, (share, low, high) => `權重介於 ${low} 與 ${high} 時 ${share}`],
  [/^(\S+ %) without a hidden activation$/, (share) => `隱藏層沒有活化函數時 ${share}`],
  [/^XOR is not learned without a hidden activation$/, () => '隱藏層沒有活化函數就學不會 XOR'],
  [/^(Adam|ReLU): (\S+ %)$/, (what, share) => `${what}：${share}`],
  [/^(Adam|ReLU): a loss of (\S+)$/, (what, loss) => `${what}：損失 ${loss}`],
  [/^(Adam|ReLU): all points right by epoch (\S+)$/, (what, epoch) => `${what}：在週期 ${epoch} 前全部答對`],
  [/^Adam takes fewer epochs than SGD$/, () => 'Adam 比 SGD 需要較少週期'],
  [/^ReLU takes fewer epochs than the sigmoid$/, () => 'ReLU 比 sigmoid 需要較少週期'],
  [/^XOR takes more epochs than linear data$/, () => 'XOR 比線性資料需要更多週期'],
  [/^Fewer points take more epochs: (\S+) than (\S+)$/, (a, b) => `點較少需要更多週期：${a} 比 ${b}`],
  [
    /^What no line parts takes more epochs: XOR than as many linear points$/,
    () => '直線分不開的需要更多週期：XOR 比同樣多的線性點',
  ],
];

/** @type {(text: string) => string} */
export const claim = (text) => put(claims, text);

/** @type {Shape[]} */
const variants = [
  [
    /^(.+), rate (\S+), (\S+) epochs$/,
    (what, rate, epochs) => `${variantLabel(what)}，學習率 ${rate}，${epochs} 個週期`,
  ],
  [/^(.+), rate (\S+)$/, (what, rate) => `${variantLabel(what)}，學習率 ${rate}`],
  [/^(.+), (\S+) epochs$/, (what, epochs) => `${variantLabel(what)}，${epochs} 個週期`],
  [/^(XOR|Linear), (\S+) points$/, (data, points) => `${data === 'XOR' ? data : '線性'}，${points} 個點`],
  [/^(\S+) and (\S+) units$/, (a, b) => `${a} 與 ${b} 個單元`],
  [/^(\S+) units?$/, (units) => `${units} 個單元`],
  [/^Momentum (\S+)$/, (momentum) => `動量 ${momentum}`],
  [/^(Weights f|F)rom (\S+) to (\S+)$/, (start, low, high) => `${start === 'F' ? '' : '權重'}從 ${low} 到 ${high}`],
  [/^As in the lab$/, () => '同報告'],
  [/^Mean instead of sum$/, () => '平均而非總和'],
  [/^As printed$/, () => '依報告程式碼'],
  [/^Correct gradients$/, () => '正確的梯度'],
  [/^Exact gradient$/, () => '精確梯度'],
  [/^Xavier, exact gradient$/, () => 'Xavier，精確梯度'],
  [/^Last sample’s loss below (\S+)$/, (loss) => `最後一個樣本的損失低於 ${loss}`],
  [/^Whole set’s loss below (\S+)$/, (loss) => `整個資料集的損失低於 ${loss}`],
  [/^No rule$/, () => '沒有規則'],
  [/^ReLU, then sigmoid$/, () => 'ReLU，之後 sigmoid'],
  [/^No hidden activation$/, () => '隱藏層沒有活化函數'],
  [/^Squared error$/, () => '平方誤差'],
  [/^Absolute error$/, () => '絕對誤差'],
  [/^None$/, () => '無'],
  [/^None but in the output$/, () => '只有輸出層有'],
  [/^(ReLU|Tanh), sigmoid in the output$/, (what) => `${what}，輸出層 sigmoid`],
  [/^(ReLU|Tanh) everywhere$/, (what) => `全部 ${what}`],
];

/** The name that a variant of an experiment has; whatever else somebody has called one stays. @type {(label: string) => string} */
export const variantLabel = (label) => put(variants, label);
