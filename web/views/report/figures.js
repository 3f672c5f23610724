// What figures look like, by kind: their data as drawings, tables and listings, in the language that is set.

import { look as comparison } from './figures/comparison.js';
import { look as curve } from './figures/curve.js';
import { look as field } from './figures/field.js';
import { look as gradients } from './figures/gradients.js';
import { look as ledger } from './figures/ledger.js';
import { look as network } from './figures/network.js';
import { look as predictions } from './figures/predictions.js';
import { look as printed } from './figures/printed.js';
import { look as truth } from './figures/truth.js';
import { formulasParts as formulas } from './figures/formulas.js';

/** @import { Figure, FigureKind } from '../../state/report/atoms.js' */
/** @import { Part } from './parts.js' */

/** @type {Partial<Record<FigureKind, (data: any) => Part[]>>} each takes what `read` of its kind has let through */
export const looks = {
  curve,
  field,
  truth,
  network,
  predictions,
  printed,
  ledger,
  gradients,
  formulas,
  comparison,
};

/** @param {Pick<Figure, 'shows' | 'data'>} figure @returns {Part[]} */
export const partsOf = ({ shows, data }) => looks[shows]?.(data) ?? [];
