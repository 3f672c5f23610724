// The lab report: what it begins with, how it is written, what is pinned to it, and how it is kept and read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from '../../web/lib/markdown.js';
import { reportActions } from '../../web/state/actions/report.js';
import { FORMAT, writeReport } from '../../web/state/report/file.js';
import { readReport } from '../../web/state/report/file-reading.js';
import { sectionFor } from '../../web/state/report/skeleton.js';
import { formulasParts } from '../../web/views/report/figures/formulas.js';
import { latex } from '../../web/views/report/math/latex.js';
import { mathText } from '../../web/views/report/math/mathml.js';
import { reportWords as chinese } from '../../web/i18n/zh-TW/report.js';
import { stage } from './stage.mjs';
import { until } from './waiting.mjs';

/** A place to keep reports, as the browser's. */
function shelf(file) {
  const archive = { file, writes: 0 };
  return Object.assign(archive, {
    read: async () => archive.file,
    write: async (written) => {
      archive.file = structuredClone(JSON.parse(JSON.stringify(written)));
      archive.writes += 1;
      return true;
    },
  });
}

/** The report of a run, and what can be done with it. */
async function opened(hash = '', archive = shelf()) {
  const page = await stage(hash);
  const { actions, state, set } = page;
  await page.actions.openMode('report'); // so that the page's own driver is made; its archive is none in Node
  const report = actions.report;
  return { page, report, archive, state: () => state().report, notice: () => state().notice, set };
}

const texts = (blocks, kind) => blocks.filter((block) => block.kind === kind);
const headings = (blocks) => texts(blocks, 'heading').map(({ level, text }) => `${level} ${text}`);

test('it begins with the sections of a lab report, whose sentences are left to the student', async () => {
  const { state } = await opened();
  assert.deepEqual(headings(state().blocks), [
    '2 Introduction',
    '2 Experiment set-up',
    '3 Activation function',
    '3 Neural network',
    '3 Back-propagation',
    '2 Results',
    '3 Prediction and ground truth',
    '3 Accuracy',
    '3 Learning curve',
    '2 Discussion',
    '3 Different learning rates',
    '3 Different numbers of hidden units',
    '3 Without activation functions',
    '2 Extra',
    '3 Different optimizers',
    '3 Different activation functions',
  ]);
  const prose = texts(state().blocks, 'prose');
  assert.ok(prose.length >= 10);
  assert.ok(prose.every(({ markdown, prompt }) => markdown === '' && prompt.length > 20));
});

test('its formulas are those of the run’s settings', async () => {
  const { state } = await opened(
    'loss.function=mse&optimizer.rule=momentum&optimizer.momentum=0.5&network.layers=3:relu',
  );
  const figures = texts(state().blocks, 'figure').filter(({ shows }) => shows === 'formulas');
  const lines = figures.flatMap(({ data }) => formulasParts(data).flatMap((part) => part.lines));
  const written = lines.map(({ math }) => latex(math));
  assert.deepEqual(
    figures.map(({ data }) => data.topics),
    [['activation'], ['network'], ['backPropagation']],
  );
  assert.ok(written.includes("f' ( z ) = \\begin{cases} 1 & z > 0 \\\\ 0 & z \\le 0 \\end{cases}"));
  assert.ok(written.includes("{\\delta}^{(1)} = {\\delta}^{(2)} {W}^{(2) \\top} \\odot f' ( {Z}^{(1)} )"));
  assert.ok(written.includes('v \\leftarrow \\mu \\, v + g'));
  assert.ok(written.some((line) => line.includes('{\\mu} = 0.5') || line.includes('\\mu = 0.5')));
  const [{ settings, link, hash }] = figures;
  assert.equal(
    settings,
    'XOR · 2-3-1 · ReLU, Sigmoid · Squared error, Mean · Momentum, Learning rate 0.1 · Each sample · Weights seed 1',
  );
  assert.match(link, /network\.layers=3:relu/);
  assert.equal(hash, '');
});

