// The module's memory does not grow with the run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './lab.mjs';

const CHUNKS = 2 ** 31;

test('a million epochs take no more memory than a thousand', async () => {
  const lab = await load();
  const session = new lab.Session({
    data: { set: 'own', own: { x: [0, 1, 2], y: [1, 0, 2], label: [0, 1, 0] }, test_share: 0.3 },
    network: { layers: [] },
  });
  const bytes = () => session.parameters().buffer.byteLength;
  session.advance(1_000, CHUNKS);
  const before = bytes();
  session.advance(999_000, CHUNKS);
  assert.equal(session.report().epoch, 1_000_000);
  assert.equal(bytes(), before);
  session.delete();
});
