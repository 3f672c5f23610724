// The bug hunt as the page has it: the same bug everywhere, told by nothing but a verdict.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMethods, look, nativeHash, train, view } from './lab.mjs';

const methods = await loadMethods();
const config = (hunt) => ({ network: { hunt } });

function judged(answer) {
  for (;;) {
    const { verdict, unknown } = methods.judgeHunt({ answer, milliseconds: 5 });
    if (verdict || unknown) return verdict;
  }
}

test('the same number hides the same bug natively and in wasm', () => {
  for (let hunt = 1; hunt <= 25; ++hunt) {
    assert.equal(train(methods, config(hunt), 60).hash, nativeHash(config(hunt), 60), `hunt ${hunt}`);
  }
});

test('of all answers only the one that names the bug is right, and the others are told why not', () => {
  for (const hunt of [1, 7, 12]) {
    const before = train(methods, config(hunt), 5).hash;
    const { truth, right, traces } = judged(null);
    assert.ok(right && traces.length > 0);
    const all = methods.huntable();
    assert.ok(all.length > 15);
    assert.ok(all.some(({ layer, fault }) => layer === truth.layer && fault === truth.fault));
    for (const answer of all) {
      const verdict = judged(answer);
      const names = answer.layer === truth.layer && answer.fault === truth.fault;
      assert.equal(verdict.right, names);
      if (names) continue;
      assert.equal(verdict.truth, null);
      assert.deepEqual(verdict.traces, []);
      assert.notEqual(verdict.objection, 'none');
      const { layer, parameter, bias } = verdict.against;
      assert.ok(layer >= 0 && layer < 3 && parameter >= 0 && typeof bias === 'boolean');
    }
    assert.equal(look(methods).hash, before, 'asking changes nothing');
  }
});

test('settings that change under way do not move the bug', () => {
  train(methods, config(7), 2);
  const { truth } = judged(null);
  methods.make({ change: { kind: 'tune', values: { 'training.update': 'full_batch' } }, view });
  assert.deepEqual(judged(null).truth, truth);
  methods.advance({ epochs: 3, milliseconds: Infinity, view });
  assert.deepEqual(judged(truth).truth, truth);
});

test('without a hunt there is nothing to be told, and what cannot be hidden is no answer', () => {
  train(methods, {}, 1);
  assert.equal(judged(null), null);
  train(methods, config(3), 1);
  assert.equal(judged({ layer: 0, fault: 'sign' }), null);
  assert.equal(judged({ layer: 9, fault: 'nothing' }), null);
});

test('what the page keeps of a run does not name the bug', () => {
  const { run, snapshot } = methods.start({ config: config(7), view });
  const { truth } = judged(null);
  assert.ok(!JSON.stringify([run, snapshot]).includes(truth.fault));
});
