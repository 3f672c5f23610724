// Every word in every language: nothing missing, nothing left over, and all of it back again.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { hearIn, say } from '../../web/i18n/engine.js';
import { translate } from '../../web/i18n/translating.js';
import { heard, tables } from '../../web/i18n/words.js';
import * as gathered from '../../web/i18n/zh-TW/all.js';
import { startLanguage } from '../../web/state/language.js';
import { loadCompare, loadExtra, loadMethods, view } from '../wasm/lab.mjs';
import { stage } from './stage.mjs';

const web = new URL('../../web/', import.meta.url);
const filesOf = (folder) => readdirSync(new URL(folder, web)).filter((file) => file.endsWith('.js'));
const englishFiles = filesOf('i18n/en/');
for (const file of englishFiles) await import(new URL(`i18n/en/${file}`, web).href);
const { engineWords: engine, ...translated } = gathered;

/** Every text and function of a table by its path, as in "text.modeNames.train". */
const leaves = (value, path) =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`))
    : [[path, value]];
const all = (of) => new Map(Object.entries(of).flatMap(([name, table]) => leaves(table, name)));
const english = all(tables);
const chinese = all(translated);
const kindOf = (value) => (Array.isArray(value) ? 'list' : typeof value);

test('both languages have the same tables, keys and kinds of words', () => {
  assert.deepEqual([...chinese.keys()].sort(), [...english.keys()].sort());
  for (const [path, value] of english) {
    const other = chinese.get(path);
    assert.equal(kindOf(other), kindOf(value), path);
    if (typeof value === 'function') assert.ok(other.length <= Math.max(value.length, 1), `${path} takes no more`);
    if (Array.isArray(value)) assert.equal(other.length, value.length, path);
  }
});

test('every file of English tables has its twin', () => {
  const twins = new Set(filesOf('i18n/zh-TW/'));
  for (const file of englishFiles) {
    const hasTable = /= words\(/.test(readFileSync(new URL(`i18n/en/${file}`, web), 'utf8'));
    assert.equal(twins.has(file), hasTable, file);
  }
});

/** Texts that both languages write alike: names, symbols, numbers and signs, samples of code. */
const ALIKE = [
  'text.name',
  'text.none',
  'numpyDialogWords.example',
  'parts.csv.example',
  ...['png', 'svg', 'csv', 'markdown', 'json'].map((kind) => `exportingWords.${kind}`),
  ...Object.keys(tables.numpyDialogWords.kinds).map((kind) => `numpyDialogWords.kinds.${kind}`),
];

test('no Chinese text is the English one, unless it has no words', () => {
  for (const [path, value] of chinese) {
    if (typeof value !== 'string' || ALIKE.includes(path) || !/[A-Za-z]{2}/.test(value)) continue;
    if (/^bugs\./.test(path.replace('huntWords.', '')) && !/[A-Za-z]{3}/.test(value)) continue; // formulas
    assert.notEqual(value, english.get(path), path);
  }
});
