// What a link says of the page, beside the run: keys of its own, which stay in the address while the run changes.
//
//   lang=zh-TW            the language
//   preset=xor            the preset that the run's settings begin with; it is not kept, since the settings are written out
//   panels=output;loss    the panels that are shown alone, see frame.js
//   embed=true            the page is embedded
//   open=path;path        what may be changed, see frame.js
//   task=...  goal=...    an assignment, see assignment/keys.js
//   start=...  tries=...  how it began, and how often somebody has begun
//   receipt=...           what became of it
//   compare=...           a comparison from that run's settings, to be made; it is not kept, see compare/linked.js
//
// Texts that somebody has written are base64url, so that no program that passes a link on changes them.

/** @import { State } from './store.js' */

/** @typedef {Record<string, string>} PageKeys  as they are written */

export const PAGE_KEYS = [
  'lang',
  'preset',
  'panels',
  'embed',
  'open',
  'task',
  'goal',
  'start',
  'tries',
  'receipt',
  'compare',
];

const PASSING = ['preset', 'compare'];

/** What a link to the page as it stands says of it. @param {Pick<State, 'page' | 'language'>} state @returns {PageKeys} */
export const pageNow = ({ page, language }) => (page.lang || language !== 'en' ? { ...page, lang: language } : page);

/** The keys that stay in the address, as pairs. @param {PageKeys} page */
export const pagePairs = (page) =>
  Object.entries(page)
    .filter(([key]) => !PASSING.includes(key))
    .map(([key, value]) => `${key}=${value}`);

/** @param {string} pair */
const keyOf = (pair) => pair.split('=', 1)[0];

/** A link to a run with what is said of the page, unless it says that too. @param {PageKeys} page @param {string} link  without # */
export function withPage(page, link) {
  const said = link.split('&').map(keyOf);
  return [...pagePairs(page).filter((pair) => !said.includes(keyOf(pair))), ...(link === '' ? [] : [link])].join('&');
}

/** @param {string} text */
export function writeText(text) {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** @param {string} written @returns {string | undefined} undefined: it is none */
export function readText(written) {
  try {
    const bytes = Uint8Array.from(atob(written.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
