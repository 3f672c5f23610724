// Compare's lab book in the page: its experiments become questions, and the runs judge its claims.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed, openExperiment } from '../../web/state/compare/book.js';
import { stage } from './stage.mjs';

test('an experiment of the lab book becomes the question, and its runs judge its claims', async () => {
  const { actions, state, until } = await stage();
  await actions.openMode('compare');
  const { compare } = actions;
  actions.show({ dialog: 'book' });
  await until(({ compare: { book } }) => book.pages);
  const { experiments, tables } = state().compare.book.pages;
  assert.ok(experiments.length >= 30);
  assert.deepEqual(
    tables.claim_verdicts.map(({ name }) => name),
    ['holds', 'depends', 'fails', 'open'],
  );
  const own = experiments.find(({ name }) => name === 'lab_002_linear_zero');
  await compare.openExperiment(own.name);
  assert.equal(state().dialog, null);
  assert.deepEqual(state().compare.spec, own.comparison);
  assert.deepEqual(state().compare.errors, []);
  assert.deepEqual(openExperiment(state().compare), { experiment: own, ran: false });

  await compare.ask({ ...own.comparison, seeds: { ...own.comparison.seeds, count: 5 } });
  await compare.run();
  await until(({ compare: { book } }) => book.judged?.claims[0].of === 5);
  const { judged } = state().compare.book;
  assert.equal(openExperiment(state().compare).ran, true);
  assert.equal(judged.claims.length, own.claims.length);
  const oneClass = own.claims.findIndex(({ kind }) => kind === 'one_class');
  const { variant } = own.claims[oneClass];
  const count = state().compare.results.filter((result, run) => run % 2 === variant && result.single_class).length;
  assert.equal(judged.claims[oneClass].agree, count);
  assert.ok(['holds', 'depends', 'fails'].includes(judged.claims[oneClass].verdict));

  const { spec } = state().compare;
  await compare.ask({ ...spec, target: { accuracy: 0.9, loss: null } });
  assert.equal(openExperiment(state().compare).ran, true, 'the runs are still its own');
  await compare.run();
  assert.equal(openExperiment(state().compare), null);
});

test('the lab book is searched by all words, in titles, questions and claims', async () => {
  const { actions, state, until } = await stage();
  await actions.openMode('compare');
  actions.show({ dialog: 'book' });
  await until(({ compare: { book } }) => book.pages);
  const { searchBook } = actions.compare;
  const titles = () => listed(state().compare.book).map(({ lab, title }) => `${lab} ${title}`);
  searchBook({ search: 'MOMENTUM xor', lab: '' });
  assert.ok(titles().includes('000 XOR: why momentum fails'));
  assert.ok(titles().every((title) => /XOR/.test(title)));
  searchBook({ lab: '004' });
  assert.ok(titles().every((title) => title.startsWith('004')));
  searchBook({ search: 'nothing of the kind' });
  assert.deepEqual(titles(), []);
});
