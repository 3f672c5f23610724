// Every word in every language: nothing missing, nothing left over, and all of it back again.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
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
const { engineWords, ...translated } = gathered;
const translation = { tables: translated, engine: engineWords };

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

/** Texts that both languages write alike: names, of files too, and samples of what is typed. */
const NAMES = /^(Backprop Lab|NumPy|PyTorch|CSV|JSON|ONNX|PNG|SVG|HTML|Markdown|[\w-]*\.\w+)$/;
const SAMPLES = ['numpyDialogWords.example', 'parts.csv.example'];

test('no Chinese text is the English one, unless it has no words', () => {
  const alike = [...chinese].filter(([path, value]) => {
    const hasWords = typeof value === 'string' && /[A-Za-z]{3}/.test(value) && !NAMES.test(value);
    return hasWords && !SAMPLES.includes(path) && value === english.get(path);
  });
  assert.deepEqual(alike, []);
});

/** Words of a whole file's table that are looked up there by a name from elsewhere. */
const LOOKED_UP = {
  checkWords: ['worst', 'median', 'truncates', 'rounds'], // as the lines of the error curve are called
  curvesWords: ['log', 'linear'], // by scale
  tensorWords: ['w', 'b', 'z', 'a', 'da', 'delta', 'dw', 'db', 'new_w', 'new_b'], // by the engine's kinds of tensors
};

