// 繁體中文: every table of words, by the name of the English one, and what the engine says.
//
// The terms that were chosen: activation (function) 活化函數, (value) 活化值 · accuracy 準確率 · back-propagation 反向傳播 ·
// batch 批次, mini-batch 小批次, full batch 全批次 · bias 偏差 · bug 錯誤, bug hunt 抓蟲遊戲 · claim 主張 · cross-entropy
// 交叉熵 · data set 資料集 · difference quotient 差商 · diverge 發散 · epoch 週期 · error 誤差 · feature 特徵 · fingerprint
// 指紋 · gradient 梯度 · hidden layer 隱藏層 · interval 區間 · lab (report) 實驗（報告）, lab book 實驗簿 · layer 層 · learning
// rate 學習率 · link 連結 · loss 損失, loss landscape 損失地景 · matrix 矩陣: row 列, column 行 · momentum 動量 · network
// 網路 · norm 範數 · optimizer 最佳化器 · overfitting 過度擬合 · parameter 參數 · penalty 懲罰項 · pin 釘選 · plane 平面 ·
// preset 預設組合 · quartile 四分位數 · reduction 彙總方式 · report 報告 · run 訓練 · sample 樣本 · saturated 飽和, dead unit
// 死亡單元 · schedule 學習率排程 · seed 種子 · share 分享 · slope 斜率 · target 目標 · test set 測試集, training set 訓練集 ·
// truth 真實值 · unit 單元 · update 更新 · variant 變體 · verdict 判定 · weight 權重. Modes: Train 訓練, Inspect 檢視,
// Compare 比較, Report 報告.

import { besideWords } from './beside.js';
import { checkWords } from './check.js';
import { answerWords } from './compare-answer.js';
import { bookWords } from './compare-book.js';
import { boundariesWords } from './compare-boundaries.js';
import { curvesWords } from './compare-curves.js';
import { differenceWords } from './compare-differences.js';
import { exportingWords } from './compare-exporting.js';
import { progressWords } from './compare-progress.js';
import { questionWords } from './compare-question.js';
import { compareWords } from './compare.js';
import { engineWords } from './engine.js';
import { flowWords } from './flow.js';
import { formulaWords } from './formula.js';
import { huntWords } from './hunt.js';
import { inspectWords } from './inspect.js';
import { landscapeWords } from './landscape.js';
import { numpyWords, tensorWords, numpyDialogWords } from './numpy.js';
import { text } from './page.js';
import { parts } from './parts.js';
import { reportWords } from './report.js';
import { shareWords } from './share.js';

/** @import { Translation } from '../translating.js' */

/** @type {Translation} */
export const translation = {
  tables: {
    besideWords,
    checkWords,
    answerWords,
    bookWords,
    boundariesWords,
    curvesWords,
    differenceWords,
    exportingWords,
    progressWords,
    questionWords,
    compareWords,
    flowWords,
    formulaWords,
    huntWords,
    inspectWords,
    landscapeWords,
    numpyWords,
    tensorWords,
    numpyDialogWords,
    text,
    parts,
    reportWords,
    shareWords,
  },
  engine: engineWords,
};
