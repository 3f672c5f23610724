// What the Share dialog makes of a run: links, lines for other pages, settings in short.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedCode } from '../../web/state/share/embed-code.js';
import { epochOf, sharedLink, shortConfig } from '../../web/state/share/link.js';
import { readJson } from '../../web/state/json.js';
import { load, loadExtra } from '../wasm/lab.mjs';
import { stage } from './stage.mjs';

/** A page with its Share dialog open. */
async function sharing(hash) {
  const page = await stage(hash);
  await page.actions.openShare();
  const show = (shown) => page.actions.share.show(shown);
  return { ...page, show, share: () => page.state().share, link: () => sharedLink(page.state(), page.state().share) };
}

test('the link goes to the epoch that is wanted', async () => {
  const { link, show, actions } = await sharing('data.set=circle&epoch=5');
  assert.deepEqual(link(), { text: 'data.set=circle&epoch=5', whole: true });
  show({ epoch: '3' });
  assert.equal(link().text, 'data.set=circle&epoch=3');
  show({ epoch: '1,200' });
  assert.equal(link().text, 'data.set=circle&epoch=1200');
  show({ epoch: '0' });
  assert.equal(link().text, 'data.set=circle');
  for (const epoch of ['', '-1', '1.5', '1e3', '2000000000', 'now']) {
    show({ epoch });
    assert.equal(link(), null, epoch);
  }
  // What was changed under way cannot be told of an epoch in between.
  await actions.change({ 'optimizer.learning_rate': 0.5 });
  show({ epoch: '3' });
  assert.equal(link(), null);
  show({ epoch: '7' });
  assert.match(link().text, /^data.set=circle&at=500\/optimizer.learning_rate:0.5&epoch=7$/);
  show({ epoch: '0' });
  assert.equal(link().text, 'data.set=circle');
});

test('the link says the language where it is not English, or where that is wanted', async () => {
  const { link, show, set } = await sharing('epoch=1');
  show({ inLanguage: true });
  assert.equal(link().text, 'lang=en&epoch=1');
  show({ inLanguage: null });
  set({ language: 'zh-TW' });
  assert.equal(link().text, 'lang=zh-TW&epoch=1');
  show({ inLanguage: false });
  assert.equal(link().text, 'epoch=1');
});

test('Share lets the run stand still', async () => {
  const { actions, state } = await stage();
  actions.play();
  await actions.openShare();
  assert.equal(state().playing, false);
  assert.equal(state().dialog, 'share');
});

test('copying the link, and where that is not allowed', async () => {
  const { actions, link, share, clipboard } = await sharing('initial.seed=9');
  await actions.share.copy('link', `${actions.share.href()}#${link().text}`);
  assert.equal(clipboard(), 'https://lab.example/#initial.seed=9');
  assert.deepEqual(share().copied, { what: 'link', done: true });
});

test('own points that are too many for a link: it says so, and there is nothing to embed', async () => {
  const { actions, link, state, share } = await sharing('');
  const points = Array.from({ length: 900 }, (_, k) => k / 900);
  await actions.openCsv();
  const label = points.map((_, k) => k % 2);
  await actions.useOwnPoints({ task: 'binary', x: points, y: points.map(Math.sqrt), label });
  assert.deepEqual(link(), { text: 'data.set=own', whole: false });
  assert.equal(embedCode(state(), share(), 'https://lab.example/'), null);
});

test('the settings in short open the same run', async () => {
  const lab = await load();
  const catalog = lab.catalog();
  for (const { name, config } of (await loadExtra()).presets()) {
    const short = shortConfig(catalog, config);
    const session = new lab.Session(JSON.parse(JSON.stringify(short)));
    assert.deepEqual(session.config(), config, name);
    session.delete();
  }
  const { state } = await sharing('network.layers=8:tanh,4&optimizer.learning_rate=0.5');
  assert.deepEqual(shortConfig(catalog, state().run.config), {
    network: { layers: [{ units: 8, activation: 'tanh' }, { units: 4 }] },
    optimizer: { learning_rate: 0.5 },
  });
});

