// What Compare shows and what it writes: styles, links, curves, tables, and files that open again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rgb, ramp } from '../../web/lib/color.js';
import { pack } from '../../web/lib/packed.js';
import { svgSheet } from '../../web/lib/svg-sheet.js';
import { writeLink } from '../../web/state/link.js';
import { configOf, linkOf } from '../../web/state/compare/runs.js';
import { styleOf } from '../../web/state/compare/styles.js';
import { pixelsOf } from '../../web/views/compare/boundaries/pixels.js';
import { columnsOf, figureOf, readAt } from '../../web/views/compare/curves/figure.js';
import { notesOf } from '../../web/views/compare/curves/notes.js';
import { asCsv, asMarkdown, tableOf } from '../../web/views/compare/exporting/table.js';
import { stage } from './stage.mjs';

const factor = (count) => ({ variants: Array.from({ length: count }, () => ({ label: '', values: {} })) });

/** Compare with three rates, three seeds and 40 epochs. */
async function compared() {
  const page = await stage('stop.epochs=40');
  await page.actions.openMode('compare');
  const { compare } = page.actions;
  const { spec } = page.state().compare;
  await compare.ask({ ...spec, seeds: { ...spec.seeds, count: 3 } });
  return { ...page, compare, look: () => page.state().compare };
}

async function run() {
  const page = await compared();
  await page.compare.run();
  assert.equal(page.look().phase, 'done');
  return page;
}

test('every variant looks unlike the others, also where a second setting gives the dash', () => {
  for (const counts of [[64], [8, 8], [16, 4], [2, 32], [10, 6], [9], [3, 5]]) {
    const factors = counts.map(factor);
    const variants = counts.reduce((product, count) => product * count, 1);
    const looks = Array.from({ length: variants }, (_, variant) => styleOf({ factors }, variant));
    assert.equal(new Set(looks.map(({ hue, dash }) => `${hue} ${dash}`)).size, variants, String(counts));
    assert.equal(
      new Set(looks.map(({ hue, shape }) => `${hue} ${shape}`)).size,
      Math.min(new Set(looks.map(({ hue }) => hue)).size, 8),
    );
  }
  const both = { factors: [factor(3), factor(5)] };
  assert.deepEqual(
    [0, 4, 5, 14].map((variant) => styleOf(both, variant).hue),
    [0, 0, 1, 2],
  );
  assert.deepEqual(styleOf(both, 4).dash, styleOf(both, 14).dash);
});

test("a run's link spells its whole config, and how far it went once that is known", async () => {
  const { state, look } = await run();
  const { catalog } = state();
  const { plan, results } = look();
  for (let k = 0; k < plan.runs; ++k) {
    const config = configOf(plan, k);
    assert.equal(linkOf(catalog, plan, k, null), writeLink(catalog, { config, journal: [], until: null }));
    const until = { epoch: 40 };
    assert.equal(linkOf(catalog, plan, k, results[k]), writeLink(catalog, { config, journal: [], until }));
  }
});

test('curves: the columns that have numbers, the range that is drawn, and a variant whose runs have all diverged', async () => {
  const page = await run();
  const { plan, answer, results } = page.look();
  assert.deepEqual(columnsOf(page.look()), [0, 1], 'there are no test points');
  const epochs = plan.epochs[0].length;
  const bands = answer.bands.map((band) => band.slice());
  bands[1].fill(Infinity);
  bands[2].fill(Infinity, 2 * epochs); // the upper quartile alone
  const summaries = answer.summaries.map((summary, variant) => ({ ...summary, diverged: [0, 3, 1][variant] }));
  const state = { ...page.state(), compare: { ...page.look(), answer: { column: 0, summaries, bands } } };
  const figure = figureOf(state);
  const finite = [bands[0], bands[2].subarray(0, 2 * epochs)].flatMap((band) => [...band]);
  assert.deepEqual(figure.range, { low: Math.min(...finite), high: Math.max(...finite) });
  assert.equal(readAt(figure.lines[1], 20).median, Infinity);
  assert.ok(Number.isNaN(readAt(figure.lines[0], 41).median), 'beyond the end there is nothing');
  const [all, some] = notesOf(state, figure);
  assert.match(all, /^0\.1: every run has diverged/);
  assert.match(some, /band of 1 may be open upwards/);
  assert.equal(figureOf(state), figure, 'nothing has changed');

  const single = figureOf({
    ...state,
    compare: {
      ...state.compare,
      answer: { ...state.compare.answer, column: 1 },
      shown: { ...state.compare.shown, singles: true, emphasis: 2, column: 1 },
    },
  });
  assert.deepEqual(
    single.singles.map(({ line, values }) => [line.variant, values[40]]),
    [2, 5, 8].map((k) => [2, results[k].curve[4 * 40 + 1]]),
  );
});

