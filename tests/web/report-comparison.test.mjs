// A comparison in the lab report: what is said below it, the link that asks it again, and where it goes.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { writeQuestion } from '../../web/state/compare/linked.js';
import { writeText } from '../../web/state/page-link.js';
import { fingerprintOf } from '../../web/state/report/comparison-run.js';
import { stage } from './stage.mjs';

/** The page after a comparison over two seeds. @param {string} hash @param {(spec: any) => any} [change] */
async function compared(hash, change = (spec) => spec) {
  const page = await stage(hash);
  await page.actions.openMode('compare');
  const { compare } = page.actions;
  const { spec } = page.state().compare;
  await compare.ask(change({ ...spec, seeds: { ...spec.seeds, first: 3, count: 2 } }));
  await compare.run();
  await page.until(({ compare: { answer, phase } }) => answer && phase === 'done');
  return page;
}

const figures = (page) => page.state().report.blocks.filter(({ shows }) => shows === 'comparison');

let page;
before(async () => {
  page = await compared('data.set=circle&network.layers=3:tanh&optimizer.rule=momentum&stop.epochs=5');
  await page.actions.pin('comparison');
});

test('below it stands what varies over what, the seeds, and the settings that do not vary', () => {
  const [{ settings, epoch }] = figures(page);
  assert.match(
    settings,
    /^Learning rate 0\.01, 0\.1, 1 · seeds 3 to 4 · Circle · 2-3-1 · Tanh, Sigmoid · .+ · Momentum · Each sample$/,
  );
  assert.equal(epoch, 0);
});

test('its fingerprint is made of those of all its runs, in their order', () => {
  const [{ hash }] = figures(page);
  const hashes = page.state().compare.results.map((result) => result.hash);
  assert.equal(hashes.length, 6);
  assert.equal(hash, fingerprintOf(hashes));
  assert.notEqual(hash, fingerprintOf(hashes.toReversed()));
  assert.equal(fingerprintOf(['a']), 'af63dc4c8601ec8c'); // FNV-1a of "a"
});

test('its link asks it again in Compare, beside its run, and runs nothing', async () => {
  const [{ link }] = figures(page);
  const other = await stage(link);
  await other.until(({ compare }) => compare?.spec.seeds.first === 3);
  const { spec, phase, plan, errors } = other.state().compare;
  assert.deepEqual(spec, page.state().compare.plan.comparison);
  assert.deepEqual([phase, plan, errors, other.state().mode], ['idle', null, [], 'compare']);
  assert.deepEqual(other.state().linkErrors, []);
  assert.equal(other.state().began.data.set, 'circle');
  assert.ok(link.length < 1500, `${link.length}`);
  assert.doesNotMatch(await other.actions.linkNow(), /compare=/);

  const { compare } = other.actions;
  await compare.run();
  await other.until(({ compare: { answer, phase } }) => answer && phase === 'done');
  await other.actions.pin('comparison');
  assert.equal(figures(other)[0].hash, figures(page)[0].hash);
});

test('a question that cannot be read, or asked, is told by name, and the page lives', async () => {
  for (const text of ['!', writeText('{'), writeText('7'), writeText('[]')]) {
    const { state } = await stage(`data.set=circle&compare=${text}`);
    assert.match(state().linkErrors[0], /^compare is ".*"; allowed: the question of a comparison/, text);
    assert.equal(state().mode, 'train');
  }
  const { comparison } = page.state().compare.plan;
  for (const [wrong, said] of [
    [{ ...comparison, factors: 7 }, /^compare\.factors is 7; allowed/],
    [{ ...comparison, factors: [{ variants: [{ label: '', values: { nothing: 1 } }] }] }, /nothing/],
    [{ ...comparison, seeds: { first: -1 } }, /^compare\.seeds/],
  ]) {
    const broken = await stage(`stop.epochs=5&compare=${writeQuestion(wrong)}`);
    await broken.until(({ linkErrors }) => linkErrors.length > 0);
    assert.match(broken.state().linkErrors[0], said);
    assert.equal(broken.state().compare.spec.seeds.first, 1, 'the usual question stays');
  }
});

test('it goes to the section that discusses what varies, wherever the student was, and only once', async () => {
  const { actions, state } = page;
  const place = () => state().report.blocks.findIndex(({ shows }) => shows === 'comparison');
  assert.equal(state().report.blocks[place() - 1].section, 'rates');
  const before = state().report.blocks;
  actions.report.visit(before[1].id);
  await actions.pin('comparison');
  assert.equal(state().report.blocks, before);
  assert.match(state().notice.text, /^It is in the report already: Figure \d$/);
  assert.deepEqual([state().mode, state().report.shown], ['compare', before[place()].id]);

  actions.report.write(before[place() - 1].id, 'Rates');
  const { compare } = actions;
  const { spec } = state().compare;
  const units = (count) => ({ label: '', values: { 'network.layers[].units': count } });
  await compare.ask({ ...spec, factors: [{ variants: [units(2), units(3)] }] });
  await compare.run();
  await page.until(({ compare: { answer, phase, plan } }) => answer?.bands.length === 2 && phase === 'done' && plan);
  actions.report.visit(before[1].id);
  await actions.pin('comparison');
  const { blocks } = state().report;
  const sections = figures(page).map((one) => blocks[blocks.indexOf(one) - 1].section);
  assert.deepEqual(sections, ['rates', 'units']);
  assert.match(figures(page)[1].settings, /^Units, hidden 2 units, 3 units · seeds 3 to 4 · Circle · Tanh/);
});
