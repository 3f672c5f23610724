// What the blocks of a report are called, for the buttons that act on them.

import { headingOf, indexOf } from './blocks.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Block } from './atoms.js' */

/** @param {Block[]} blocks @param {number} id @returns {string} as in "Learning curves under Results" */
export function nameOf(blocks, id) {
  const block = blocks[indexOf(blocks, id)];
  if (block.kind === 'heading') return block.text.trim() || words.heading;
  const under = headingOf(blocks, id)?.text.trim() ?? '';
  if (block.kind === 'prose') return under === '' ? words.textAlone : words.textUnder(under);
  const figure = words.kinds[block.shows];
  return under === '' ? figure : words.figureUnder(figure, under);
}