test('curves of a column that was chosen a moment ago are not drawn before its numbers are there', async () => {
  const page = await run();
  const figure = () => figureOf(page.state());
  const loss = figure();
  const shown = page.compare.showColumn(1);
  assert.deepEqual([page.look().shown.column, figure().title, figure().scale], [1, loss.title, 'log']);
  await shown;
  const accuracy = figure();
  assert.deepEqual([accuracy.scale, accuracy.lines[0].median[0] <= 1], ['share', true]);
  assert.notEqual(accuracy.title, loss.title);
});

test('small pictures have the colours of the output: between two classes, or mixed of several', () => {
  const fields = ['#ff0000', '#00ff00', '#0000ff'].map(rgb);
  const palette = { ramp: ramp([255, 0, 0], [255, 255, 255], [0, 0, 255]), fields };
  const size = 32 * 32;
  const binary = pixelsOf(
    Uint8Array.from({ length: size }, (_, k) => (k === 0 ? 0 : 255)),
    palette,
  );
  assert.deepEqual([binary[0] >>> 0, binary[1] >>> 0], [0xff0000ff, 0xffff0000]);
  const classes = new Uint8Array(3 * size);
  classes[0] = 255; // pixel 0 is of class 0, pixel 1 half of class 0 and half of class 2
  classes[1] = classes[2 * size + 1] = 100;
  const mixed = pixelsOf(classes, palette);
  assert.deepEqual([mixed[0] >>> 0, mixed[1] >>> 0], [0xff0000ff, 0xff7f007f]);
});

test('an SVG keeps words as they are, whatever is in them', () => {
  const { sheet, text } = svgSheet(10, 10, 'a < b & "c"', () => '');
  sheet.text('<script>&', 1, 2, { color: '#000000' });
  assert.match(text(), /<title>a &lt; b &amp; &quot;c&quot;<\/title>/);
  assert.match(text(), />&lt;script&gt;&amp;<\/text>/);
});

test('the table as CSV and Markdown has all digits, and names that break neither', async () => {
  const { state, look } = await run();
  const { plan, answer } = look();
  const label = 'a,"b"|c\nd';
  const [{ variants }] = plan.comparison.factors;
  const factors = [{ variants: [{ ...variants[0], label }, ...variants.slice(1)] }];
  const table = tableOf(state().catalog, { ...plan, comparison: { ...plan.comparison, factors } }, answer);
  const at = (name) => table.head.indexOf(name);
  const median = at('Final training loss (cross-entropy, mean), median');
  assert.ok(at('Reached the target, training accuracy ≥ 100 % (seeds)') > 0 && at('Time of a run (ms), median') > 0);
  assert.equal(at('Final test accuracy (share), median'), -1);
  const csv = asCsv(table);
  const second = csv.trimEnd().split('\n').at(-2).split(',');
  assert.equal(second[0], '0.1');
  assert.equal(Number(second[median]), answer.summaries[1].loss.median);
  assert.ok(csv.includes('\n"a,""b""|c\nd",3,'));
  assert.equal(second[at('Epochs to the target, median')], '', 'no run has reached it');
  const markdown = asMarkdown(table).trimEnd().split('\n');
  assert.equal(markdown.length, 5);
  assert.ok(markdown[2].startsWith('| a,"b"\\|c d | 3 |'));
  assert.ok(markdown[3].includes(` ${answer.summaries[1].loss.median} `));
});

