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

export { engineWords } from './engine.js';
export * from './assignment.js';
export * from './beside.js';
export * from './check.js';
export * from './code.js';
export * from './compare.js';
export * from './compare-answer.js';
export * from './compare-book.js';
export * from './compare-boundaries.js';
export * from './compare-curves.js';
export * from './compare-differences.js';
export * from './compare-exporting.js';
export * from './compare-progress.js';
export * from './compare-question.js';
export * from './figures.js';
export * from './flow.js';
export * from './frame.js';
export * from './formula.js';
export * from './glossary.js';
export * from './hunt.js';
export * from './inspect.js';
export * from './json.js';
export * from './landscape.js';
export * from './numpy.js';
export * from './page.js';
export * from './parts.js';
export * from './report.js';
export * from './report-files.js';
export * from './share.js';
export * from './tour.js';
