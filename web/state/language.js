// The language that the page starts in: that of its link, else that of the visit before, else the browser's.

/** @import { Language } from './store.js' */

/**
 * @param {string} hash  of the address
 * @param {string | null} kept
 * @param {readonly string[]} browser  as it prefers them
 * @returns {Language}
 */
export function startLanguage(hash, kept, browser) {
  const wanted = /\blang=(en|zh-TW)\b/.exec(hash)?.[1] ?? kept ?? browser.find((one) => /^(en|zh)/.test(one));
  return wanted?.startsWith('zh') ? 'zh-TW' : 'en';
}
