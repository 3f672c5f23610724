// A formula as its parts: what mathml.js writes for the page and latex.js for Markdown.

/**
 * @typedef {{ is: 'letter' | 'number' | 'sign' | 'words', text: string }
 *   | { is: 'row', of: Math[] }
 *   | { is: 'fraction', over: Math, under: Math }
 *   | { is: 'script', of: Math, sub: Math | null, sup: Math | null }
 *   | { is: 'root', of: Math }
 *   | { is: 'hat', of: Math }
 *   | { is: 'cases', of: { value: Math, when: Math }[] }} Math
 */

/** A variable: one sign is slanted, more stand upright. @param {string} text @returns {Math} */
export const letter = (text) => ({ is: 'letter', text });

/** @param {string} text @returns {Math} */
export const digits = (text) => ({ is: 'number', text });

/** Between two parts, or around one. @param {string} text @returns {Math} */
export const sign = (text) => ({ is: 'sign', text });

/** @param {string} text @returns {Math} */
export const wording = (text) => ({ is: 'words', text });

/** @param {Math[]} of @returns {Math} */
export const row = (...of) => ({ is: 'row', of });

/** @param {Math} over @param {Math} under @returns {Math} */
export const fraction = (over, under) => ({ is: 'fraction', over, under });

/** @param {Math} of @param {Math | null} sub @param {Math | null} sup @returns {Math} */
export const script = (of, sub, sup) => ({ is: 'script', of, sub, sup });

/** @param {{ value: Math, when: Math }[]} of @returns {Math} */
export const cases = (of) => ({ is: 'cases', of });
