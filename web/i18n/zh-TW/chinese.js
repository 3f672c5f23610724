// What Chinese asks of its words.

/** With a space between Chinese and what is Latin, Greek or a number, as around a name that is put in. @param {string} text */
export const spaced = (text) =>
  text
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Number}\u2202])(?=\p{Script=Han})/gu, '$1 ')
    .replace(/(\p{Script=Han})(?=[\p{Script=Latin}\p{Script=Greek}\p{Number}\u2202])/gu, '$1 ');
