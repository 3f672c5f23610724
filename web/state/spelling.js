// The value of one field as text that survives in an address, and back:
//
//   a choice       tanh
//   a number       0.1  -2e-7         all its digits; none where it is left out
//   a flag         true  false
//   names, numbers x;y;sin_x  0.5;-1  none where there are no numbers
//   a list         8:tanh,4::0.2      elements by a comma, an element's fields in the catalog's order by a colon. What
//                                     is empty, and what is missing at the end, is as in an element that nobody has
//                                     changed; the first field is always written. none: no elements, so that a lone
//                                     element whose one word is none has a colon after it.
//
// Names are those of the catalog's rows: small letters, digits and _. Nothing here needs percent-encoding, and nothing
// ends a line, a sentence or an address for the programs that links are pasted into.

import { parts as words } from '../i18n/en/parts.js';
import { putValue, valueAt } from '../lib/paths.js';
import { valueOfText } from './schema.js';

/** @import { Catalog, Field } from '../engine/lab' */

/**
 * Told of what cannot be read.
 *
 * @typedef {(field: string, value: string, allowed: string) => undefined} Refuse
 */

const NONE = 'none';
const LONGEST_NUMBER = 64; // characters; a double's shortest decimal has at most 25

/**
 * @param {Catalog} catalog
 * @param {Field} field
 * @param {any} value  what the engine accepts there
 * @returns {string}
 */
export function spell(catalog, field, value) {
  if (field.kind === 'list') return spellList(catalog, field, value);
  if (field.kind === 'names') return value.join(';');
  if (field.kind === 'numbers') return value.length === 0 ? NONE : value.map(spellNumber).join(';');
  if (value === null) return NONE;
  return typeof value === 'number' ? spellNumber(value) : String(value);
}

/** No plus sign, which forms turn into a space. @param {number} value */
export const spellNumber = (value) => (Object.is(value, -0) ? '-0' : String(value).replace('+', ''));

/** @param {Catalog} catalog @param {Field} field @param {object[]} elements */
function spellList(catalog, field, elements) {
  if (elements.length === 0) return NONE;
  const members = membersOf(catalog, field);
  const spelt = elements.map((element) => {
    const parts = members.map((member, k) => {
      const part = spell(catalog, member.field, valueAt(element, member.name));
      return k > 0 && part === spell(catalog, member.field, valueAt(field.element, member.name)) ? '' : part;
    });
    return parts.join(':').replace(/:+$/, '');
  });
  return spelt.length === 1 && spelt[0] === NONE ? `${NONE}:` : spelt.join(',');
}

/** The fields of a list's elements, by their names there. @param {Catalog} catalog @param {Field} list */
const membersOf = (catalog, list) =>
  catalog.fields
    .filter(({ path }) => path.startsWith(`${list.path}[].`))
    .map((field) => ({ field, name: field.path.slice(list.path.length + 3) }));

/**
 * @param {Catalog} catalog
 * @param {Field} field
 * @param {string} text
 * @param {string} path  where errors say that it is
 * @param {Refuse} refuse
 * @returns {unknown} for the engine to judge; undefined if it was refused
 */
export function readSpelt(catalog, field, text, path, refuse) {
  const { kind, allowed } = field;
  /** @param {unknown} value @param {string} part */
  const readable = (value, part) => {
    if (value === undefined) refuse(path, part, allowed);
    return value;
  };
  if (kind === 'list') return readList(catalog, field, text, path, refuse);
  if (kind === 'choice') return text;
  if (kind === 'flag') return readable(text === 'true' || (text === 'false' ? false : undefined), text);
  if (kind === 'names') {
    const most = catalog.tables[/** @type {string} */ (field.table)].length;
    const names = text.split(';', most + 1);
    return readable(names.length > most ? undefined : names, text);
  }
  if (kind === 'numbers') {
    if (text === NONE) return [];
    /** @type {number[]} */
    const numbers = [];
    for (const part of text.split(';')) {
      const number = readNumber(part);
      if (number === undefined) return readable(number, part);
      numbers.push(number);
    }
    return numbers;
  }
  return field.optional && text === NONE ? null : readable(readNumber(text), text);
}

/** @param {string} text @returns {number | undefined} */
export function readNumber(text) {
  const value = text.length <= LONGEST_NUMBER ? valueOfText(text) : text;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** @param {Catalog} catalog @param {Field} field @param {string} text @param {string} path @param {Refuse} refuse */
function readList(catalog, field, text, path, refuse) {
  if (text === NONE) return [];
  const most = /** @type {number} */ (field.most);
  const texts = text.split(',', most + 1);
  if (texts.length > most) return refuse(path, text, field.allowed);
  const members = membersOf(catalog, field);
  const elements = texts.map((elementText, k) => {
    const elementPath = `${path}[${k}]`;
    const parts = elementText.split(':', members.length + 1);
    if (elementText === '' || parts.length > members.length) {
      return refuse(elementPath, elementText, words.link.fields(members.map(({ name }) => name)));
    }
    const element = structuredClone(/** @type {object} */ (field.element));
    for (const [m, part] of parts.entries()) {
      if (part === '') continue;
      const value = readSpelt(catalog, members[m].field, part, `${elementPath}.${members[m].name}`, refuse);
      if (value === undefined) return undefined;
      putValue(element, members[m].name, value);
    }
    return element;
  });
  return elements.includes(undefined) ? undefined : elements;
}
