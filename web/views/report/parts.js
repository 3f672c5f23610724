// What figures are made of. The page, the HTML file, the Markdown file and the printer each show these parts in their way.

/** @import { Palette } from '../../lib/color.js' */
/** @import { Sheet } from '../../lib/sheet.js' */
/** @import { Math } from './math/notation.js' */

/**
 * @typedef {Drawing | Table | Listing | Formulas} Part
 *
 * @typedef {object} Drawing
 * @property {'drawing'} type
 * @property {number} width   CSS pixels
 * @property {number} height
 * @property {string} title   what it shows, for who does not see it
 * @property {(sheet: Sheet, colors: Palette) => void} draw
 *
 * @typedef {object} Table
 * @property {'table'} type
 * @property {string} title
 * @property {string[]} head
 * @property {string[][]} rows
 * @property {boolean[]} numeric  by column: its numbers stand below each other
 *
 * Text whose lines and spaces stand as they are.
 *
 * @typedef {{ type: 'listing', title: string, text: string }} Listing
 *
 * Formulas below each other; math/mathml.js and math/latex.js write them.
 *
 * @typedef {{ type: 'formulas', title: string, lines: { name: string, math: Math }[] }} Formulas
 */

export {};
