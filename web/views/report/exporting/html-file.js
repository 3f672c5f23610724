// A report as the text of one HTML file that loads nothing and runs nothing: whatever has been written into the report,
// it stands there as text, and a policy in the file itself forbids the rest.

import { markdownToHtml } from '../../../lib/markdown.js';
import { sheet } from './html-sheet.js';
import { runSaid } from '../run-said.js';
import { reportFilesWords as words } from '../../../i18n/en/report-files.js';

/** @import { Heading, Prose } from '../../../state/report/atoms.js' */
/** @import { Table } from '../parts.js' */
/** @import { Paper, PaperFigure, PaperFormulas, PaperPart } from './paper.js' */

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** @param {string} text */
const escaped = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** @param {Paper} paper */
export const htmlFile = ({ language, title, blocks }) => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Backprop Lab">
<title>${escaped(title)}</title>
<style>
${sheet}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${blocks.map(block).join('\n')}
</main>
<footer>${escaped(words.made)}</footer>
</body>
</html>
`;

/** @param {Heading | Prose | PaperFigure} block */
function block(block) {
  if (block.kind === 'heading') return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
  if (block.kind === 'prose') return `<div class="prose">\n${markdownToHtml(block.markdown)}\n</div>`;
  return figure(block);
}

/** @param {PaperFigure} figure */
function figure(figure) {
  const { number, parts, caption, settings, address, hash } = figure;
  const said = runSaid(figure);
  const run = [
    ...(settings === '' ? [] : [escaped(settings)]),
    ...(said.epoch === '' ? [] : [escaped(said.epoch)]),
    ...(said.hash === '' ? [] : [`${escaped(said.hash)} <code>${escaped(hash)}</code>`]),
    ...(address === '' ? [] : [`<a href="${escaped(address)}" rel="noreferrer">${escaped(said.replay)}</a>`]),
  ];
  return `<figure id="figure-${number}">
${parts.map(part).join('\n')}
<figcaption>
<div class="caption"><strong>${escaped(words.figure(number))}</strong>
${markdownToHtml(caption)}</div>
<p class="run">${run.map((one) => `<span>${one}</span>`).join(' ')}</p>
</figcaption>
</figure>`;
}

/** @param {PaperPart} part */
function part(part) {
  if (part.type === 'drawing') return `<div class="drawing">${part.svg}</div>`;
  if (part.type === 'listing') return `<pre>${escaped(part.text)}</pre>`;
  return part.type === 'table' ? table(part) : formulas(part);
}

/** @param {PaperFormulas} formulas */
const formulas = ({ lines }) =>
  `<dl>\n${lines.map(({ name, mathml }) => `<div><dt>${escaped(name)}</dt><dd>${mathml}</dd></div>`).join('\n')}\n</dl>`;

/** @param {Table} table */
function table({ title, head, rows, numeric }) {
  const cells = (/** @type {string} */ name, /** @type {string[]} */ texts) =>
    texts
      .map(
        (text, column) =>
          `<${name}${numeric[column] ? ' class="number"' : ''}>${escaped(text)}</${name.split(' ')[0]}>`,
      )
      .join('');
  return `<div class="table"><table>
<caption>${escaped(title)}</caption>
<thead><tr>${cells('th scope="col"', head)}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}
</tbody>
</table></div>`;
}
