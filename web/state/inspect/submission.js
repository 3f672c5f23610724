// What "Check my NumPy" keeps: what somebody pasted and dropped, and what the engine says to it. It stays when the dialog
// is closed.

/** @import { TensorName, SubmissionVerdict } from '../../engine/inspect' */
/** @import { SubmittedArray } from '../../lib/numpy/read.js' */

/**
 * @typedef {object} Submission
 *
 * To begin with:
 * @property {string | null} script  the code that makes the step's numbers; null until it is there
 *
 * What was handed in:
 * @property {string} text           in the text field
 * @property {Source[]} sources      what was read of it, and of each file, in the order in which they came
 * @property {Record<string, Meaning>} meanings  by key of an array: what somebody said it is; the others are guessed
 *
 * What comes of it:
 * @property {boolean} checking      the engine is at it
 * @property {Checked | null} checked  null: nothing to check, or not yet
 * @property {boolean} moved         the step is another one than when this was handed in
 *
 * @typedef {object} Source
 * @property {number} id             0: the text field
 * @property {string | null} name    of the file; null: text
 * @property {SubmittedArray[]} arrays
 * @property {string[]} errors       a sentence for each thing that could not be read
 *
 * A tensor of the step; or of no use.
 *
 * @typedef {TensorName | 'unused'} Meaning
 *
 * @typedef {object} Checked
 * @property {string[]} keys         of the arrays that were looked at, in the verdict's order
 * @property {number[]} rows         the step's samples
 * @property {SubmissionVerdict} verdict
 */

/** @type {Submission} */
export const initialSubmission = {
  script: null,
  text: '',
  sources: [],
  meanings: {},
  checking: false,
  checked: null,
  moved: false,
};

/** What an array is called among all: its source, and its place there. @param {Source} source @param {number} place */
export const keyOf = ({ id }, place) => `${id}/${place}`;

/** All arrays with their keys. @param {Submission} submission */
export const arraysOf = ({ sources }) =>
  sources.flatMap((source) => source.arrays.map((array, place) => ({ key: keyOf(source, place), array })));
