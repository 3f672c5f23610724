// Writes the report's files. Loads when the first one is asked for.

import { strToU8, zipSync } from 'fflate';
import { asPng, asSvg } from '../../../lib/drawn.js';
import { htmlFile } from './html-file.js';
import { FOLDER, markdownFile } from './markdown-file.js';
import { paperOf } from './paper.js';
import { latex } from '../math/latex.js';
import { mathText } from '../math/mathml.js';
import { shownParts } from '../shown-parts.js';

/** @import { PaperPart } from './paper.js' */
/** @import { Drawing, Part } from '../parts.js' */
/** @import { Opened } from '../report.js' */

/** @param {Opened} state @param {(drawing: Drawing, name: string) => void} [onDrawing]  is told of every drawing */
const paper = (state, onDrawing) =>
  paperOf(state.report, state.language, location.href, (figure, number) => {
    const parts = shownParts(state, figure);
    const drawings = parts.filter(({ type }) => type === 'drawing');
    return parts.map((part) => {
      if (part.type !== 'drawing') return onPaperPart(part);
      const name = nameOf(number, drawings.length > 1 ? drawings.indexOf(part) : null);
      onDrawing?.(part, name);
      return { type: 'drawing', title: part.title, svg: asSvg(part, `${name}-`), name };
    });
  });

/** @param {Exclude<Part, Drawing>} part @returns {PaperPart} */
const onPaperPart = (part) =>
  part.type === 'formulas'
    ? { ...part, lines: part.lines.map(({ name, math }) => ({ name, mathml: mathText(math), latex: latex(math) })) }
    : part;

/** As in figure-03, or figure-03-b where a figure has several drawings. @param {number} number @param {number | null} place */
const nameOf = (number, place) =>
  `figure-${String(number).padStart(2, '0')}${place === null ? '' : `-${String.fromCharCode(97 + place)}`}`;

/** @param {Opened} state */
export const htmlOf = (state) => htmlFile(paper(state));

/** The text, and every drawing both as it stands in the text and with lines and letters. @param {Opened} state */
export async function markdownZipOf(state) {
  /** @type {{ drawing: Drawing, name: string }[]} */
  const drawings = [];
  const written = paper(state, (drawing, name) => drawings.push({ drawing, name }));
  /** @type {import('fflate').Zippable} */
  const files = { 'report.md': strToU8(markdownFile(written)) };
  for (const { drawing, name } of drawings) {
    const png = await asPng(drawing);
    if (png) files[`${FOLDER}/${name}.png`] = [new Uint8Array(await png.arrayBuffer()), { level: 0 }]; // small already
    files[`${FOLDER}/${name}.svg`] = strToU8(asSvg(drawing));
  }
  return zipSync(files);
}
