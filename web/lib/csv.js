// Tables as CSV files, numbers with all their digits.

/** @param {string | number} cell */
const written = (cell) => {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * @param {string[]} head
 * @param {(string | number)[][]} rows  NaN stays empty
 */
export const csvOf = (head, rows) =>
  [head, ...rows].map((row) => row.map((cell) => (Number.isNaN(cell) ? '' : written(cell))).join(',') + '\n').join('');
