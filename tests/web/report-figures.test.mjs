// The figures of the lab report: what is taken from a run of the real engine, what is refused of a file, what is drawn.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { mix, pixel, ramp, rgb } from '../../web/lib/color.js';
import { svgSheet } from '../../web/lib/svg-sheet.js';
import { RECORD } from '../../web/state/record.js';
import { capture, kinds, readData } from '../../web/state/report/figures.js';
import { looks, partsOf } from '../../web/views/report/figures.js';
import { stage } from './stage.mjs';

const XOR = 'data.set=xor&epoch=300';
const RINGS =
  'data.set=rings&data.points=120&data.test_share=0.25&loss.function=softmax_ce&network.output.activation=identity' +
  '&network.layers=8:tanh,2:tanh&epoch=30';
const HILL =
  'data.set=hill&data.points=300&loss.function=mse&network.output.activation=identity&network.layers=60:tanh,2:tanh&epoch=20';

const hex = (color) => rgb(color);
const palette = (() => {
  const classes = Array.from({ length: 10 }, (_, k) => `#${(1118481 * (k + 1)).toString(16).padStart(6, '0')}`);
  const middle = hex('#f7f4ee');
  const fields = classes.map((color) => mix(hex(color), middle, 0.2));
  const one = { ink: '#000001', muted: '#000002', line: '#000003', panel: '#ffffff', ground: '#fffffe' };
  return {
    ...one,
    accent: '#000004',
    danger: '#000005',
    classes,
    fields,
    font: '',
    unknown: pixel([1, 2, 3]),
    ramp: ramp(fields[0], middle, fields[1]),
  };
})();

/** What stays of a figure in a file. */
const filed = (data) => JSON.parse(JSON.stringify(data));

/** A figure as it is read again; its drawings as SVG, with the pictures that they take. */
function shown({ shows, data }) {
  const parts = partsOf({ shows, data });
  const drawings = parts
    .filter(({ type }) => type === 'drawing')
    .map(({ width, height, title, draw }) => {
      const pictures = [];
      const { sheet, text } = svgSheet(width, height, title, (pixels) => `picture-${pictures.push(pixels)}`);
      draw(sheet, palette);
      return { width, height, text: text(), pictures, count: (name) => text().split(`<${name} `).length - 1 };
    });
  const tables = parts.filter(({ type }) => type === 'table');
  return { parts, drawings, tables, listing: parts.find(({ type }) => type === 'listing')?.text };
}

async function pinned(page, shows) {
  const taken = await capture(shows, { state: page.state(), ask: page.engine(), actions: page.actions });
  assert.ok(taken, `${shows}: nothing was taken`);
  const read = readData(shows, filed(taken.data));
  assert.deepEqual(read, taken.data, `${shows}: it is read as it was taken`);
  return { shows, ...taken, ...shown({ shows, data: read }) };
}

const pages = {};
before(async () => {
  [pages.xor, pages.rings, pages.hill] = await Promise.all([XOR, RINGS, HILL].map((hash) => stage(hash)));
  pages.compared = await stage('stop.epochs=40');
  await pages.compared.actions.openMode('compare');
  const { compare } = pages.compared.actions;
  const { spec } = pages.compared.state().compare;
  await compare.ask({ ...spec, seeds: { ...spec.seeds, count: 6 } });
  await compare.run();
  await pages.compared.until(({ compare: { contrasts, plan } }) => contrasts?.plan === plan);
  await pages.xor.actions.openMode('inspect');
  pages.xor.actions.inspect.open('check');
  await pages.xor.until(({ inspect }) => inspect.ledger && inspect.check.curve && !inspect.check.progress);
});

test('every kind can be taken and has a look', () => {
  assert.deepEqual(Object.keys(kinds), Object.keys(looks));
  assert.equal(Object.keys(kinds).length, 10);
});

test('curves: as many lines as on the page, from the first epoch to the last loss; extremes stay', async () => {
  const { data, drawings, caption } = await pinned(pages.xor, 'curve');
  const { history, report } = pages.xor.state().snapshot;
  assert.deepEqual(
    data.charts.map(({ shows, lines }) => `${shows} ${lines.length}`),
    ['loss 1', 'accuracy 1', 'gradient 3'],
  );
  const [{ x, y }] = data.charts[0].lines;
  assert.equal(x[0], 0);
  assert.equal(x.at(-1), 300);
  assert.equal(y.at(-1), Number(report.training.loss.toPrecision(8)));
  const losses = history.filter((_, k) => k % RECORD.length === RECORD.trainingLoss);
  assert.equal(Math.max(...y), Number(Math.max(...losses).toPrecision(8)));
  assert.ok(x.length <= 410);
  const gaps = drawings[0].text.match(/stroke-width="1.75"/g);
  assert.equal(gaps.length, 5);
  assert.match(caption, /XOR.*epoch 300.*cross-entropy, mean/);
  pages.rings.actions.show({ curve: 'saturated' });
  const rings = await pinned(pages.rings, 'curve');
  assert.deepEqual(
    rings.data.charts.map(({ shows, scale, lines }) => [shows, scale, ...lines.map(({ of }) => of)]),
    [
      ['loss', 'log', 'training', 'test'],
      ['accuracy', 'share', 'training', 'test'],
      ['saturated', 'share', '0', '1', '2'],
    ],
  );
  assert.deepEqual(
    (await pinned(pages.hill, 'curve')).data.charts.map(({ shows }) => shows),
    ['loss', 'gradient'],
  );
});

