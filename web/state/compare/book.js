// The lab book: comparisons that are ready to run.

/**
 * @typedef {object} Book
 * @property {string | null} open  the name of the experiment whose comparison is shown
 */

/** @type {Book} */
export const initialBook = { open: null };
