// The numbers of the figures, the same on the page, in files and on paper: those that are still empty have none.

import { isTaken } from './blocks.js';

/** @import { Block } from './atoms.js' */

/** @param {Block[]} blocks @returns {Map<number, number>} by the block's id, from 1 on */
export const figureNumbers = (blocks) =>
  new Map(blocks.filter((block) => block.kind === 'figure' && isTaken(block)).map(({ id }, k) => [id, k + 1]));