test('field: the picture in 254 steps, a mark for each point, values with their range', async () => {
  const { data, drawings } = await pinned(pages.xor, 'field');
  assert.deepEqual([data.grid.side, data.grid.classes, data.classes, data.range], [128, 1, 2, null]);
  const { field } = pages.xor.state().detail;
  const [pixels] = drawings[0].pictures;
  const expected = palette.ramp[Math.round((255 * Math.round(254 * field[77])) / 254)];
  assert.equal(pixels[77], expected);
  assert.equal(drawings[0].count('image'), 1);
  assert.equal(drawings[0].count('polygon'), 2 * 21 + 2); // a rim and a mark each; the legend
  pages.rings.actions.show({ outputView: 'prediction' });
  const rings = await pinned(pages.rings, 'field');
  assert.deepEqual(
    [rings.data.grid.classes, rings.data.points.training.x.length, rings.data.points.test.x.length],
    [3, 90, 30],
  );
  assert.deepEqual(new Set(rings.data.points.training.label), new Set([0, 1, 2]));
  const hill = await pinned(pages.hill, 'field');
  assert.ok(hill.data.range.low < hill.data.range.high);
  const low = Math.min(...pages.hill.state().run.training.y);
  assert.equal(hill.data.range.low, low);
});

test('field: the plane of a hidden layer, where Output shows that', async () => {
  pages.rings.actions.show({ outputView: 'space' });
  await pages.rings.until(({ detail }) => detail?.space);
  const { data, caption, drawings } = await pinned(pages.rings, 'field');
  assert.equal(data.layer, 1);
  assert.match(caption, /hidden layer 2/);
  assert.match(drawings[0].text, /Hidden 2, unit 2/);
  pages.rings.actions.show({ outputView: 'prediction' });
});

test('truth: wrong points have a ring each, and the table counts them', async () => {
  const { data, drawings, tables } = await pinned(pages.rings, 'truth');
  const { training, test: held } = pages.rings.state().snapshot.confusion;
  assert.deepEqual(data.confusion, { training, test: held });
  const wrong = [training, held].flatMap((counts) => counts.flatMap((row, k) => row.filter((_, c) => c !== k)));
  const all = wrong.reduce((sum, n) => sum + n, 0);
  assert.equal(drawings[0].text.split(`stroke="${palette.danger}"`).length - 1, all);
  assert.deepEqual(
    tables.map(({ rows }) => rows.map((row) => row.slice(1).map(Number))),
    [training, held],
  );
  assert.deepEqual((await pinned(pages.hill, 'truth')).tables, []);
});

test('network: a line for each weight, a picture for each unit, and the weights of a small one', async () => {
  const { drawings, tables, data } = await pinned(pages.xor, 'network');
  assert.equal(drawings[0].count('polyline'), 28);
  assert.equal(drawings[0].count('image'), 2 + 9);
  assert.equal(tables[0].rows.length, 9);
  const { detail, run } = pages.xor.state();
  const { weights, outputs, bias } = run.layers[1];
  const at = weights + 2 * outputs + 1; // from unit 3 to unit 2 of the second layer
  assert.equal(data.layers[1].weights[2 * 4 + 1], Number(detail.parameters[at].toPrecision(6)));
  assert.equal(data.layers[1].biases[1], Number(detail.parameters[bias + 1].toPrecision(6)));
  const large = await pinned(pages.hill, 'network');
  assert.deepEqual([large.data.layers[0].units, large.data.layers[0].pictures.length], [60, 16]);
  assert.match(large.drawings[0].text, /\+ 44 more/);
  assert.equal(large.drawings[0].count('polyline'), 2 * 16 + 16 * 2 + 2);
  assert.deepEqual(large.tables, []);
});

