// The glossary has an entry for every setting; the tour drives the page and gives it back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glossaryWords } from '../../web/i18n/en/glossary.js';
import { RELATED, termOfField } from '../../web/state/glossary.js';
import { stops } from '../../web/state/tour.js';
import { stage } from './stage.mjs';

test('every setting leads to a term, every term is written, and leads to others that are', async () => {
  const { state } = await stage();
  const terms = Object.keys(glossaryWords.terms);
  for (const { path, label } of state().catalog.fields)
    assert.ok(terms.includes(termOfField(path)), `${path} (${label})`);
  assert.equal(termOfField('network.layers[3].activation'), 'activation');
  assert.equal(termOfField('data.label_noise'), 'noise');
  assert.equal(termOfField('optimizer.epsilon_inside'), 'adaptive');
  for (const [term, others] of Object.entries(RELATED)) {
    assert.ok(terms.includes(term), term);
    for (const other of others) assert.ok(terms.includes(other) && other !== term, `${term} → ${other}`);
  }
});

test('the label of a setting opens its entry', async () => {
  const { actions, state } = await stage();
  await actions.openHelp('optimizer.learning_rate');
  assert.equal(state().dialog, 'help');
  assert.deepEqual(state().help, { tab: 'glossary', term: 'learning_rate', typed: '' });
});

test('the tour trains, straightens, inspects and compares; at its end the run is as it was', async () => {
  const { actions, state } = await stage('data.set=circle&data.points=40&initial.seed=3&epoch=7');
  const { hash } = state().detail;
  await actions.openHelp();
  await actions.help.startTour();
  assert.equal(state().dialog, null);
  assert.equal(stops[state().tour].name, 'data');
  assert.equal(state().run.config.data.set, 'xor');
  const next = async (name) => {
    await actions.help.nextStop();
    assert.equal(stops[state().tour].name, name);
  };
  await next('network');
  await next('train');
  assert.equal(state().playing, true);
  await next('curves');
  await next('straight');
  assert.deepEqual(
    state().run.config.network.layers.map(({ activation }) => activation),
    ['identity', 'identity'],
  );
  await next('inspect');
  assert.equal(state().mode, 'inspect');
  assert.equal(state().snapshot.report.epoch, 100);
  await next('compare');
  assert.equal(state().mode, 'compare');
  await next('report');
  await actions.help.nextStop();
  assert.equal(state().tour, null);
  assert.equal(state().mode, 'train');
  assert.equal(state().playing, false);
  assert.equal(state().run.config.data.set, 'circle');
  assert.equal(state().snapshot.report.epoch, 7);
  assert.equal(state().detail.hash, hash);
  assert.deepEqual(state().earlier, []);
});