test('every activation, loss and rule can be written, whatever is in its letters', async () => {
  const { page, state } = await opened();
  const { data } = texts(state().blocks, 'figure').find(({ shows }) => shows === 'formulas');
  const { tables } = page.state().catalog;
  const all = { ...data, topics: ['activation', 'network', 'backPropagation'] };
  for (const { name, label } of tables.activations) {
    const layers = data.layers.map((layer) => ({ ...layer, activation: name, label, alpha: 0.5 }));
    assert.equal(formulasParts({ ...all, layers }).length, 3, name);
  }
  for (const { name } of tables.losses) {
    assert.equal(formulasParts({ ...all, loss: { ...data.loss, function: name } }).length, 3, name);
  }
  for (const { name } of tables.optimizers) {
    const parts = formulasParts({ ...all, optimizer: { ...data.optimizer, rule: name } });
    assert.match(latex(parts[2].lines.at(-2).math), /^w \\leftarrow/, name);
  }
  assert.deepEqual(formulasParts({ ...all, optimizer: { ...data.optimizer, rule: 'constructor' } }), []);
  assert.match(mathText({ is: 'letter', text: '<script>' }), /<mi>&lt;script&gt;<\/mi>/);
});

test('what is pinned goes to the end of the results, then to where the student was last', async () => {
  const { page, report, state, notice } = await opened('epoch=20');
  await report.pin('formulas');
  const { blocks } = state();
  const place = blocks.findIndex(({ id }) => id === state().at);
  assert.deepEqual([blocks[place].shows, blocks[place + 1].text], ['formulas', 'Discussion']);
  assert.match(notice().text, /^Pinned to the report: Formulas, under “Learning curve”$/);

  await report.pin('formulas');
  assert.match(notice().text, /^It is in the report already: Figure \d$/);
  assert.deepEqual([state().blocks, state().shown], [blocks, blocks[place].id]);

  const introduction = blocks[1];
  await page.actions.change({ 'optimizer.learning_rate': 0.25 });
  report.visit(introduction.id);
  await report.pin('formulas');
  assert.equal(state().blocks[2].shows, 'formulas');
  assert.match(notice().text, /under “Introduction”$/);
});

test('blocks are written, moved, removed and brought back', async () => {
  const { report, state } = await opened();
  const [first, second] = state().blocks;
  report.edit(second.id);
  report.write(second.id, 'Own **words**');
  report.done();
  assert.deepEqual([state().blocks[1].markdown, state().editing], ['Own **words**', null]);

  report.move(second.id, -1);
  assert.deepEqual(
    state()
      .blocks.slice(0, 2)
      .map(({ id }) => id),
    [second.id, first.id],
  );
  report.move(second.id, -1); // there is nothing above
  assert.equal(state().blocks[0].id, second.id);

  const all = state().blocks;
  report.remove(second.id);
  assert.equal(state().blocks.length, all.length - 1);
  report.undo();
  assert.deepEqual(state().blocks, all);
  assert.deepEqual(state().undo, []);

  report.addText(first.id);
  const added = state().blocks[2];
  assert.deepEqual([added.kind, added.markdown, state().editing], ['prose', '', added.id]);
  assert.equal(
    all.some(({ id }) => id === added.id),
    false,
  );

  report.startOver();
  assert.notEqual(state().blocks[1].markdown, 'Own **words**');
  report.undo();
  assert.equal(state().blocks[0].markdown, 'Own **words**');
});

test('what is brought back takes nothing away that was written meanwhile', async () => {
  const { report, state } = await opened();
  const [first, second] = state().blocks;
  const last = state().blocks.at(-1);
  report.remove(last.id);
  report.remove(first.id);
  report.write(second.id, 'Later words');
  report.addText(null);
  report.undo();
  report.undo();
  const { blocks, undo } = state();
  assert.deepEqual([blocks[0].text, blocks[1].markdown, undo], [first.text, 'Later words', []]);
  assert.equal(blocks.filter((block) => block.prompt === last.prompt && block.markdown === '').length, 1);
  assert.equal(new Set(blocks.map(({ id }) => id)).size, blocks.length);

  report.setTitle('The first');
  report.startOver();
  report.remove(state().blocks[0].id);
  report.undo();
  report.undo();
  assert.equal(state().title, 'The first', 'the report before is still there after something was removed');
});

