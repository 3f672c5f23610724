// A run as an address, and back: its config, what was changed under way, and how far it has gone.
//
//   data.set=circle&network.layers=8:tanh,8:tanh&at=500/optimizer.learning_rate:0.03&epoch=1000
//
//   data.set=circle   a field of the config by its path, where it is not the default; values as in spelling.js
//   at=500/...        after so many updates, and in this order, one of
//     at=500/optimizer.learning_rate:0.03/penalty.l2:0.001     fields got these values, all at once
//     at=500/weight:17:-0.25                                   parameter 17 was set
//     at=500/off:17  at=500/on:17                              parameter 17 was held at 0, or freed
//     at=500/apply:3:7                                         one update more was made, with samples 3 and 7
//   epoch=1000        trained so far; or step=1000, in updates
//
// Beside the run there may be keys of the page, as in lang=zh-TW or panels=output;loss: page-link.js says which.
//
// An element of a list is .0. in paths here, since brackets do not survive everywhere. All of it may be percent-encoded
// on the way, once, and broken by spaces.

import { parts as words } from '../i18n/en/parts.js';
import { putValue, valueAt } from '../lib/paths.js';
import { PAGE_KEYS } from './page-link.js';
import { findField } from './schema.js';
import { readNumber, readSpelt, spell, spellNumber } from './spelling.js';
import { MOST_EPOCH } from './store.js';

/** @import { AnyConfig, Catalog, Config, ConfigError, Field, Preset } from '../engine/lab' */
/** @import { Change } from '../engine/methods.js' */
/** @import { PageKeys } from './page-link.js' */
/** @import { Refuse } from './spelling.js' */
/** @import { JournalEntry } from './store.js' */

/** @typedef {{ epoch: number } | { step: number } | null} Until */

/** Characters that survive mail, chat and course sites: RFC 9110 asks all for 8,000, of which the page's own address takes some. */
export const MOST_LINK = 7800;
const MOST_READ = 2 ** 22; // characters: all own points that there may be, as the page keeps them for itself
const MOST_PAIRS = 10_000;
const MOST_ERRORS = 20;
const MOST_COUNT = 1e15; // updates
const GROUP = /^(lab_\d+|[a-z]+)_/;
const LONGEST_SHOWN = 60; // characters of a value in an error

/** The fields that a link spells. @param {Catalog} catalog */
export const linkedFields = (catalog) => catalog.fields.filter(({ path }) => !path.includes('[]'));

/** What a link says of a field: nothing where it has its default. @param {Catalog} catalog @param {Field} field @param {unknown} value */
export function pairOf(catalog, field, value) {
  const [spelt, usual] = [value, valueAt(catalog.defaults, field.path)].map((one) => spell(catalog, field, one));
  return spelt === usual ? [] : [`${field.path}=${spelt}`];
}

/** How far the run has come. @param {Until} until */
export const endOf = (until) => Object.entries(until ?? {}).map(([unit, count]) => `${unit}=${spellNumber(count)}`);

/**
 * @param {Catalog} catalog
 * @param {{ config: Config, journal: JournalEntry[], until: Until }} run
 * @returns {string} without #; empty for the default run
 */
export function writeLink(catalog, { config, journal, until }) {
  const pairs = linkedFields(catalog).flatMap((field) => pairOf(catalog, field, valueAt(config, field.path)));
  for (const { step, change } of journal) pairs.push(`at=${spellNumber(step)}/${spellChange(catalog, change)}`);
  return [...pairs, ...endOf(until)].join('&');
}

/** @param {Catalog} catalog @param {Change} change */
function spellChange(catalog, change) {
  if (change.kind === 'weight') return `weight:${change.index}:${spellNumber(change.value)}`;
  if (change.kind === 'apply') return `apply:${change.rows.join(':')}`;
  if (change.kind === 'off') return `${change.off ? 'off' : 'on'}:${change.index}`;
  return Object.entries(change.values)
    .map(([path, value]) => {
      const field = findField(catalog, path);
      if (!field) throw new Error(`no field ${path}`);
      return `${path.replace(/\[(\d+)\]/g, '.$1')}:${spell(catalog, field, value)}`;
    })
    .join('/');
}

/**
 * Whatever the text, this neither throws nor takes long.
 *
 * @param {Catalog} catalog
 * @param {string} text
 * @param {Preset[]} [presets]  that the link may begin with
 * @returns {{ config: AnyConfig, journal: JournalEntry[], until: Until, page: PageKeys, errors: ConfigError[] }} the
 *   defaults, or the preset, with what could be read, for the engine to judge; and what could not be read
 */
