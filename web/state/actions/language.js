// The language of the page. Loads when somebody wants another than English.

import { parts as words } from '../../i18n/en/parts.js';
import { translate } from '../../i18n/translating.js';

/** @import { Driver } from '../driver.js' */
/** @import { Keep } from '../keep.js' */
/** @import { Language } from '../store.js' */

const translations = {
  en: async () => null,
  'zh-TW': async () => {
    const { engineWords: engine, ...tables } = await import('../../i18n/zh-TW/all.js');
    return { tables, engine };
  },
};

export const LANGUAGES = Object.keys(translations);

/** @param {Driver} driver @param {Language} language @param {Keep | null} [keep]  where it is kept for the next visit */
export async function setLanguage({ store }, language, keep) {
  const translation = await translations[language]();
  keep?.writeLanguage(language);
  const { page, notice } = store.get();
  translate(translation, store.get());
  globalThis.document?.querySelector('meta[name=description]')?.setAttribute('content', words.description);
  // Whatever was said in the other language has been said; the address is written anew, for it tells the language.
  store.set({ language, page: { ...page }, notice: notice?.kind === 'said' ? null : notice });
}
