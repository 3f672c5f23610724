// Numbers as the page writes them.

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A count: 12,480. @param {number} value */
export const count = (value) => grouped.format(value);

/**
 * Four significant digits; 1.2e-5 below 1e-3 and from 1e6 on; thousands separated.
 *
 * @param {number} value
 */
export function number(value) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  let text;
  if (size === 0) text = '0';
  else if (size < 1e-3 || size >= 1e6) text = value.toExponential(1).replace('e+', 'e').replace('.0e', 'e');
  else if (size >= 1000) text = grouped.format(value);
  else text = String(Number(value.toPrecision(4)));
  return text.replace('-', size < 1e-3 && value > 0 ? '-' : '−').replace('e−', 'e-');
}

/** A share of 1 as a percentage with at most one decimal: 95.2 %. @param {number} share */
export const percent = (share) => `${Number((100 * share).toFixed(1))} %`;

/** A speed: 1 to 3 significant digits, thousands separated. @param {number} value */
export const speed = (value) => grouped.format(Number(value.toPrecision(value < 10 ? 1 : 3)));
