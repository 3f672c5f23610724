// 繁體中文: the words of the Share dialog.

/** @type {import('../words.js').Translated<typeof import('../en/share.js').shareWords>} */
export const shareWords = {
  title: '分享',
  tabs: '要分享什麼',
  tabNames: { link: '連結', embed: '嵌入', assignment: '作業', code: '程式碼與權重' },
};
