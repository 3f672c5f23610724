// What multiplies a sample's own gradient: the reduction's factor, and with the learning rate the effective step.

import { number } from '../../lib/format.js';
import { besideWords as words } from '../../i18n/en/beside.js';

/** @import { Ledger } from '../../engine/inspect' */

/** The factor as it is written: 1, ½, 1/21. @param {number} factor */
export function factorText(factor) {
  if (factor === 1) return '1';
  if (factor === 0.5) return '½';
  const parts = Math.round(1 / factor);
  return 1 / parts === factor ? `1/${parts}` : number(factor);
}

const ACCUMULATING = ['momentum', 'momentum_rate_inside', 'nesterov'];

/**
 * What a sample's own gradient is multiplied by, all in all; with momentum, in the long run: each gradient goes on in
 * the velocity, so that its shares sum up to 1/(1 − μ). Rules that divide by the gradient's own size have none.
 *
 * @param {string} rule
 * @param {Pick<Ledger, 'factor' | 'learning_rate' | 'coefficients'>} step
 * @returns {{ value: number, text: string } | null}
 */
export function effectiveStep(rule, { factor, learning_rate: rate, coefficients }) {
  const accumulates = ACCUMULATING.includes(rule);
  if (rule !== 'sgd' && !accumulates) return null;
  const value = (rate * factor) / (accumulates ? 1 - coefficients.momentum : 1);
  const longRun = accumulates ? ` × 1/(1 − ${number(coefficients.momentum)})` : '';
  return { value, text: words.effective(`${number(rate)} × ${factorText(factor)}${longRun}`, effectiveText(value)) };
}

/** Four digits also of what is small, so that what two choices make of a step can be told apart. @param {number} value */
export const fine = (value) => {
  const size = Math.abs(value);
  return size > 0 && size < 1e-3 ? `${value < 0 ? '−' : ''}${size.toExponential(3)}` : number(value);
};

/** Three digits: 0.00476. @param {number} value */
export const effectiveText = (value) =>
  Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6 ? String(Number(value.toPrecision(3))) : number(value);
