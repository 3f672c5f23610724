// What English asks of its words.

/** @param {string} text */
export const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "it agrees", "they agree" @param {number} many @param {string} one @param {string} more */
export const either = (many, one, more) => (many === 1 ? one : more);
