// A comparison whose outcome the tests know, whoever makes its runs.
import { createComparers } from './comparers.mjs';
import { stage } from './stage.mjs';

/** Compare with 3 rates and 4 seeds of 200 epochs; the third diverges. */
export async function opened(comparers) {
  const { actions, state, set } = await stage(
    'stop.epochs=200&loss.function=mse&loss.reduction=sum',
    new Map(),
    comparers,
  );
  await actions.openMode('compare');
  const { spec } = state().compare;
  const variants = [0.01, 0.1, 100].map((rate) => ({ label: '', values: { 'optimizer.learning_rate': rate } }));
  variants[2].values['network.output.activation'] = 'identity';
  await actions.compare.ask({ ...spec, factors: [{ variants }], seeds: { ...spec.seeds, count: 4 } });
  return { compare: actions.compare, state: () => state().compare, set };
}

/** All that a comparison comes to, but for how long it took. */
export const outcomes = ({ results, answer }) => ({
  runs: results.map(({ milliseconds, ...outcome }) => outcome),
  answer: { ...answer, summaries: answer.summaries.map(({ milliseconds, ...summary }) => summary) },
});

export const whole = opened(createComparers(2)).then(async ({ compare, state }) => {
  await compare.run();
  return outcomes(state());
});
