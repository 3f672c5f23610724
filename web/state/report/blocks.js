// The blocks of a report: where one goes, and what section it is in. Each function returns new blocks.

import { TITLE } from './atoms.js';

/** @import { Block, Figure, Heading, Prose, Section } from './atoms.js' */

/** @typedef {Heading | Prose | Figure} Unplaced  a block that is not in a report yet */

/** @param {Block[]} blocks */
export const nextId = (blocks) => 1 + blocks.reduce((most, { id }) => Math.max(most, id), TITLE);

/** Numbered in their order. @param {Unplaced[]} unplaced @returns {Block[]} */
export const numbered = (unplaced) => unplaced.map((block, k) => ({ ...block, id: TITLE + 1 + k }));

/** Whether a figure can be drawn. @param {Figure} figure */
export const isTaken = ({ data }) => data !== null && data !== undefined;

/** @param {Block[]} blocks @param {number} id */
export const indexOf = (blocks, id) => blocks.findIndex((block) => block.id === id);

/** @param {Block[]} blocks @param {number | null} after  a block; TITLE: in front of all; else at the end @param {Block} block */
export function inserted(blocks, after, block) {
  const place = after === TITLE ? -1 : after === null ? blocks.length - 1 : indexOf(blocks, after);
  return blocks.toSpliced(place < 0 && after !== TITLE ? blocks.length : place + 1, 0, block);
}

/** @param {Block[]} blocks @param {number} id */
export const without = (blocks, id) => blocks.filter((block) => block.id !== id);

/** As it was where there is nothing beyond. @param {Block[]} blocks @param {number} id @param {-1 | 1} by */
export function moved(blocks, id, by) {
  const from = indexOf(blocks, id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= blocks.length) return blocks;
  return blocks.with(from, blocks[to]).with(to, blocks[from]);
}

/** @param {Block[]} blocks @param {number} id @param {object} change @returns {Block[]} */
export const changed = (blocks, id, change) =>
  blocks.map((block) => (block.id === id ? { ...block, ...change } : block));

/** The last block of the section that pins go to; without it, of the report. @param {Block[]} blocks @returns {number | null} */
export function endOfResults(blocks) {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.results);
  if (first < 0) return null;
  const length = blocks.slice(first + 1).findIndex((block) => block.kind === 'heading' && block.level === 2);
  return blocks[length < 0 ? blocks.length - 1 : first + length].id;
}

/**
 * Where a comparison goes that a section discusses: behind those that are there, in front of what is written of them.
 *
 * @param {Block[]} blocks @param {Section | null} section
 * @returns {number | null} null: there is no such section, or it is that of all results
 */
export function placeFor(blocks, section) {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.section === section && !block.results);
  if (first < 0) return null;
  const next = blocks.findIndex((block, k) => k > first && block.kind === 'heading');
  const own = blocks.slice(first, next < 0 ? blocks.length : next);
  return (own.filter((block) => block.kind === 'figure' && block.shows === 'comparison').at(-1) ?? own[0]).id;
}

/** The heading that a block stands below, or is; null: none. @param {Block[]} blocks @param {number} id @returns {Heading | null} */
export function headingOf(blocks, id) {
  const above = blocks.slice(0, indexOf(blocks, id) + 1);
  return above.filter((block) => block.kind === 'heading').at(-1) ?? null;
}
