// What the browser keeps, where it keeps it, and where it does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKeep } from '../../web/state/keep.js';

/** A browser's storage that has room for so many characters. */
function fakeStorage(room = Infinity) {
  const kept = new Map();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(key, String(value));
    },
    removeItem: (key) => void kept.delete(key),
  };
}

const points = { task: 'binary', x: [0.1, -2e-7, 1e21], y: [1, 2, 3], label: [0, 1, 0] };

test('what is kept is there at the next visit, until it is forgotten', () => {
  const storage = fakeStorage();
  const keep = createKeep(() => storage);
  assert.equal(keep.writeOwn(points), true);
  assert.equal(keep.writeTheme('dark'), true);

  const again = createKeep(() => storage);
  assert.deepEqual(again.readOwn(), points);
  assert.equal(again.readTheme(), 'dark');

  assert.deepEqual([again.writeOwn(null), again.writeTheme(null)], [true, true]);
  assert.equal(storage.kept.size, 0);
  assert.deepEqual([again.readOwn(), again.readTheme()], [null, null]);
});

test('points are kept as they come from a file', () => {
  const storage = fakeStorage();
  const column = Float64Array.of(0.5, -1);
  createKeep(() => storage).writeOwn({ task: 'regression', x: column, y: column, label: column });
  assert.deepEqual(createKeep(() => storage).readOwn(), {
    task: 'regression',
    x: [0.5, -1],
    y: [0.5, -1],
    label: [0.5, -1],
  });
});

const refuse = () => {
  throw new DOMException('blocked', 'SecurityError');
};
for (const [name, open] of [
  ['is absent', () => undefined],
  ['is null', () => null],
  ['is blocked', refuse],
  ['refuses everything', () => ({ getItem: refuse, setItem: refuse, removeItem: refuse })],
]) {
  test(`nothing is kept, and nothing fails, where storage ${name}`, () => {
    const keep = createKeep(open);
    assert.deepEqual([keep.writeOwn(points), keep.writeTheme('light')], [false, false]);
    assert.deepEqual([keep.readOwn(), keep.readTheme()], [null, null]);
  });
}

test('what is too much is not kept, and what there was stays', () => {
  const storage = fakeStorage(120);
  const keep = createKeep(() => storage);
  assert.equal(keep.writeOwn(points), true);
  const many = Array.from({ length: 1000 }, () => 0);
  assert.equal(keep.writeOwn({ task: 'binary', x: many, y: many, label: many }), false);
  assert.deepEqual(keep.readOwn(), points);
});

test('rubbish is nothing', () => {
  const storage = fakeStorage();
  const keep = createKeep(() => storage);
  keep.writeOwn(points);
  keep.writeTheme('dark');
  const [ownKey, themeKey] = storage.kept.keys();
  for (const rubbish of [
    '',
    'null',
    '7',
    '[]',
    '{}',
    '{"task":"binary"',
    '{"task":1,"x":[],"y":[],"label":[]}',
    '{"task":"binary","x":[1],"y":[1,2],"label":[0]}',
    '{"task":"binary","x":[1],"y":[null],"label":[0]}',
    '{"task":"binary","x":["1"],"y":[1],"label":[0]}',
    '{"task":"binary","x":[[1]],"y":[1],"label":[0]}',
    '{"task":"binary","x":[1e999],"y":[1],"label":[0]}',
    '{"task":"binary","x":"a","y":"b","label":"c"}',
  ]) {
    storage.kept.set(ownKey, rubbish);
    assert.equal(keep.readOwn(), null, rubbish);
  }
  storage.kept.set(themeKey, 'purple');
  assert.equal(keep.readTheme(), null);
});

test('what is read carries nothing but points', () => {
  const storage = fakeStorage();
  const keep = createKeep(() => storage);
  keep.writeOwn(points);
  const [key] = storage.kept.keys();
  storage.kept.set(key, '{"task":"binary","x":[1],"y":[2],"label":[0],"__proto__":{"evil":1},"more":1}');
  assert.deepEqual(keep.readOwn(), { task: 'binary', x: [1], y: [2], label: [0] });
  assert.equal({}.evil, undefined);
});