export function readLink(catalog, text, presets = []) {
  let config = structuredClone(catalog.defaults);
  /** @type {PageKeys} */
  const page = {};
  /** @type {JournalEntry[]} */
  const journal = [];
  /** @type {Until} */
  let until = null;
  /** @type {ConfigError[]} */
  const errors = [];
  /** @type {Refuse} */
  const refuse = (field, value, allowed) => void errors.push(errorOf(field, value, allowed));

  const changes = [];
  const seen = new Set();
  const pairs = pairsOf(text, refuse);
  const preset = pairs.find(([key]) => key === 'preset')?.[1];
  if (preset !== undefined) {
    const found = presetNamed(presets, preset);
    if (found) config = structuredClone(found.config);
    else refuse('preset', preset, words.link.preset);
  }
  for (const [key, value] of pairs) {
    if (errors.length >= MOST_ERRORS) break;
    if (PAGE_KEYS.includes(key)) {
      if (Object.hasOwn(page, key)) refuse(key, value, words.link.once);
      else page[key] = value;
      continue;
    }
    const field = key.includes('[') ? undefined : findField(catalog, key);
    if (key === 'at') {
      changes.push(value);
    } else if (key === 'epoch' || key === 'step') {
      const most = key === 'epoch' ? MOST_EPOCH : MOST_COUNT;
      const count = readCount(value, most);
      if (until) refuse(key, value, words.link.untilOnce);
      else if (count === undefined) refuse(key, value, words.link.whole(most));
      else until = key === 'epoch' ? { epoch: count } : { step: count };
    } else if (!field) {
      refuse(key, value, words.link.setting);
    } else if (seen.has(key)) {
      refuse(key, value, words.link.once);
    } else {
      seen.add(key);
      const read = readSpelt(catalog, field, value, key, refuse);
      if (read !== undefined) putValue(config, key, read);
    }
  }
  for (const value of changes) {
    if (errors.length >= MOST_ERRORS) break;
    const entry = readEntry(catalog, config, value, journal.at(-1)?.step ?? 0, refuse);
    if (entry) journal.push(entry);
  }
  return { config, journal, until, page, errors };
}

/**
 * By its name, as in lab_004_xor, or by what follows the group there: xor. Of several that are called so the last is meant,
 * that of the latest lab.
 *
 * @param {Preset[]} presets @param {string} wanted
 */
const presetNamed = (presets, wanted) =>
  presets.find(({ name }) => name === wanted) ?? presets.findLast(({ name }) => name.replace(GROUP, '') === wanted);

/** @param {string} field @param {string} value @param {string} allowed @returns {ConfigError} */
export function errorOf(field, value, allowed) {
  const [name, shown] = [field, value].map((part) =>
    part.length > LONGEST_SHOWN ? `${part.slice(0, LONGEST_SHOWN)}…` : part,
  );
  return { field: name, value: shown, allowed, message: words.refused(name, `"${shown}"`, allowed) };
}

/** @param {string} text @param {Refuse} refuse @returns {[key: string, value: string][]} */
function pairsOf(text, refuse) {
  if (text.length > MOST_READ) {
    refuse(words.link.name, text, words.link.length(MOST_READ));
    return [];
  }
  // &amp; and %26 are what is left of an & by some of the programs that a link passes through.
  const texts = text.split(/&amp;|%26|&/i, MOST_PAIRS + 1);
  if (texts.length > MOST_PAIRS) {
    refuse(words.link.name, text, words.link.pairs(MOST_PAIRS));
    return [];
  }
  /** @type {[string, string][]} */
  const pairs = [];
  for (const encoded of texts) {
    const pair = decoded(encoded);
    if (pair === undefined) {
      refuse(words.link.name, encoded, words.link.encoding);
    } else if (pair !== '') {
      const [key] = pair.split('=', 1);
      pairs.push([key, pair.slice(key.length + 1)]);
    }
  }
  return pairs;
}

/** Without the spaces and line breaks of a long line in a letter. @param {string} text @returns {string | undefined} */
function decoded(text) {
  try {
    return decodeURIComponent(text).replace(/\s+/g, '');
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} text @param {number} [most] @returns {number | undefined} */
function readCount(text, most = MOST_COUNT) {
  return text !== undefined && /^\d{1,16}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/**
 * @param {Catalog} catalog @param {object} config @param {string} text
 * @param {number} earliest  the step of the entry before
 * @param {Refuse} refuse
 * @returns {JournalEntry | undefined}
 */
function readEntry(catalog, config, text, earliest, refuse) {
  const [stepText, ...parts] = text.split('/');
  const step = readCount(stepText);
  const [kind, indexText, valueText, ...others] = parts.length === 1 ? parts[0].split(':', 4) : [];
  const index = readCount(indexText);
  const misread = () => refuse('at', text, words.link.change);

  if (step === undefined || step < earliest || parts.length === 0) return misread();
  if (kind === 'off' || kind === 'on') {
    if (index === undefined || valueText !== undefined) return misread();
    return { step, change: { kind: 'off', index, off: kind === 'off' } };
  }
  if (kind === 'apply') {
    const rows = parts[0]
      .split(':')
      .slice(1)
      .map((row) => readCount(row));
    return rows.every((row) => row !== undefined) ? { step, change: { kind, rows } } : misread();
  }
  if (kind === 'weight') {
    const value = readNumber(valueText ?? '');
    if (index === undefined || value === undefined || others.length > 0) return misread();
    return { step, change: { kind, index, value } };
  }
  /** @type {Record<string, unknown>} */
  const values = {};
  for (const part of parts) {
    const [key] = part.split(':', 1);
    const path = key.replace(/\.(\d+)(?=\.)/g, '[$1]');
    const field = key.includes('[') ? undefined : findField(catalog, path);
    if (!field?.live || valueAt(config, path) === undefined) return refuse('at', part, words.link.live);
    if (Object.hasOwn(values, path)) return refuse(path, part, words.link.once);
    const value = readSpelt(catalog, field, part.slice(key.length + 1), path, refuse);
    if (value === undefined) return undefined;
    values[path] = value;
  }
  return { step, change: { kind: 'tune', values } };
}