test('settings that were typed are opened, or refused with the run as it was', async () => {
  const { actions, show, share, state } = await sharing('data.set=circle&epoch=2');
  for (const [json, message] of [
    ['{', /^It is not JSON: something is wrong at line 1, column 2\.$/],
    ['{\n  "data": }', /^It is not JSON/],
    ['null', /^The text is "null"; allowed: an object of settings/],
    ['[]', /^The text is "\[\]"; allowed: an object of settings/],
    ['{"optimizer.learning_rate":-5}', /^optimizer.learning_rate is -5; allowed/],
    ['{"data":{"set":"moons"},"data.points":-1}', /^data.points is -1; allowed/],
    ['{"optimizer.speed":1}', /^optimizer.speed is "1"; allowed: the path of a setting/],
    ['{"network.layers[9].units":1}', /^network.layers\[9\].units is "1"; allowed: the path of a setting/],
    ['{"data":3,"data.points":7}', /^data.points/],
    ['{"__proto__.polluted":1}', /^__proto__.polluted/],
    ['{"data":{"points":-1}}', /data.points is -1; allowed/],
    ['{"data":{"colour":"red"}}', /data.colour/],
    ['{"__proto__":{"polluted":1}}', /__proto__/],
  ]) {
    show({ json });
    await actions.share.openJson();
    assert.match(share().jsonErrors.join(), message);
    assert.equal(share().json, json);
    assert.equal(state().run.config.data.set, 'circle');
    assert.equal(state().snapshot.report.epoch, 2);
  }
  assert.equal({}.polluted, undefined);
  show({ json: '{"data":{"set":"moons"}}' });
  await actions.share.openJson();
  assert.deepEqual([share().json, share().jsonErrors], [null, []]);
  assert.equal(state().run.config.data.set, 'moons');
  show({
    json: '{"optimizer.learning_rate":0.3,"network.layers[0].units":7,"network.layers.1.units":5,"data":{"points":40}}',
  });
  await actions.share.openJson();
  const { config } = state().run;
  assert.deepEqual(share().jsonErrors, []);
  assert.deepEqual([config.optimizer.learning_rate, config.data.points, config.data.set], [0.3, 40, 'xor']);
  assert.deepEqual(
    config.network.layers.map(({ units }) => units),
    [7, 5],
  );
});

test('text that is not JSON is told of in the page’s own words, with its place if the browser tells', () => {
  const { parse } = JSON;
  const saying = (message, text) => {
    JSON.parse = () => {
      throw new SyntaxError(message);
    };
    try {
      return readJson(text).problem;
    } finally {
      JSON.parse = parse;
    }
  };
  const at = (line, column) => `It is not JSON: something is wrong at line ${line}, column ${column}.`;
  assert.equal(saying('JSON.parse: unexpected character at line 2 column 9 of the JSON data', ''), at(2, 9));
  assert.equal(saying('Unexpected token } in JSON at position 6', '{\n"a":}'), at(2, 5));
  assert.equal(saying('JSON Parse error: Unexpected EOF', '{'), 'It is not JSON.');
  assert.deepEqual(readJson('[1]'), { value: [1] });
});

test('the lines for another page', async () => {
  const { state, show, share } = await sharing('data.set=circle&epoch=5');
  const code = () => embedCode(state(), share(), 'https://lab.example/nn/');
  assert.equal(
    code().element,
    '<script src="https://lab.example/nn/embed.js" async></script>\n' +
      '<backprop-lab panels="output,loss" config="data.set=circle&amp;epoch=5"></backprop-lab>',
  );
  show({ panels: ['output', 'transport'], height: '400' });
  assert.match(code().element, /<backprop-lab panels="transport,output" height="400" config=/);
  assert.equal(
    code().frame,
    '<iframe src="https://lab.example/nn/#panels=transport;output&amp;embed=true&amp;data.set=circle&amp;epoch=5"' +
      ' title="Backprop Lab" width="100%" height="400" loading="lazy"></iframe>',
  );
  for (const wrong of [{ height: '12' }, { height: 'tall' }, { height: '5000' }, { height: '', panels: [] }]) {
    show(wrong);
    assert.equal(code(), null);
  }
  show({ panels: ['output'], height: '', epoch: '-1' });
  assert.equal(epochOf(state(), share()), undefined);
  assert.equal(code(), null);
});