test('a pin that is pressed twice fills the one empty figure', async () => {
  const { report, state, notice } = await opened('epoch=3');
  await Promise.all([report.pin('truth'), report.pin('truth')]);
  const figures = texts(state().blocks, 'figure').filter(({ shows }) => shows === 'truth');
  assert.deepEqual([figures.length, figures[0].epoch], [1, 3]);
  assert.match(notice().text, /^Pinned to the report/);
});

test('a figure that is being taken does not get into another report', async () => {
  const { report, state } = await opened('epoch=3');
  const { id } = state().blocks.find(({ kind, shows }) => kind === 'figure' && shows === 'curve');
  const taking = report.update(id);
  const other = Array.from({ length: id }, (_, k) => ({ ...state().blocks.find((one) => one.id === id), id: k + 1 }));
  report.open({
    title: 'Other',
    blocks: other.map((block) => ({ ...block, shows: 'formulas', data: {}, caption: 'Kept' })),
  });
  await taking;
  assert.ok(state().blocks.every(({ shows, caption }) => shows === 'formulas' && caption === 'Kept'));
});

test('a caption of the student’s stays when its figure is taken again, with the settings of now', async () => {
  const { page, report, state } = await opened();
  const figure = () => texts(state().blocks, 'figure').filter(({ shows }) => shows === 'formulas')[2];
  const { id } = figure();
  await page.actions.change({ 'optimizer.learning_rate': 0.25 });
  await report.update(id);
  assert.match(figure().settings, /Learning rate 0\.25/);
  assert.equal(figure().caption, 'Back-propagation as it is configured.');
  report.write(id, 'Mine');
  await page.actions.change({ 'optimizer.learning_rate': 0.5 });
  await report.update(id);
  assert.deepEqual([figure().caption, figure().data.optimizer.learning_rate], ['Mine', 0.5]);
  assert.deepEqual(figure().data.topics, ['backPropagation']);
});

test('it is kept as it changes, and is there on the next visit', async () => {
  const page = await stage();
  const archive = shelf();
  const driver = {
    store: { get: page.state, set: page.set, subscribe: () => {} },
    inTurn: (change) => change(),
    player: { pause() {}, play() {} },
  };
  const report = await reportActions(driver, page.actions, archive);
  const [, introduction] = page.state().report.blocks;
  report.setTitle('Mine');
  report.write(introduction.id, 'Own words');
  assert.equal(page.state().report.keeping, 'keeping');
  await until(() => page.state().report.keeping === 'kept');
  assert.equal(archive.writes, 1, 'written once for all changes of a moment');

  page.set({ report: null });
  await reportActions(driver, page.actions, archive);
  const { title, blocks } = page.state().report;
  assert.deepEqual([title, blocks[1].markdown], ['Mine', 'Own words']);
});

test('where nothing can be kept it says so once, and goes on', async () => {
  const { report, state } = await opened();
  await until(() => state().keeping === 'lost');
  assert.equal(state().problems.length, 1);
  assert.match(state().problems[0], /cannot keep the report/);
  report.setTitle('Still there');
  assert.deepEqual([state().title, state().problems.length], ['Still there', 1]);
  report.startOver();
  assert.equal(state().keeping, 'lost', 'nor is the next report kept');
});

