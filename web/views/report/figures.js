// What figures look like, by kind: their data as drawings, tables and listings, in the language that is set.

import { formulasParts } from './figures/formulas.js';

/** @import { Figure, FigureKind } from '../../state/report/atoms.js' */
/** @import { Part } from './parts.js' */

/** @type {Partial<Record<FigureKind, (data: any) => Part[]>>} each takes what `read` of its kind has let through */
export const looks = { formulas: formulasParts };

/** @param {Pick<Figure, 'shows' | 'data'>} figure @returns {Part[]} */
export const partsOf = ({ shows, data }) => looks[shows]?.(data) ?? [];