test('every word is used', () => {
  const read = (file) => readFileSync(new URL(file, web), 'utf8');
  const sources = readdirSync(web, { recursive: true })
    .filter((file) => file.endsWith('.js') && !/node_modules|zh-TW/.test(file))
    .map(read);
  const escaped = (key) => key.replace(/[+.[\]]/g, '\\$&');
  const unused = englishFiles.flatMap((file) => {
    const own = read(`i18n/en/${file}`);
    const names = [...own.matchAll(/export const (\w+) = words\(/g)].map((found) => found[1]);
    const users = sources.filter((text) => text === own || text.includes(`/${file}'`)).join('\n');
    // By its name, or with the table that it is in, where that is used as a whole.
    const isUsed = ([, ...keys]) =>
      new RegExp(`\\.${escaped(keys.at(-1))}(?!\\w)`).test(users) ||
      keys.slice(0, -1).some((key) => new RegExp(`[.{ ]${key}\\b(?!\\.\\w|: )`).test(users));
    return [...english.keys()].filter((path) => {
      const [name, ...keys] = path.split('.');
      return names.includes(name) && !LOOKED_UP[name]?.includes(keys.join('.')) && !isUsed([name, ...keys]);
    });
  });
  assert.deepEqual(unused, []);
});

const methods = await loadMethods();
const catalog = () => methods.catalog();
const [{ presets }, compare] = [await loadExtra(), await loadCompare()];
const names = (rows) => rows.map(({ name }) => name).sort();

test('every setting, row and preset of the engine is said in Chinese, and nothing else', async () => {
  const { fields, tables: rows } = catalog();
  assert.deepEqual(Object.keys(engineWords.fields).sort(), fields.map(({ path }) => path).sort());
  assert.deepEqual(Object.keys(engineWords.presets).sort(), names(presets()));
  const book = compare.labBook();
  assert.deepEqual(Object.keys(engineWords.experiments).sort(), names(book.experiments));
  const ofInspect = ['verdicts', 'kind', 'state', 'read_as', 'notes'];
  const wanted = { ...rows, ...book.tables, verdicts: methods.checkTerms().verdicts };
  for (const [table, its] of Object.entries(wanted)) {
    assert.deepEqual(Object.keys(engineWords.rows[table] ?? {}).sort(), names(its), table);
    for (const { name, formula } of its) {
      const said = engineWords.rows[table][name].formula ?? formula;
      // Symbols and names of code stay; words do not.
      if (
        /[a-z]{3}/i.test(said.replace(/\b(np\.random\.\w+|min|max|ln|tanh|sin|erf|low|float32|one-hot|softmax)\b/g, ''))
      )
        assert.match(said, /\p{Script=Han}/u, `${table}.${name}`);
    }
  }
  assert.deepEqual(Object.keys(engineWords.rows).sort(), [...new Set([...Object.keys(wanted), ...ofInspect])].sort());
});

/** Chinese, or at least its punctuation; or nothing in which there could be any. */
const isChinese = (text) => /[\p{Script=Han}，：、]/u.test(text) || !/[A-Za-z]{2}/.test(text);

test('every claim, and every name of a variant, of the lab book is said in Chinese', () => {
  for (const { claims, comparison } of compare.labBook().experiments) {
    for (const { text } of claims) assert.ok(isChinese(engineWords.claim(text)), text);
    for (const { label } of comparison.factors.flatMap(({ variants }) => variants)) {
      const said = translated.compareWords.variantLabel(label);
      assert.ok(isChinese(said) || /^(He|Xavier|SGD|Sigmoid)$/.test(label), label);
    }
  }
});

/** Configs that are wrong in every way that the engine knows. */
const wrong = () => {
  const whole = catalog().defaults;
  const own = (points) => ({ ...whole, data: { ...whole.data, set: 'own', own: points } });
  const network = (layers) => ({ ...whole, network: { ...whole.network, layers } });
  const [layer] = whole.network.layers;
  return [
    7,
    { data: 3, nothing: 1 },
    { data: { set: 'none', points: 1.5, noise: -1, features: ['x', 'x'], balance: 2, nothing: 1 } },
    { data: { own: { x: 'points', y: [1e9] } }, penalty: { biases: 1 } },
    { network: { layers: 'many' } },
    network([3]),
    network(Array(9).fill(layer)),
    { loss: { function: 'softmax_ce', epsilon: 0 }, optimizer: { learning_rate: 0, epsilon: -1 }, stop: { epochs: 0 } },
    own({ task: 'binary', x: [], y: [], label: [] }),
    own({ task: 'binary', x: [1, 2], y: [1], label: [0, 7] }),
    { initial: { weights: 'uniform', low: 1, high: 0 } },
    { initial: { weights: 'given', given: [] } },
    { ...network([]), initial: { ...whole.initial, weights: 'given', given: [{ weights: [1], bias: [1, 2, 3] }] } },
    network([{ ...layer, fault: 'bias_not_summed', bias: false }]),
    {
      ...network([{ ...layer, fault: 'sign' }]),
      network: { ...whole.network, hunt: 1, layers: [{ ...layer, fault: 'float32' }] },
    },
    { data: { set: 'plane' }, loss: { function: 'bce' } },
  ];
};

test('whatever the engine refuses is refused in Chinese, and names field and value as it does in English', () => {
  const errors = wrong().flatMap((config) => methods.validate({ config }));
  const { base } = compare.labBook().experiments[0].comparison;
  const variants = (values) => ({ variants: values.map((one) => ({ label: '', values: one })) });
  const comparisons = [
    { base: 3 },
    { base, factors: 3 },
    { base, factors: [variants([{ nothing: 1 }])] },
    { base, factors: [{ variants: [{ values: 3 }] }] },
    { base, factors: [variants([{ 'data.seed': 1 }]), variants([{ 'data.seed': 2 }])] },
    { base, factors: [variants([{ 'network.depth': 99 }])] },
    { base, target: { accuracy: 2, loss: -1 }, seeds: { first: -1, data: 3 } },
    { base: { ...base, stop: { ...base.stop, epochs: null } } },
  ];
  errors.push(...comparisons.flatMap((one) => compare.comparisonErrors(one)));
  assert.ok(errors.length > 35, `${errors.length} errors`);
  for (const { allowed, message, field } of errors) {
    const said = engineWords.message(message);
    assert.ok(isChinese(engineWords.allowed(allowed)) || /^\w+$/.test(allowed), allowed);
    assert.match(said, /可用：/, message);
    assert.ok(said.startsWith(field), message);
  }
  for (const { path, allowed } of catalog().fields) assert.ok(isChinese(engineWords.allowed(allowed)), path);
});

test('what is wrong with a CSV file is said in Chinese', async () => {
  const { readCsv } = await loadExtra();
  const texts = [
    '',
    'x,y\n1,2',
    'a,b,c,d\n1,2,3,4',
    '1,2,3,4\n1,2,3,4',
    'x,x,label\n1,2,3\n1,2,3',
    'x,y,label\n1,2\n1e9,2,3\n1,2,"3',
    'x,y,label\n1,2,a\n1,2,\n2,3,b',
    'x,y,label\n1,2,3',
    `x,y,label\n${'1,2\n'.repeat(40)}`,
  ];
  const errors = texts.flatMap((text) => readCsv(text).errors);
  assert.ok(errors.length > 15, `${errors.length} errors`);
  for (const error of errors) {
    const said = engineWords.csvError(error);
    assert.match(said, /：|還有/, error);
    assert.doesNotMatch(said.replaceAll(/label|class|target|UTF-8|CSV|"[^"]*"/g, ''), /[a-z]{3}/, error);
  }
});

test('there and back again: every word, and what the engine has said', async () => {
  const page = await stage('', new Map());
  await page.actions.listPresets();
  const said = () => structuredClone([page.state().catalog, page.state().presets]);
  const before = [all(tables), said(), page.state().snapshot.report, page.state().detail.hash];
  await page.actions.setLanguage('zh-TW');
  assert.equal(page.state().language, 'zh-TW');
  assert.equal(tables.text.play, '開始');
  const { catalog: inChinese, presets: ofChinese } = page.state();
  assert.equal(inChinese.fields.find(({ path }) => path === 'optimizer.learning_rate').label, '學習率');
  assert.equal(inChinese.tables.generators.find(({ name }) => name === 'spiral').label, '螺旋');
  assert.equal(ofChinese.find(({ name }) => name === 'wrong_rate').label, '學習率太大');
  await page.actions.change({ 'data.points': -1 });
  const { error } = page.state().drafts['data.points'];
  assert.equal(error.message, 'data.points 是 -1；可用：2 到 100000 的整數');

  await page.actions.setLanguage('en');
  assert.deepEqual([all(tables), said(), page.state().snapshot.report, page.state().detail.hash], before);
  assert.equal(error.message, 'data.points is -1; allowed: a whole number from 2 to 100000');
  assert.equal(heard.put({ errors: [error] }).errors[0], error);
});

test('the page starts in the language of its link, of the visit before, or of the browser', () => {
  assert.equal(startLanguage('', null, ['en-US', 'zh-TW']), 'en');
  assert.equal(startLanguage('', null, ['de', 'zh-Hant-HK', 'en']), 'zh-TW');
  assert.equal(startLanguage('', null, ['de']), 'en');
  assert.equal(startLanguage('', 'en', ['zh-TW']), 'en');
  assert.equal(startLanguage('#epoch=3&lang=zh-TW', 'en', ['en']), 'zh-TW');
  assert.equal(startLanguage('#lang=en', 'zh-TW', ['zh-TW']), 'en');
  assert.equal(startLanguage('#lang=de', 'zh-TW', ['en']), 'zh-TW');
});

test('the link tells the language, and is followed; another one is refused by name', async () => {
  const kept = new Map();
  const page = await stage('lang=zh-TW&data.set=circle', kept);
  assert.equal(page.state().language, 'zh-TW');
  assert.equal(kept.size, 0, 'a link is of this visit alone');
  assert.match(await page.actions.linkNow(), /^lang=zh-TW&data.set=circle/);
  await page.actions.setLanguage('en');
  assert.match(await page.actions.linkNow(), /^lang=en&/);
  assert.deepEqual([...kept.values()], ['en']);

  const other = await stage('lang=de&data.set=circle');
  assert.equal(other.state().language, 'en');
  assert.deepEqual(other.state().linkErrors, ['lang is "de"; allowed: en or zh-TW']);
  await other.actions.setLanguage('zh-TW');
  assert.match(await other.actions.linkNow(), /^lang=zh-TW/);
  await other.actions.setLanguage('en');
  assert.doesNotMatch(await other.actions.linkNow(), /lang=/);
  translate(null);
});
