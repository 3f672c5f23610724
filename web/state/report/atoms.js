// What the lab report holds, as one atom of the page's state. It is kept by the browser and written to files as it is,
// but for what is shown.

/**
 * @typedef {object} Report
 * @property {string} title
 * @property {Block[]} blocks   in their order
 * @property {number | null} editing  the block whose text is being written
 *
 * What the report consists of. Every block has an id of its own.
 *
 * @typedef {{ id: number } & (Heading | Prose | Figure)} Block
 *
 * @typedef {{ kind: 'heading', level: 2 | 3, text: string }} Heading
 *
 * The student's own words.
 *
 * @typedef {object} Prose
 * @property {'prose'} kind
 * @property {string} markdown  empty until somebody has written it
 * @property {string} prompt    what to write about, shown while it is empty
 *
 * Something that was pinned: what it shows, and the run that shows it again.
 *
 * @typedef {object} Figure
 * @property {'figure'} kind
 * @property {FigureKind} shows
 * @property {unknown} data     what it is drawn from: plain JSON, whose form is that of its kind, see figures/
 * @property {string} caption   Markdown, the student's to change
 * @property {string} settings  the run in a line, as in "2-4-4-1, sigmoid, momentum, learning rate 0.1"
 * @property {string} link      of the run at that moment, without #, as link.js writes it
 * @property {number} epoch
 * @property {string} hash      of the weights then; empty where there are none, as of a comparison
 *
 * @typedef {'curve' | 'field' | 'truth' | 'network' | 'predictions' | 'printed' | 'ledger' | 'gradients' | 'formulas'
 *   | 'comparison'} FigureKind
 */

/** @type {Report} */
export const initialReport = { title: '', blocks: [], editing: null };
