// 分享視窗中「程式碼與權重」的文字，繁體中文。

import { count } from '../../lib/format.js';

/** @type {typeof import('../en/code.js').codeWords} */
export const codeWords = {
  program: '把這次訓練寫成程式',
  dialects: { numpy: 'NumPy', pytorch: 'PyTorch', cpp: 'C++' },
  about: {
    numpy:
      '從零寫起：相同的隨機種子、資料與更新。印出的損失與頁面記錄的相同；差異只有捨入誤差，所有實驗的預設組合都小於 1e-10。',
    pytorch: '相同的資料、初始權重、批次與更新，採用 float64。損失與頁面相同，只差捨入誤差；訓練越久，誤差可能放大。',
    cpp: '頁面本身的引擎，以原生程式執行：損失與權重逐位元相同。',
  },
  files: { numpy: 'backprop-lab.py', pytorch: 'backprop-lab-torch.py', cpp: 'main.cpp' },
  changed: (changes) => `訓練途中改過 ${count(changes)} 次設定或權重。程式以一開始的設定訓練，因此最後的結果會不同。`,
  withBug: '這個網路內建的錯誤也在程式裡。',
  withoutBug: '這個網路內建的錯誤不在程式裡：PyTorch 會自行計算梯度。',
  stops: '停止條件不在程式裡：程式會訓練到它所寫的週期數為止。',
  code: '程式碼',
  writing: '產生中 …',
  refused: '這次訓練無法這樣寫：',
  more: (lines) => `… 還有 ${count(lines)} 行：請複製或下載完整內容。`,
  copy: '複製',
  copied: '已複製。',
  notCopied: '瀏覽器不允許複製：請下載檔案。',
  download: (name) => `下載 ${name}`,
  weights: '權重',
  weightsAre: (epoch, hash) => `第 ${count(epoch)} 週期之後，指紋 ${hash}。`,
  notFinite: '權重已不是有限的數值：請先回到發散之前，再取出權重。',
  formats: {
    npz: {
      name: '.npz',
      about: '給 NumPy：W1、b1、W2 … 為 float64，每個位元都保留；用 np.load 讀取，z = x @ W1 + b1。',
    },
    json: { name: 'JSON', about: '每一層的活化函數、權重與偏差；特徵與縮放；以及所有設定。' },
    onnx: {
      name: 'ONNX',
      about: '完整的網路，供 onnxruntime 等引擎使用：輸入點 (N, 2)，得到輸出；特徵與縮放都在裡面，採用 float64。',
    },
  },
  single: '其中的 GELU 依執行引擎以 float32 計算：誤差約 1e-7。',
  shares: '輸出為各類別的比例。',
};