test('predictions: each point with what it is and what it is taken for; of many the first 200', async () => {
  const { tables, data } = await pinned(pages.xor, 'predictions');
  const [scores, rows] = tables;
  assert.equal(rows.rows.length, 21);
  assert.equal(scores.rows.length, 2);
  const right = rows.rows.filter((row) => row.at(-1) === 'yes').length;
  assert.equal(right / 21, pages.xor.state().snapshot.report.training.accuracy);
  assert.equal(data.rows[4].outputs.length, 1);
  const { tables: several } = await pinned(pages.rings, 'predictions');
  const shares = several[1].rows[0].slice(5, 8).map(Number);
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-4);
  const large = await pinned(pages.hill, 'predictions');
  assert.deepEqual([large.data.rows.length, large.data.more, large.tables[1].rows.length], [200, 100, 201]);
  assert.ok(!large.tables[1].head.includes('Right?'));
});

test('printed: the lines of the log, and all digits of every weight', async () => {
  const { listing, data } = await pinned(pages.xor, 'printed');
  const { detail, run, snapshot } = pages.xor.state();
  const lines = listing.split('\n');
  assert.match(lines[0], /^epoch 0 loss : 0\.\d+ accuracy : \d/);
  const last = lines.filter((line) => line.startsWith('epoch ')).at(-1);
  assert.ok(last.startsWith(`epoch 300 loss : ${snapshot.report.training.loss} `), last);
  assert.ok(data.lines.length <= 32);
  assert.match(listing, /layer 3: 1 unit, Sigmoid/);
  const [first, second] = [detail.parameters[run.layers[0].weights], detail.parameters[run.layers[0].weights + 4]];
  assert.ok(listing.includes(`weights : ${first}, ${second}\n`));
  const { ledger } = await pages.xor.engine().ledger({ rows: [20] });
  assert.ok(listing.includes(`output : ${ledger.layers[2].a[0]}`));
});

test('ledger: every unit and every parameter of the step that Inspect shows', async () => {
  const { tables, data, caption } = await pinned(pages.xor, 'ledger');
  const { ledger } = pages.xor.state().inspect;
  const [step, units, parameters] = tables;
  assert.equal(
    step.rows.find(([name]) => name.startsWith('Loss L'))[1].slice(0, 5),
    ledger.loss.toFixed(6).slice(0, 5),
  );
  assert.deepEqual([units.rows.length, parameters.rows.length], [9, 37]);
  assert.equal(parameters.rows[4][0], 'w₂₁⁽¹⁾');
  assert.equal(data.gradients[4], Number(ledger.gradients[4].toPrecision(10)));
  assert.equal(data.units[8].delta, Number(ledger.layers[2].delta[0].toPrecision(10)));
  assert.match(caption, new RegExp(`sample ${ledger.rows[0] + 1} `));
  const large = await pinned(pages.hill, 'ledger'); // Inspect was never opened
  assert.deepEqual([large.tables[2].rows.length, large.tables[2].rows.at(-1)[0]], [201, '105 more']); // of 305
});

test('gradients: the worst first, and the error by ε as two lines', async () => {
  const { tables, drawings, data, caption } = await pinned(pages.xor, 'gradients');
  const { result, curve } = pages.xor.state().inspect.check;
  assert.equal(tables[0].rows.length, 37);
  assert.equal(data.rows[0].error, Number(result.checked[0].error.toPrecision(10)));
  assert.deepEqual(data.counts, { agree: 37, differ: 0 });
  assert.match(caption, /37 of 37 agree/);
  assert.equal(data.curve.length, curve.errors.length);
  assert.equal(drawings[0].text.split('stroke-width="1.75"').length - 1, 2);
  const nothing = await capture('gradients', { state: pages.hill.state(), ask: pages.hill.engine(), actions: null });
  assert.equal(nothing, null);
});

test('comparison: a line and a row for each variant, its sentences, and a picture of each start', async () => {
  const { tables, drawings, data, caption } = await pinned(pages.compared, 'comparison');
  const { plan, answer, results } = pages.compared.state().compare;
  const variants = plan.variants.length;
  assert.equal(data.names.length, variants);
  assert.deepEqual(JSON.parse(data.question).seeds.count, 6);
  assert.equal(drawings[0].text.split('stroke-width="1.75"').length - 1, variants);
  const band = answer.bands[0];
  const { length } = plan.epochs[0];
  assert.equal(data.lines[0].median.at(-1), Number(band[2 * length - 1].toPrecision(6)));
  const [table, said] = tables;
  assert.equal(table.rows.length, variants);
  assert.equal(table.rows[0][1], `${answer.summaries[0].reached} of 6`);
  assert.equal(said.rows.length, variants - 1);
  assert.equal(drawings[1].count('image'), results.filter(({ end }) => end !== 'diverged').length);
  assert.match(caption, /^Learning rate compared on XOR: .*6 seeds, up to 40 epochs/);
});