test('a file opens with the same bits, and what is missing in it can be gone on with', async () => {
  const first = await run();
  const text = await first.compare.written();
  const { plan, results, answer } = first.look();

  const second = await compared();
  await second.compare.openFile('whole.json', text);
  assert.equal(second.look().shown.refusal, null);
  assert.equal(second.look().phase, 'done');
  assert.deepEqual(second.look().plan, plan);
  assert.deepEqual(second.look().results, results);
  assert.deepEqual(second.look().answer, answer);
  assert.deepEqual(second.look().spec, plan.comparison);
  assert.equal(await second.compare.written(), text);

  const file = JSON.parse(text);
  file.results = file.results.filter(({ run }) => run % 2 === 0);
  await second.compare.openFile('half.json', JSON.stringify(file));
  assert.equal(second.look().phase, 'stopped');
  assert.equal(second.look().done, 5);
  await second.compare.resume();
  assert.equal(second.look().phase, 'done');
  assert.deepEqual(
    second.look().results.map(({ hash }) => hash),
    results.map(({ hash }) => hash),
  );
});

test('a file that is wrong is refused by name, and changes nothing', async () => {
  const page = await run();
  const text = await page.compare.written();
  const before = page.look();
  const refused = async (change) => {
    const file = JSON.parse(text);
    const changed = change(file);
    await page.compare.openFile('wrong.json', typeof changed === 'string' ? changed : JSON.stringify(file));
    const { plan, results, answer, phase, spec, shown } = page.look();
    assert.deepEqual(
      [plan, results, answer, phase, spec],
      [before.plan, before.results, before.answer, 'done', before.spec],
    );
    assert.equal(shown.refusal.name, 'wrong.json');
    return shown.refusal.reasons;
  };
  const one = (name, value) => (file) => void (file.results[4][name] = value);
  const cases = [
    [(file) => void (file.format = 'x'), /^format is "x"; allowed: backprop-lab-comparison$/],
    [(file) => void delete file.version, /^version is missing; allowed: 1$/],
    [(file) => void (file.results = {}), /^results is \{…\}; allowed: a list$/],
    [(file) => void (file.comparison = []), /^comparison is \[…\]/],
    [(file) => void (file.comparison.seeds.count = 1e9), /^comparison\.seeds\.count is 1000000000; allowed: /],
    [(file) => void (file.comparison.base.optimizer.learning_rate = 'fast'), /^comparison\..*learning_rate is "fast"/],
    [() => '{"format":', /^It is not JSON/],
    [() => '['.repeat(100_000), /^It is not JSON/],
    [
      () =>
        `${text.slice(0, text.indexOf('"comparison"'))}"comparison":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)},"results":[]}`,
      /./,
    ],
    [() => '17', /^the file is 17; allowed: an object$/],
    [one('run', 9), /^results\[4\]\.run is 9; allowed: a whole number from 0 to 8$/],
    [one('run', 3), /^results\[4\]\.run is 3; allowed: every run once$/],
    [one('end', 'won'), /^results\[4\]\.end is "won"; allowed: one of through, stopped, diverged$/],
    [one('epoch', 41), /^results\[4\]\.epoch is 41; allowed: a whole number from 0 to 40$/],
    [one('reached', -1), /^results\[4\]\.reached is -1; .*, or null$/],
    [one('loss', '0'), /^results\[4\]\.loss is "0"/],
    [one('accuracy', 2), /^results\[4\]\.accuracy is 2; allowed: a number from 0 to 1, or null$/],
    [one('single_class', 0), /^results\[4\]\.single_class is 0; allowed: true or false$/],
    [one('hash', 'XYZ'), /^results\[4\]\.hash is "XYZ"; allowed: 16 hexadecimal digits$/],
    [one('milliseconds', null), /^results\[4\]\.milliseconds is null/],
    [
      one('curve', 'not base64 at all, and longer than is shown'),
      /^results\[4\]\.curve is "not base64 at all, and longer than is s…; /,
    ],
    [one('curve', pack(new Uint8Array(16 * 41 - 4))), /^results\[4\]\.curve is /],
    [one('curve', pack(new Uint8Array(1e7))), /^results\[4\]\.curve is /],
    [
      one('thumbnail', pack(new Uint8Array(2 * 1024))),
      /^results\[4\]\.thumbnail is .*as many for every run of a variant$/,
    ],
    [(file) => void (file.results[4] = null), /^results\[4\] is null; allowed: an object$/],
  ];
  for (const [change, expected] of cases) assert.match((await refused(change))[0], expected);
  const many = await refused((file) => void file.results.forEach((result) => (result.hash = 1)));
  assert.deepEqual([many.length, many[8]], [9, 'There is more wrong with it.']);
});
