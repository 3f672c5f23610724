// 繁體中文: the words of the Share dialog.

import { count } from '../../lib/format.js';

/** @type {import('../words.js').Translated<typeof import('../en/share.js').shareWords>} */
export const shareWords = {
  title: '分享',
  tabs: '要分享什麼',
  tabNames: { link: '連結', embed: '嵌入', assignment: '作業', code: '程式碼與權重' },
  copy: '複製',
  copied: '已複製。',
  notCopied: '瀏覽器不允許複製。請選取文字，再按 Ctrl+C 或 ⌘C 複製。',
  tooLong: (most) => `這些自訂資料點放不進 ${count(most)} 個字元的連結，請改為下載 CSV。`,

  link: '連結',
  copyLink: '複製連結',
  linkNote: '開啟的就是這次訓練：設定、隨機種子、途中的更改與權重完全相同。',
  epoch: '開啟時的週期',
  now: (epoch) => `目前：${count(epoch)}`,
  start: '起點：0',
  epochAllowed: (least, most) =>
    least === 0
      ? `0 到 ${count(most)} 的整數`
      : `0，或 ${count(least)} 到 ${count(most)} 的整數，因為訓練途中更改過設定`,
  refused: (field, value, allowed) => `${field}是「${value}」；允許：${allowed}`,
  inLanguage: '以中文開啟',
  qr: '連結的 QR Code',
  qrTooLong: (characters, most) =>
    `連結有 ${count(characters)} 個字元；超過 ${count(most)} 個字元的 QR Code 太細密，無法掃描。`,
  json: 'JSON 格式的設定',
  jsonNote: '只列出與預設值不同的項目。貼上其他設定即可開啟。',
  openJson: '開啟這些設定',
  copyJson: '複製設定',
  backToRun: '改回目前訓練的設定',

  panels: '面板',
  panelNames: {
    transport: '播放列',
    settings: '設定',
    data: '資料',
    network: '網路',
    output: '輸出',
    health: '訓練狀況',
    curves: '所有曲線',
    loss: '損失曲線',
  },
  choosePanels: '請至少選擇一個面板。',
  height: '高度（px）',
  heightNote: '留空：依內容的高度。',
  heightAllowed: (least, most) => `${count(least)} 到 ${count(most)} 的整數，或留空`,
  element: '自訂元素',
  elementNote: '自動調整高度，您的網頁也能播放、設定並追蹤訓練。',
  frame: '一般 iframe',
  frameNote: '適用於不允許指令碼的地方，例如許多課程平台。',
  copyElement: '複製元素',
  copyFrame: '複製 iframe',
  examples: '含三個嵌入範例的網頁',
  preview: '在此預覽',
  previewTitle: '在其他網頁中的樣子',
};
