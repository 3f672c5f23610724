// 繁體中文: the words of Compare's runs: how many, how long, how far, and what went wrong.

import { count, duration } from '../../lib/format.js';

/** @param {number} runs */
const counted = (runs) => `${count(runs)} 次訓練`;

/** A time that nobody can know to the second. @param {number} milliseconds */
function roughly(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return '不到 1 秒';
  if (seconds < 90) return `${Math.round(seconds)} 秒`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} 分鐘` : `${count(minutes / 60)} 小時`;
}

/** As part of a sentence. @param {string} text */
const sentence = (text) => text.replace(/[.。]+$/, '');

/** @type {import('../words.js').Translated<typeof import('../en/compare-progress.js').progressWords>} */
export const progressWords = {
  label: '訓練次數',
  run: (runs) => (runs > 0 ? `執行 ${count(runs)} 次` : '執行'),
  stop: '停止',
  goOn: '繼續',
  again: () => '再試一次',
  clear: '清除',
  clearHelp: '收起這些訓練結果',
  bar: '已完成的比例',

  asked: (runs) => counted(runs),
  takes: (milliseconds) => (milliseconds < 1000 ? roughly(milliseconds) : `約 ${roughly(milliseconds)}`),
  measuring: '正在估計時間',
  workers: (workers) => `${count(workers)} 個工作執行緒`,
  done: (done, runs) => `${count(done)} / ${counted(runs)}`,
  left: (milliseconds) => `還要 ${roughly(milliseconds)}`,
  took: (milliseconds) => `費時 ${duration(milliseconds)}`,
  diverged: (runs) => `${count(runs)} 次發散`,
  lost: (runs) => `放棄 ${count(runs)} 次`,
  preparing: '準備中',
  stopped: '已停止',
  earlier: '目前顯示的是先前問題的結果。',

  news: {
    idle: '',
    preparing: '',
    running: '已開始訓練。',
    stopped: (done) => `停在 ${done}。`,
    done: (done) => `完成：${done}。`,
  },

  kept: (done, runs) => `先前的比較：${count(done)} / ${counted(runs)}。`,
  keptNote: '執行另一個比較會取代它。',
  keptShow: '顯示',
  keptForget: '捨棄',

  lostTitle: (runs) => `${counted(runs)}失敗三次，已放棄。`,
  lostRun: (variant, seed, message) => `${variant}，種子 ${seed}：${message}`,
  lostMore: (runs) => `還有 ${counted(runs)}`,

  dismiss: '關閉',
  notKept: (reason) => `瀏覽器無法保存這些訓練（${sentence(reason)}）；關閉分頁後就會消失。`,
  keptElsewhere: '另一個分頁開始或捨棄了一個比較，而只會保存一個：這些訓練在關閉分頁後就會消失。',
  notUnderstood: (message) => `先前的比較已無法執行，因此捨棄：${message}`,
  notRead: (reason) => `無法讀取先前的比較（${sentence(reason)}）。`,
  broken: (runs) => `先前的比較中有 ${counted(runs)}損壞，需要重新執行。`,
  otherEngine: '運算引擎與先前不同：所有訓練都要重新執行。',
  noWorkers: (reason) => `無法執行訓練（${sentence(reason)}）。`,
  noAnswer: (reason) => `無法算出結果（${sentence(reason)}）；訓練仍然保留。`,
};
