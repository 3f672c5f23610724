// Series of numbers over epochs that grow: which of them are drawn, and which lies nearest.

/**
 * The rows that are worth drawing: of those that fall into one column of pixels, the lowest and the highest; also the
 * first and the last of all.
 *
 * @param {number} count
 * @param {(row: number) => number} x  grows with the row
 * @param {(row: number) => number} y  where it is not finite the line breaks: of each such stretch one row stays
 * @param {number} width  of a column, in units of x
 * @returns {number[]} growing
 */
export function drawnRows(count, x, y, width) {
  /** @type {number[]} */
  const rows = [];
  let [column, low, high] = [NaN, -1, -1];
  const put = (/** @type {number} */ row) => row !== rows[rows.length - 1] && rows.push(row);
  const endColumn = () => {
    if (low < 0) return;
    put(Math.min(low, high));
    put(Math.max(low, high));
    low = high = -1;
  };
  for (let row = 0; row < count; ++row) {
    const value = y(row);
    if (!Number.isFinite(value)) {
      endColumn();
      if (rows.length > 0 && Number.isFinite(y(rows[rows.length - 1]))) rows.push(row);
      continue;
    }
    if (rows.length === 0) rows.push(row);
    const at = Math.floor(x(row) / width);
    if (at !== column) endColumn();
    column = at;
    if (low < 0 || value < y(low)) low = row;
    if (high < 0 || value > y(high)) high = row;
  }
  endColumn();
  if (count > 0 && Number.isFinite(y(count - 1))) put(count - 1);
  return rows;
}

/**
 * The record whose first number lies nearest; of two, the one before.
 *
 * @param {Float64Array} records  growing in their first number
 * @param {number} length  numbers a record
 * @param {number} x
 * @returns {number} -1 where there are none
 */
export function nearestRow(records, length, x) {
  let [from, to] = [0, records.length / length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (records[middle * length] < x) from = middle + 1;
    else to = middle;
  }
  const last = records.length / length - 1;
  if (from === 0 || from > last) return Math.min(from, last);
  return x - records[(from - 1) * length] <= records[from * length] - x ? from - 1 : from;
}
