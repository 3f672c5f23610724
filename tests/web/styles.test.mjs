// Styles of parts that load on their own do not change each other.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../web/styles/', import.meta.url);

/** What all of the page may build on. */
const BASE = [
  'base.css',
  'controls.css',
  'banners.css',
  'layout.css',
  'narrow.css',
  'dialog.css',
  'file.css',
  'tabs.css',
];

/** A mode, or a part that loads on its own; a framed page shows parts of Train, in its own way. @param {string} file */
const partOf = (file) => (file.startsWith('frame/') ? 'train' : file.split('/')[0]);

test('a class is styled by one part of the page alone', () => {
  /** The files that begin a rule with a class, as in ".facts dt". */
  const parts = new Map();
  const files = readdirSync(folder, { recursive: true }).filter(
    (file) => file.endsWith('.css') && !BASE.includes(file),
  );
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    for (const [, selector] of text.matchAll(/([^{}]+)\{/g)) {
      for (const one of selector.split(',')) {
        const name = /^\s*\.([\w-]+)/.exec(one)?.[1];
        if (name) parts.set(name, (parts.get(name) ?? new Set()).add(file));
      }
    }
  }
  const shared = [...parts]
    .filter(([, styled]) => new Set([...styled].map(partOf)).size > 1)
    .map(([name, styled]) => `${name}: ${[...styled].join(', ')}`);
  assert.deepEqual(shared, []);
});
