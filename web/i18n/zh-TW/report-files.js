// 繁體中文: the words around a report's figures, and of its files.

import { count } from '../../lib/format.js';

/** @type {typeof import('../en/report-files.js').reportFilesWords} */
export const reportFilesWords = {
  figure: (number) => `圖 ${number}`,
  epoch: (epoch) => `第 ${count(epoch)} 個週期`,
  weights: '權重',
  weightsHelp: '權重的指紋：重播後指紋相同，表示每個位元都相同',
  replay: '重播這次訓練',
  replayFigure: (replay, number) => `${replay}：圖 ${number}`,
  replayHelp: '在「訓練」中開啟這些設定，並訓練到這個週期',
  allWeights: '所有訓練的權重',
  allWeightsHelp: '所有訓練的權重合成的一個指紋：重新執行同一個比較，指紋會相同',
  ask: '開啟這個比較',
  askHelp: '在「比較」中提出它的問題，隨時可以執行',
  untitled: '報告',
  made: '以 Backprop Lab 製作',

  files: '把報告存成檔案',
  html: 'HTML 檔',
  htmlHelp: '單一檔案，任何瀏覽器都能顯示整份報告，不需要載入其他東西',
  markdown: 'Markdown 檔',
  markdownHelp: 'Markdown 文字檔，以及 SVG 和 PNG 圖檔，壓縮成一個 zip 檔',
  print: '列印…',
  printHelp: '印在紙上，或存成 PDF',
  save: '儲存',
  saveHelp: '把報告存成檔案，之後可以在這裡再次開啟',
  open: '開啟…',
  openHelp: '在這裡儲存的檔案。它會取代目前顯示的報告。',
  saved: (name) => `已存成 ${name}。`,
  opened: (name) => `已開啟 ${name}。`,
  refused: (name) => `沒有開啟 ${name}。報告維持不變。`,
  tooLarge: (most) => `檔案超過 ${most / 1e6} MB。`,
  unreadable: '無法讀取這個檔案。',
  notWritten: (name) => `無法寫出 ${name}。若沒有網路連線，產生檔案的程式可能尚未載入。`,
};
