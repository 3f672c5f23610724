// What the lab report holds, as one atom of the page's state. Its title and its blocks are kept by the browser and
// written to files.

/** @import { reportWords } from '../../i18n/en/report.js' */

/**
 * @typedef {object} Report
 * @property {string} title
 * @property {boolean} [usual]       it is that of every new report: it follows the language
 * @property {Block[]} blocks        in their order
 * @property {number | null} editing the block whose text is being written, or TITLE
 * @property {number | null} shown   a block that comes into view with the report
 * @property {number | null} at      the block where the student was last: what is pinned goes behind it
 * @property {(Removed | Content)[]} undo  what was removed, and reports that others took the place of, the latest last
 * @property {'kept' | 'keeping' | 'lost'} keeping  whether the browser has all of it; lost: it cannot
 * @property {string[]} problems     what went wrong with keeping or reading it
 * @property {Told} told             what became of the latest file
 *
 * @typedef {{ done: string, refused: string, reasons: string[] }} Told  sentences; empty where there is nothing to tell
 *
 * @typedef {Pick<Report, 'title' | 'usual' | 'blocks'>} Content
 * @typedef {{ block: Block, place: number }} Removed
 *
 * What the report consists of. Every block has an id of its own, above TITLE.
 *
 * @typedef {{ id: number } & (Heading | Prose | Figure)} Block
 *
 * @typedef {object} Heading
 * @property {'heading'} kind
 * @property {2 | 3} level
 * @property {string} text
 * @property {Section} [section]  of every new report: what it is about, whatever it is called
 * @property {boolean} [own]      the text is the student's; without it that of a section follows the language
 * @property {boolean} [results]  what is pinned goes to the end of this section, unless the student is elsewhere
 *
 * The student's own words.
 *
 * @typedef {object} Prose
 * @property {'prose'} kind
 * @property {string} markdown  empty until somebody has written it
 * @property {string} prompt    what to write about, shown while it is empty
 * @property {Prompt} [asks]    of every new report: it follows the language
 *
 * Something that was pinned: what it shows, and the run that shows it again.
 *
 * @typedef {object} Figure
 * @property {'figure'} kind
 * @property {FigureKind} shows
 * @property {unknown} data     what it is drawn from: plain JSON, whose form is that of its kind, see figures/. null: it is
 *   not taken from a run yet; undefined: what a file held is no such data. Neither can be drawn.
 * @property {string} caption   Markdown, the student's to change
 * @property {boolean} [own]    it is the student's: taking the figure again leaves it
 * @property {string} settings  the run in a line, as in "2-4-4-1, sigmoid, momentum, learning rate 0.1"
 * @property {string} link      of the run at that moment, without #, as link.js writes it; a comparison's asks it again
 * @property {number} epoch
 * @property {string} hash      of the weights then, or of those of all runs of a comparison; empty where there are none
 *
 * @typedef {(typeof FIGURE_KINDS)[number]} FigureKind
 */

/**
 * @typedef {keyof typeof reportWords.skeleton.sections} Section
 * @typedef {keyof typeof reportWords.skeleton.prompts} Prompt
 */

export const FIGURE_KINDS = /** @type {const} */ ([
  'curve',
  'field',
  'truth',
  'network',
  'predictions',
  'printed',
  'ledger',
  'gradients',
  'formulas',
  'comparison',
]);

export const TITLE = 0; // what is edited, where it is no block

/** @type {Report} */
export const initialReport = {
  title: '',
  blocks: [],
  editing: null,
  at: null,
  shown: null,
  undo: [],
  keeping: 'kept',
  problems: [],
  told: { done: '', refused: '', reasons: [] },
};
