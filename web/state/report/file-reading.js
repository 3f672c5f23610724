// Reads a report, from a file or from what the browser has kept. It is not trusted: whatever it is, this does not throw,
// and what it gives holds nothing but what a report may.

import { FIGURE_KINDS } from './atoms.js';
import { numbered } from './blocks.js';
import { readData } from './figures.js';
import { FORMAT, MOST_LINE, VERSION } from './file.js';
import { MOST_EPOCH } from '../store.js';
import { isObject } from '../compare/outcome.js';
import { text as pageText } from '../../i18n/en/page.js';
import { reportWords } from '../../i18n/en/report.js';

/** @import { Content, Figure, Heading, Prose } from './atoms.js' */
/** @import { Unplaced } from './blocks.js' */

const MOST_BLOCKS = 500;
const MOST_TEXT = 100_000; // of a text of the student's
const MOST_LINK = 2 ** 22;
const MOST_ERRORS = 8;
const LONGEST_SHOWN = 40;

/** @param {unknown} value */
function shown(value) {
  const text = Array.isArray(value) ? '[…]' : isObject(value) ? '{…}' : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** @param {unknown} file @returns {{ report: Content | null, errors: string[] }} null if there are errors */
export function readReport(file) {
  const words = reportWords.reading;
  /** @type {string[]} */
  const errors = [];
  /** @param {string} field @param {unknown} value @param {string} allowed */
  const refuse = (field, value, allowed) =>
    void errors.push(value === undefined ? words.missing(field, allowed) : words.wrong(field, shown(value), allowed));

  /** @param {string} field @param {unknown} value @param {number} most @returns {string} */
  const text = (field, value, most) => {
    if (typeof value === 'string' && value.length <= most) return value;
    refuse(field, typeof value === 'string' ? value.length : value, words.text(most));
    return '';
  };

  /** A mark, which is there or not. @template {string} K @param {string} field @param {Record<K, unknown>} mark @returns {Partial<Record<K, true>>} */
  const isTrue = (field, mark) => {
    const [value] = Object.values(mark);
    if (value !== undefined && value !== true) refuse(field, value, 'true');
    return value === true ? /** @type {Record<K, true>} */ (mark) : {};
  };

  /** One of the names of a table, if it is given. @template {object} T @param {string} field @param {unknown} name @param {T} table @returns {keyof T | undefined} */
  const oneOf = (field, name, table) => {
    if (name === undefined) return undefined;
    if (typeof name === 'string' && Object.hasOwn(table, name)) return /** @type {keyof T} */ (name);
    refuse(field, name, Object.keys(table).join(pageText.comma));
    return undefined;
  };

  /** @param {string} field @param {Record<string, unknown>} block @returns {Heading} */
  const heading = (field, { level, text: written, results, section, own }) => {
    if (level !== 2 && level !== 3) refuse(`${field}.level`, level, [2, 3].join(pageText.comma));
    const read = { level: level === 3 ? /** @type {const} */ (3) : /** @type {const} */ (2) };
    const common = { kind: /** @type {const} */ ('heading'), ...read, text: text(`${field}.text`, written, MOST_LINE) };
    const about = oneOf(`${field}.section`, section, reportWords.skeleton.sections);
    return {
      ...common,
      ...isTrue(`${field}.own`, { own }),
      ...isTrue(`${field}.results`, { results }),
      ...(about && { section: about }),
    };
  };

  /** @param {string} field @param {Record<string, unknown>} block @returns {Prose} */
  const prose = (field, { markdown, prompt, asks }) => ({
    kind: 'prose',
    markdown: text(`${field}.markdown`, markdown, MOST_TEXT),
    prompt: text(`${field}.prompt`, prompt, MOST_LINE),
    ...(asks !== undefined && { asks: oneOf(`${field}.asks`, asks, reportWords.skeleton.prompts) }),
  });

  /** @param {string} field @param {Record<string, unknown>} block @returns {Figure | null} */
  const figure = (field, { shows, data, caption, own, settings, link, epoch, hash }) => {
    const kind = FIGURE_KINDS.find((one) => one === shows);
    if (!kind) refuse(`${field}.shows`, shows, FIGURE_KINDS.join(pageText.comma));
    const counted = typeof epoch === 'number' && Number.isInteger(epoch) && epoch >= 0 && epoch <= MOST_EPOCH;
    if (!counted) refuse(`${field}.epoch`, epoch, words.whole(MOST_EPOCH));
    const sound = typeof hash === 'string' && /^([0-9a-f]{16})?$/.test(hash);
    if (!sound) refuse(`${field}.hash`, hash, words.hash);
    const texts = {
      caption: text(`${field}.caption`, caption, MOST_TEXT),
      settings: text(`${field}.settings`, settings, MOST_LINE),
      link: text(`${field}.link`, link, MOST_LINK),
    };
    if (!kind || !counted || !sound) return null;
    const known = data === null ? null : readData(kind, data);
    return { kind: 'figure', shows: kind, data: known, ...texts, ...isTrue(`${field}.own`, { own }), epoch, hash };
  };

  const readers = { heading, prose, figure };
  /** @param {string} field @param {unknown} block @returns {Unplaced | null} */
  const read = (field, block) => {
    if (!isObject(block)) return refuse(field, block, words.anObject) ?? null;
    const kind = /** @type {keyof typeof readers} */ (block.kind);
    if (Object.hasOwn(readers, kind)) return readers[kind](field, block);
    return refuse(`${field}.kind`, kind, Object.keys(readers).join(pageText.comma)) ?? null;
  };

  if (!isObject(file)) {
    refuse(words.file, file, words.anObject);
    return { report: null, errors };
  }
  const { format, version, blocks } = file;
  if (format !== FORMAT) refuse('format', format, JSON.stringify(FORMAT));
  if (version !== VERSION) refuse('version', version, String(VERSION));
  const list = Array.isArray(blocks) && blocks.length <= MOST_BLOCKS ? blocks : null;
  if (!list) refuse('blocks', Array.isArray(blocks) ? blocks.length : blocks, words.list(MOST_BLOCKS));
  if (errors.length > 0) return { report: null, errors };
  const head = { title: text('title', file.title, MOST_LINE), ...isTrue('usual', { usual: file.usual }) };
  /** @type {Unplaced[]} */
  const unplaced = [];
  for (const [k, block] of (list ?? []).entries()) {
    const one = read(`blocks[${k}]`, block);
    if (one) unplaced.push(one);
    if (errors.length > MOST_ERRORS) return { report: null, errors: [...errors.slice(0, MOST_ERRORS), words.more] };
  }
  return errors.length > 0 ? { report: null, errors } : { report: { ...head, blocks: numbered(unplaced) }, errors };
}