test('a kept report that cannot be read is not written over until the student writes', async () => {
  const page = await stage('epoch=3');
  const archive = shelf({ format: FORMAT, version: 99 });
  const driver = {
    store: { get: page.state, set: page.set, subscribe: () => {} },
    inTurn: (change) => change(),
    player: { pause() {}, play() {} },
    wish: () => () => true,
    take: (snapshot) => snapshot,
    view: () => ({}),
    ask: { look: async () => page.state().snapshot },
  };
  const report = await reportActions(driver, page.actions, archive);
  await new Promise((resolve) => setTimeout(resolve, 700));
  const now = page.state().report;
  assert.deepEqual([archive.writes, now.keeping, now.blocks[0].text], [0, 'lost', 'Introduction']);
  assert.match(now.problems[0], /could not be read: .*version is 99.* It is kept as it was until you change this one/);
  report.setTitle('Mine');
  await until(() => page.state().report.keeping === 'kept');
  assert.equal(archive.file.title, 'Mine');
});

test('what nobody has edited follows the language; what the student wrote stays', async () => {
  const { page, report, state } = await opened();
  const [, introduction] = state().blocks;
  const [activation, network] = state().blocks.filter(({ level }) => level === 3);
  report.write(network.id, 'My network');
  report.write(introduction.id, 'My words');
  const formulas = () => state().blocks.filter(({ shows }) => shows === 'formulas');
  report.write(formulas()[0].id, 'My caption');
  await page.actions.setLanguage('zh-TW');
  const by = (id) => state().blocks.find((block) => block.id === id);
  assert.equal(state().title, '實驗報告：反向傳播');
  assert.deepEqual([by(activation.id).text, by(network.id).text], ['活化函數', 'My network']);
  assert.match(by(introduction.id).prompt, /任務/);
  assert.equal(by(introduction.id).markdown, 'My words');
  assert.deepEqual([formulas()[0].caption, formulas()[1].caption], ['My caption', '網路的前向傳播。']);
  const names = formulasParts(formulas()[2].data)[0].lines.map(({ name }) => name);
  assert.ok(
    names.every((name) => !/entropy|Mean/.test(name)),
    names.join(),
  );

  const { report: read } = readReport(JSON.parse(JSON.stringify(writeReport(state()))));
  assert.equal(read.usual, true);
  report.setTitle('Mine');
  await page.actions.setLanguage('en');
  assert.deepEqual([state().title, by(activation.id).text, state().usual], ['Mine', 'Activation function', undefined]);
  report.open(read);
  assert.equal(state().title, 'Lab report: back-propagation', 'also one that was written in another language');
});

test('what another tab has written is not written over', async () => {
  const page = await stage();
  const driver = {
    store: { get: page.state, set: page.set, subscribe: () => {} },
    inTurn: (change) => change(),
    player: { pause() {}, play() {} },
  };
  const archive = { ...shelf(), write: async () => false };
  const report = await reportActions(driver, page.actions, archive);
  report.setTitle('Mine');
  await until(() => page.state().report.keeping === 'lost');
  assert.match(page.state().report.problems[0], /changed in another tab/);
});

test('a report from a file is what was written, with nothing else in it', async () => {
  const { state } = await opened();
  const file = JSON.parse(JSON.stringify(writeReport(state())));
  const { report, errors } = readReport({
    ...file,
    other: 1,
    blocks: file.blocks.map((one) => ({ ...one, extra: 2 })),
  });
  assert.deepEqual(errors, []);
  assert.deepEqual(report, { title: state().title, usual: true, blocks: state().blocks });
});

test('what is refused of a file, and what a formula is of, is said in good Chinese', () => {
  const { reading, formulas } = chinese;
  assert.equal(reading.wrong(reading.file, '[…]', reading.anObject), '「檔案內容」應是物件，但這裡是 […]。');
  assert.equal(reading.wrong('blocks[0].level', '1', '2、3'), '「blocks[0].level」應是 2、3，但這裡是 1。');
  assert.equal(reading.missing('version', '1'), '缺少「version」，應是 1。');
  assert.equal(formulas.derivative('Sigmoid'), 'Sigmoid 的導數');
});

