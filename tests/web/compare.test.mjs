// Compare as a whole, without its views.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './stage.mjs';

const until = async (met) => {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('a comparison runs to its end, and a run of it opens in Train with its very weights', async () => {
  const { actions, state } = await stage('#stop.epochs=300'.slice(1));
  await actions.openMode('compare');
  const { compare } = actions;
  await compare.ask({ ...state().compare.spec, seeds: { ...state().compare.spec.seeds, count: 3 } });
  assert.deepEqual(state().compare.errors, []);
  await compare.run();
  assert.equal(state().compare.phase, 'done');
  const { results, plan, answer } = state().compare;
  assert.equal(results.length, 9);
  assert.deepEqual(
    answer.summaries.map(({ runs }) => runs),
    [3, 3, 3],
  );
  assert.equal(answer.bands[1].length, 3 * plan.epochs[1].length);

  await compare.openRun(4); // the second seed with the second rate
  await until(() => state().snapshot.report.epoch === 300);
  assert.equal(state().mode, 'train');
  assert.equal(state().run.config.initial.seed, 1002);
  assert.equal(state().run.config.optimizer.learning_rate, plan.variants[1].optimizer.learning_rate);
  assert.equal(state().detail.hash, results[4].hash);
});
