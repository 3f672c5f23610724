// What is far larger than any config is refused at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './lab.mjs';

test('an object of very many members is refused without looking at each', async () => {
  const lab = await load();
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, k) => [`k${k}`, k]));
  const begin = performance.now();
  const [error, ...others] = lab.validate({ data: many });
  assert.equal(error.field, 'data');
  assert.equal(others.length, 0);
  assert.equal(lab.validate(many)[0].field, 'config');
  assert.ok(performance.now() - begin < 2000);
});
