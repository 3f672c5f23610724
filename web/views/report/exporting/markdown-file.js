// A report as the text of a Markdown file, whose drawings are files beside it.

import { tamed } from '../../../lib/tamed-markdown.js';
import { runSaid } from '../run-said.js';
import { reportFilesWords as words } from '../../../i18n/en/report-files.js';

/** @import { Heading, Prose } from '../../../state/report/atoms.js' */
/** @import { Listing, Table } from '../parts.js' */
/** @import { Paper, PaperFigure, PaperFormulas, PaperPart } from './paper.js' */

export const FOLDER = 'figures';

/** Text within a line that stands there as it is, whatever signs are in it. @param {string} text */
const plain = (text) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]|~$]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

/**
 * Every block is tamed, so that it ends where the next one begins; and then all of it, since code that is left open in one
 * reaches into the next.
 *
 * @param {Paper} paper
 */
export const markdownFile = ({ title, blocks }) =>
  tamed([`# ${plain(title)}`, ...blocks.map(block), plain(words.made)].join('\n\n')) + '\n';

/** @param {Heading | Prose | PaperFigure} block */
function block(block) {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${plain(block.text)}`;
  return block.kind === 'prose' ? tamed(block.markdown).trim() : figure(block);
}

/** @param {PaperFigure} figure */
function figure(figure) {
  const { number, parts, caption, settings, address, hash } = figure;
  const said = runSaid(figure);
  const run = [
    ...(settings === '' ? [] : [plain(settings)]),
    ...(said.epoch === '' ? [] : [plain(said.epoch)]),
    ...(said.hash === '' ? [] : [`${plain(said.hash)} ${plain(hash)}`]),
    ...(address === '' ? [] : [`[${plain(said.replay)}](<${address.replace(/&(?=#?\w+;)/g, '&amp;')}>)`]),
  ];
  return [...parts.map(part), `**${plain(words.figure(number))}** ${tamed(caption).trim()}`, run.join(' · ')]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** @param {PaperPart} part */
function part(part) {
  if (part.type === 'drawing') return `![${plain(part.title)}](${FOLDER}/${part.name}.png)`;
  if (part.type === 'listing') return listing(part);
  return part.type === 'table' ? table(part) : formulas(part);
}

/** @param {Table} table */
function table({ head, rows, numeric }) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const sides = head.map((_, column) => (numeric[column] ? '---:' : '---'));
  return [line(head.map(plain)), line(sides), ...rows.map((row) => line(row.map(plain)))].join('\n');
}

/** @param {PaperFormulas} formulas */
const formulas = ({ lines }) =>
  lines.map(({ name, latex }) => `${plain(name)}:\n\n$$\n${latex.replace(/\s+/g, ' ')}\n$$`).join('\n\n');

/** Between more backticks than there are in it. @param {Listing} listing */
function listing({ text }) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
