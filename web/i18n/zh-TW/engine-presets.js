// 繁體中文: the presets, by name.

/** @import { Helped } from '../engine.js' */

/** @type {Record<string, Helped>} */
export const presets = {
  lab_000_linear: {
    label: '實驗 000：線性',
    help: '權重全為正、沒有偏差、全批次的平方誤差總和：從任何起點都學得會線性資料。',
  },
  lab_000_xor: {
    label: '實驗 000：XOR',
    help: '同一個網路學 XOR：有幾千個週期停在答對一半的點，之後全部學會。',
  },
  lab_000_xor_two_units: {
    label: '實驗 000：XOR，每層兩個單元',
    help: '每層兩個單元而不是四個：多數起點最後只答對 21 個點中的 15 或 16 個。',
  },
  lab_000_linear_momentum: {
    label: '實驗 000：線性，動量太快',
    help: '損失總和已使步伐很大，學習率 0.1 的動量再把它放大：四個起點有三個飽和而失敗，這就是其中之一。',
  },
  lab_000_linear_no_activation: {
    label: '實驗 000：線性，沒有活化函數',
    help: '學習率 0.01，完全沒有活化函數：輸出沒有界限，十個起點有九個發散。',
  },
  lab_001_linear: {
    label: '實驗 001：線性',
    help: 'ReLU 之後接 sigmoid，每個樣本之後取交叉熵的一半，梯度正確：只要最後一個樣本夠準就停止。',
  },
  lab_001_xor: {
    label: '實驗 001：XOR，每層 100 個單元',
    help: '許多單元在少數幾個週期內學會 XOR；最後一個樣本的損失低於 0.001 時停止。',
  },
  lab_001_xor_fast: {
    label: '實驗 001：XOR，10 個單元，學習率 0.1',
    help: '十倍的學習率，報告中發現會發散：梯度正確時，從任何起點都學得會 XOR。',
  },
  lab_001_xor_printed: {
    label: '實驗 001：XOR，依報告程式碼，含兩個錯誤',
    help: '報告自己的程式，逐位相同：第 2 層把自己的活化值當成輸入，斜率取在誤差上。即使如此仍在 261 個週期後停止。',
  },
  lab_001_xor_printed_fast: {
    label: '實驗 001：XOR，依報告程式碼，學習率 0.1',
    help: '含兩個錯誤，十個單元、十倍學習率，最後答對 21 個點中的 12 個：報告以為是學習率太大。',
  },
  lab_002_linear_mse: {
    label: '實驗 002：線性，平方誤差',
    help: '報告的訓練，每個權重都相同：在週期 42 全部答對，最後 100 個中答對 99 個。',
  },
  lab_002_xor_mse: {
    label: '實驗 002：XOR，平方誤差',
    help: '報告的訓練，每個權重都相同：在週期 966 學會 XOR。',
  },
  lab_002_linear_mae: {
    label: '實驗 002：線性，絕對誤差',
    help: '報告的訓練，每個權重都相同：在線性資料上，絕對誤差一樣好。',
  },
  lab_002_xor_mae: {
    label: '實驗 002：XOR，絕對誤差',
    help: '報告的訓練，每個權重都相同：絕對誤差永遠放棄 21 個點中的 5 個。',
  },
  lab_002_linear_zero: {
    label: '實驗 002：線性，零權重',
    help: '所有權重從 0 開始：同一層的單元始終相同，損失雖然下降，卻什麼也沒學到。',
  },
  lab_002_xor_zero: {
    label: '實驗 002：XOR，零權重',
    help: '所有權重從 0 開始：每個點得到幾乎相同的輸出，都在 0.5 的同一側。',
  },
  lab_002_xor_no_hidden_activation: {
    label: '實驗 002：XOR，隱藏層沒有活化函數',
    help: '沒有活化函數，兩個隱藏層也只等於一條直線，而沒有直線能分開 XOR。',
  },
  lab_002_xor_tanh: {
    label: '實驗 002：XOR，tanh',
    help: '隱藏層用 tanh，學 XOR 大約比 sigmoid 快二十倍，從任何起點都學得會。',
  },
  lab_003_linear: {
    label: '實驗 003：線性',
    help: '每層兩個單元、有偏差、He 初始權重、交叉熵、全批次的動量：從任何起點都學得會線性資料。',
  },
  lab_003_xor: {
    label: '實驗 003：XOR',
    help: '每層三個單元：動量學 XOR 大約比單純的步伐快九倍，七個起點有六個學會。',
  },
  lab_004_linear: {
    label: '實驗 004：線性',
    help: '每層十個單元、沒有偏差、權重全為正、逐一樣本的交叉熵，學習率在中途減半：學會線性資料。',
  },
  lab_004_xor: {
    label: '實驗 004：XOR',
    help: '同一個網路學 XOR：長時間停滯，大約到週期 1300 才全部答對。',
  },
  lab_004_xor_relu: {
    label: '實驗 004：XOR，ReLU',
    help: '隱藏層用 ReLU，大約十個週期就學會 XOR。',
  },
  lab_004_xor_adam: {
    label: '實驗 004：XOR，Adam',
    help: 'Adam 把損失降到對數裡的 ε：最後略低於 0。',
  },
  lab_004_linear_adam: {
    label: '實驗 004：線性，Adam',
    help: '學習率 0.1 的 Adam 對線性資料太快：四個起點有一個（例如這個）會塌縮成單一類別。',
  },
  lab_004_linear_wide: {
    label: '實驗 004：線性，5 與 100 個單元',
    help: '100 個單元的全正權重把輸出推到 1，那裡 sigmoid 的斜率是 0，沒有誤差傳回來：什麼也沒學到。',
  },
  lab_004_linear_wide_fused: {
    label: '實驗 004：線性，5 與 100 個單元，精確梯度',
    help: '相同的起點，交叉熵由 z 計算：梯度 a − y 不會消失，因此學得會。',
  },
  lab_004_linear_wide_centred: {
    label: '實驗 004：線性，5 與 100 個單元，置中的權重',
    help: '同樣寬的網路，權重從 −0.5 到 0.5 而不是 0 到 1：不會飽和，學得會。',
  },
  classic_gaussians: {
    label: '兩個高斯分布，沒有隱藏層',
    help: '單一個單元在兩團點之間畫一條線；只有越過線的點會判錯。',
  },
  classic_xor_product: {
    label: 'XOR 象限，已知 x·y',
    help: '有了特徵 x·y，一個單元在第一個週期就學會；沒有它則需要隱藏層。',
  },
  classic_circle: {
    label: '圓，四個單元',
    help: '四個 tanh 單元各畫一條線，把圓盤圍住：300 個週期內全部答對。',
  },
  classic_moons: {
    label: '雙月，八個單元',
    help: '八個 tanh 單元加上 Adam，大約三十個週期就把邊界彎進帶雜訊的雙月之間。',
  },
  classic_spiral: {
    label: '螺旋，只用 x 與 y',
    help: '三層各八個單元把邊界繞進螺旋：週期 30 時答對三分之二，週期 300 時全部答對。',
  },
  classic_spiral_sine: {
    label: '螺旋，已知 sin x 與 sin y',
    help: '以正弦為特徵，一層八個單元、一百個週期就夠了。',
  },
  classic_spiral_three: {
    label: '三臂螺旋',
    help: '三個類別，因此三個輸出單元加上 softmax：300 個週期內學會。',
  },
  classic_rings: {
    label: '三個環',
    help: '三個類別，一個圍著一個，用一層八個單元：一百個週期內學會。',
  },
  classic_checkerboard: {
    label: '棋盤，ReLU',
    help: '兩層各 24 個 ReLU 畫出十六個方格：週期 100 時答對九成，週期 1,000 時幾乎全對。',
  },
  classic_plane: {
    label: '平面，線性迴歸',
    help: '一個沒有活化函數的單元找出兩個斜率 0.1 與 0.1，準到最後一位。',
  },
  classic_hill: {
    label: '山丘與窪地',
    help: '兩層各八個單元學會一個曲面；均方誤差在一千個週期內降到 0.001 以下。',
  },
  classic_sine: {
    label: '雜訊中的正弦',
    help: '六個單元跟著曲線走，而不是跟著雜訊：損失停在雜訊的變異數 0.01 附近。',
  },
  wrong_zero_weights: {
    label: '零權重',
    help: '起點相同的單元會一直相同，因為它們得到相同的梯度：一層四個單元只做一個的工作，雙月得到一條直線邊界。',
  },
  wrong_positive_weights: {
    label: '寬的層，權重全為正',
    help: '32 個正權重加起來很大，tanh 在那裡是平的：第二層飽和，沒有誤差傳回來，什麼也沒學到。',
  },
  wrong_summed_loss: {
    label: '損失總和加上動量',
    help: '200 個點的總和使每一步是平均的 200 倍長，動量再放大十倍：從第一個週期就衝過頭而發散。',
  },
  wrong_rate: {
    label: '學習率太大',
    help: '學習率 1 時，每一步都越過谷底，升到比原來更高處：損失在十個週期內不再是有限值。',
  },
  wrong_dead_relu: {
    label: '死亡的 ReLU',
    help: '學習率 3 的步伐把第二層的每個單元對每個點都推到 0 以下。ReLU 在那裡斜率是 0：沒有梯度傳回來，輸出停在 0.5。',
  },
  wrong_no_activation: {
    label: 'XOR 象限，沒有活化函數',
    help: '沒有活化函數，兩個各八個單元的隱藏層也只等於一條直線，而沒有直線能分開這些象限。',
  },
  wrong_deep_sigmoid: {
    label: '六層 sigmoid',
    help: '每層的斜率最多 1/4，梯度層層縮小：傳到第一層時不到輸出層的千分之一，輸出停在 0.5。',
  },
  wrong_overfitting: {
    label: '少量帶雜訊的點，許多單元',
    help: '1,185 個參數把 40 個帶雜訊的點背下來：訓練損失降到幾乎為零，測試損失在週期 30 附近最低，之後上升。',
  },
};