test('a file that is no report is refused by field, value and what is allowed', () => {
  const sound = { format: FORMAT, version: 1, title: 'T', blocks: [] };
  const figure = {
    kind: 'figure',
    shows: 'formulas',
    data: null,
    caption: '',
    settings: '',
    link: '',
    epoch: 0,
    hash: '',
  };
  const refused = (file) => {
    const { report, errors } = readReport(file);
    assert.equal(report, null);
    return errors.join(' ');
  };
  assert.match(refused(null), /The file is null; allowed: an object/);
  assert.match(refused({ ...sound, format: 'x' }), /format is "x"; allowed: "backprop-lab report"/);
  assert.match(refused({ ...sound, version: 2 }), /version is 2; allowed: 1/);
  assert.match(refused({ ...sound, version: undefined }), /^version is missing; allowed: 1\.$/);
  assert.match(refused({ ...sound, blocks: Array(501).fill({}) }), /blocks is 501; allowed: a list of at most 500/);
  assert.match(
    refused({ ...sound, blocks: [{ kind: 'toString' }] }),
    /blocks\[0\]\.kind is "toString"; allowed: heading, prose/,
  );
  assert.match(refused({ ...sound, blocks: [{ kind: 'heading', level: 1, text: '' }] }), /level is 1; allowed: 2, 3/);
  assert.match(
    refused({ ...sound, blocks: [{ kind: 'prose', markdown: 3, prompt: '' }] }),
    /markdown is 3; allowed: text/,
  );
  assert.match(refused({ ...sound, blocks: [{ ...figure, hash: '"><b>' }] }), /hash is .*; allowed: 16 digits/);
  assert.match(refused({ ...sound, blocks: [{ ...figure, epoch: -1 }] }), /epoch is -1; allowed: a whole number/);
  assert.match(refused({ ...sound, blocks: [{ ...figure, shows: 'page' }] }), /shows is "page"; allowed: curve/);
  assert.ok(readReport({ ...sound, blocks: Array(100).fill(7) }).errors.length < 12);
});

test('damaged data of a figure leave the rest as it is', () => {
  const figure = { kind: 'figure', shows: 'formulas', caption: 'C', settings: 'S', link: 'L', epoch: 3, hash: '' };
  const file = { format: FORMAT, version: 1, title: 'T', blocks: [{ ...figure, data: { topics: ['x'] } }] };
  const { report, errors } = readReport(file);
  assert.deepEqual(errors, []);
  assert.deepEqual(report.blocks, [{ ...figure, data: undefined, id: 1 }]);
});

test('a comparison belongs to the section that discusses what it varies', () => {
  const about = (...all) => sectionFor({ factors: [{ variants: all.map((values) => ({ label: '', values })) }] });
  assert.equal(about({ 'optimizer.learning_rate': 0.1 }, { 'optimizer.learning_rate': 1 }), 'rates');
  assert.equal(about({ 'network.layers[].units': 2 }), 'units');
  assert.equal(
    about({ 'network.layers[].activation': 'identity' }, { 'network.layers[].activation': 'relu' }),
    'linear',
  );
  assert.equal(about({ 'network.layers[].activation': 'tanh' }), 'activations');
  assert.equal(about({ 'optimizer.rule': 'adam' }), 'optimizers');
  assert.equal(about({ 'data.noise': 0.1 }), 'results');
  assert.equal(sectionFor(null), null);
});

test('Markdown makes no elements but its own, fetches nothing and runs nothing', () => {
  const html = markdownToHtml(
    '<img src=x onerror=alert(1)> ![p](https://elsewhere.example/p.png) [l](javascript:alert(1)) **b**\n\n|a|\n|-|\n|1|',
  );
  assert.doesNotMatch(html, /<img|<script|javascript:/);
  assert.match(html, />p<\/a> l <strong>b<\/strong>/, 'a link that leads nowhere is its text');
  assert.equal(markdownToHtml('[a *b*](data:x "t") [c](#d)'), '<p>a <em>b</em> <a href="#d">c</a></p>');
  assert.match(html, /<td>1<\/td>/);
});
