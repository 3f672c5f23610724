// Reads a text as JSON, and tells in the page's language that it is none: browsers do so in English, each in its own way.

import { jsonWords as words } from '../i18n/en/json.js';

/** @param {string} text @returns {{ value: unknown } | { problem: string }} */
export function readJson(text) {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const place = placeIn(text, error instanceof Error ? error.message : '');
    return { problem: place ? words.notJsonAt(...place) : words.notJson };
  }
}

/** Where the browser says that it is wrong, if it does. @param {string} text @param {string} message @returns {[line: number, column: number] | null} */
function placeIn(text, message) {
  const [, line, column] = message.match(/\bline (\d+) column (\d+)/) ?? [];
  if (line) return [Number(line), Number(column)];
  const [, position] = message.match(/\bat position (\d+)/) ?? [];
  if (!position) return null;
  const before = text.slice(0, Number(position)).split('\n');
  return [before.length, before[before.length - 1].length + 1];
}
