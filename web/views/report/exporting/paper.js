// A report on its way into a file: figures are numbered, drawings are SVG, links are whole addresses.

import { figureNumbers } from '../../../state/report/numbering.js';
import { replayAddress } from '../replay.js';
import { reportFilesWords as words } from '../../../i18n/en/report-files.js';

/** @import { Block, Content, Figure, Heading, Prose } from '../../../state/report/atoms.js' */
/** @import { Listing, Table } from '../parts.js' */

/**
 * @typedef {object} Paper
 * @property {string} language
 * @property {string} title
 * @property {(Heading | Prose | PaperFigure)[]} blocks  without those that are empty
 *
 * @typedef {object} PaperFigure
 * @property {'figure'} kind
 * @property {Figure['shows']} shows
 * @property {number} number   from 1 on
 * @property {PaperPart[]} parts
 * @property {string} caption  Markdown
 * @property {string} settings
 * @property {string} address  replays it; '' where there is none
 * @property {number} epoch
 * @property {string} hash     '' where there are no weights
 *
 * @typedef {PaperDrawing | Table | Listing | PaperFormulas} PaperPart
 *
 * @typedef {object} PaperDrawing
 * @property {'drawing'} type
 * @property {string} title
 * @property {string} svg
 * @property {string} name   of its files, without their ending
 *
 * @typedef {object} PaperFormulas
 * @property {'formulas'} type
 * @property {string} title
 * @property {{ name: string, mathml: string, latex: string }[]} lines
 */

/**
 * @param {Content} report
 * @param {string} language
 * @param {string} page  the address of this page
 * @param {(figure: Figure, number: number) => PaperPart[]} partsOf
 * @returns {Paper}
 */
export function paperOf({ title, blocks }, language, page, partsOf) {
  const numbers = figureNumbers(blocks);
  /** @param {Block} block @returns {Paper['blocks']} */
  const written = (block) => {
    if (block.kind === 'heading') return block.text.trim() === '' ? [] : [block];
    if (block.kind === 'prose') return block.markdown.trim() === '' ? [] : [block];
    const number = numbers.get(block.id);
    if (number === undefined) return [];
    const { kind, shows, caption, settings, epoch, hash } = block;
    const address = replayAddress(block.link, page);
    return [{ kind, shows, number, parts: partsOf(block, number), caption, settings, address, epoch, hash }];
  };
  return { language, title: title.trim() === '' ? words.untitled : title, blocks: blocks.flatMap(written) };
}
