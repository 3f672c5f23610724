// What somebody types of a comparison's question.

/**
 * @typedef {object} Question
 * @property {Record<string, { text: string, message: string }>} drafts  by field: what a control holds that was refused
 */

/** @type {Question} */
export const initialQuestion = { drafts: {} };
