// The language of the page. Loads when somebody wants another than English.

import { translate } from '../../i18n/translating.js';

/** @import { Driver } from '../driver.js' */
/** @import { Keep } from '../keep.js' */
/** @import { Language } from '../store.js' */

const translations = {
  en: async () => null,
  'zh-TW': async () => (await import('../../i18n/zh-TW/all.js')).translation,
};

/** @param {Driver} driver @param {Keep} keep @param {Language} language */
export async function setLanguage({ store }, keep, language) {
  translate(await translations[language]());
  keep.writeLanguage(language);
  store.set({ language });
}