test('infinite losses of a comparison stay infinite', async () => {
  const { written, restored } = await import('../../web/state/report/figures/outcomes.js');
  const numbers = { a: [1, Infinity, NaN], b: { low: -Infinity, high: null } };
  assert.deepEqual(filed(written(numbers)), { a: [1, '∞', null], b: { low: '-∞', high: null } });
  assert.deepEqual(restored(written(numbers)).a.slice(0, 2), [1, Infinity]);
});

/** By kind: what is done to good data so that they are none. @type {Record<string, ((data: any) => void)[]>} */
const damages = {
  curve: [
    (data) => (data.charts[0].lines[0].y[0] = 'NaN'),
    (data) => data.charts[0].lines[0].x.pop(),
    (data) => (data.charts[0].lines[0].of = '<script>'),
    (data) => Object.assign(data.charts[0].lines[0], { x: Array(1e5).fill(0), y: Array(1e5).fill(0) }),
  ],
  field: [
    (data) => (data.grid.bytes = data.grid.bytes.slice(8)),
    (data) => (data.grid.side = 129),
    (data) => (data.grid.side = 1e6),
    (data) => (data.points.training.label[0] = 7),
    (data) => (data.square = { low: 1, high: 1 }),
  ],
  truth: [
    (data) => data.said.training.x.pop(),
    (data) => (data.confusion.training[0] = [1]),
    (data) => (data.classes = 1e9),
  ],
  network: [
    (data) => data.layers[1].weights.pop(),
    (data) => (data.layers[0].biases[0] = 'x'),
    (data) => (data.inputs[0] = 'x'.repeat(1e4)),
  ],
  predictions: [
    (data) => data.rows[3].outputs.push(1),
    (data) => (data.rows[0].x = null),
    (data) => (data.rows = Array(5000).fill(data.rows[0])),
  ],
  printed: [
    (data) => data.lines[0].pop(),
    (data) => (data.layers[0].list[0].weights[0] = '1'),
    (data) => (data.layers = []),
  ],
  ledger: [
    (data) => data.gradients.pop(),
    (data) => (data.units[0].layer = 9),
    (data) => (data.numbers.rate = 'NaN'),
    (data) => (data.layers[0].inputs = 1e12),
  ],
  gradients: [
    (data) => (data.rows[0].parameter = 37),
    (data) => (data.epsilon = 0),
    (data) => (data.rows[0].verdict = {}),
    (data) => (data.curve = Array(1e4).fill(data.curve[0])),
  ],
  comparison: [
    (data) => data.lines.pop(),
    (data) => (data.summaries[0].reached = '6'),
    (data) => (data.lines[0].low[0] = 'NaN'),
    (data) => (data.pictures.bytes = ''),
    (data) => (data.factors = [64, 64]),
    (data) => (data.contrasts.reference = 50),
  ],
};

for (const [shows, all] of Object.entries(damages)) {
  test(`damaged data are refused: ${shows}`, async () => {
    const page = shows === 'comparison' ? pages.compared : pages.xor;
    const { data } = await pinned(page, shows);
    for (const damage of all) {
      const damaged = filed(data);
      damage(damaged);
      assert.equal(readData(shows, damaged), undefined, String(damage));
    }
    for (const none of [undefined, null, 3, 'data', [], {}]) assert.equal(readData(shows, none), undefined);
    assert.deepEqual(
      readData(shows, { ...filed(data), more: '<script>', extra: 1, ...('more' in data && { more: data.more }) }),
      data,
    );
  });
}

/** The places of all numbers in it; of lists only the first three elements are looked into. */
const numbersIn = (value, path = []) =>
  typeof value === 'number'
    ? [path]
    : Object.entries(value ?? {}).flatMap(([key, one], k) =>
        typeof one === 'string' || (Array.isArray(value) && k > 2) ? [] : numbersIn(one, [...path, key]),
      );

test('whatever numbers a file holds, what is let through is drawn', async () => {
  for (const shows of Object.keys(damages)) {
    const { data } = await pinned(shows === 'comparison' ? pages.compared : pages.xor, shows);
    const strange = [1e308, -1e308, 5e-324, -5e-324, 0, 2 ** 53];
    let drawn = 0;
    numbersIn(data).forEach((path, k) => {
      const damaged = filed(data);
      const place = path.slice(0, -1).reduce((of, key) => of[key], damaged);
      place[path.at(-1)] = strange[k % strange.length];
      const read = readData(shows, damaged);
      if (read === undefined) return;
      drawn += 1;
      assert.doesNotThrow(() => shown({ shows, data: read }), `${shows} ${path.join('.')} ${place[path.at(-1)]}`);
    });
    assert.ok(drawn > 3, `${shows} ${drawn}`);
  }
});

test('nothing is taken for a kind that there is not', () => {
  for (const shows of ['toString', '__proto__', 'constructor', '']) assert.equal(readData(shows, {}), undefined);
});
