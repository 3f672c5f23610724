// 繁體中文: the words of Report.

/** @type {import('../words.js').Translated<typeof import('../en/report.js').reportWords>} */
export const reportWords = {
  report: '報告',
};
