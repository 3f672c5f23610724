// Does what a link says of the page itself. Loads with a link that does.

import { hasAssignment } from '../assignment/keys.js';
import { readFrame, withoutRefused } from '../frame.js';
import { errorOf } from '../link.js';
import { openAssignment } from './assignment/opening.js';
import { openQuestion } from './compare/linked.js';
import { LANGUAGES, setLanguage } from './language.js';
import { parts as words } from '../../i18n/en/parts.js';

/** @import { ConfigError } from '../../engine/lab' */
/** @import { Driver } from '../driver.js' */
/** @import { PageKeys } from '../page-link.js' */
/** @import { Language } from '../store.js' */
/** @import { OpenCompare } from './compare/linked.js' */
/** @import { Told } from './opening.js' */

/**
 * @param {Driver} driver @param {PageKeys} page
 * @param {Told} told  the run of the link
 * @param {OpenCompare} openCompare
 * @returns {Promise<ConfigError[]>} what is wrong with it; that much of it is left out
 */
export async function pageErrors(driver, page, told, openCompare) {
  const ofLanguage = await languageErrors(driver, page);
  const { errors } = readFrame(page);
  // A reload of the address that is left shows the same.
  const left = errors.length > 0 ? withoutRefused(driver.store.get().page) : driver.store.get().page;
  driver.store.set({ page: left, frame: readFrame(left).frame });
  const ofAssignment = hasAssignment(page) ? openAssignment(driver, driver.store.get().page, told) : [];
  return [...ofLanguage, ...errors, ...ofAssignment, ...openQuestion(driver, openCompare, page)];
}

/** @param {Driver} driver @param {PageKeys} page @returns {Promise<ConfigError[]>} */
async function languageErrors(driver, { lang }) {
  if (lang === undefined || lang === driver.store.get().language) return [];
  if (LANGUAGES.includes(lang)) {
    await setLanguage(driver, /** @type {Language} */ (lang));
    return [];
  }
  const { lang: _, ...page } = driver.store.get().page;
  driver.store.set({ page });
  return [errorOf('lang', lang, words.link.language)];
}
