// The figure of a run's formulas: samples are rows, as in Z = X W + b.

import { isRule } from '../../formulas/rules.js';
import { losses } from '../../formulas/losses.js';
import { activations } from '../../formulas/activations.js';
import { activationLines } from './activation-lines.js';
import { backPropagationLines } from './back-propagation-lines.js';
import { networkLines } from './network-lines.js';
import { reportWords } from '../../../i18n/en/report.js';

/** @import { FormulasData, Topic } from '../../../state/report/figures/formulas.js' */
/** @import { Formulas } from '../parts.js' */

/** @type {Record<Topic, (data: FormulasData) => Formulas['lines']>} */
const lines = { activation: activationLines, network: networkLines, backPropagation: backPropagationLines };

/** Whether all that it names can be written. @param {FormulasData} data */
const isKnown = ({ layers, loss, optimizer }) =>
  layers.every(({ activation }) => Object.hasOwn(activations, activation)) &&
  Object.hasOwn(losses, loss.function) &&
  isRule(optimizer.rule);

/** @param {FormulasData} data @returns {Formulas[]} */
export const formulasParts = (data) =>
  isKnown(data)
    ? data.topics.map((topic) => ({
        type: 'formulas',
        title: reportWords.formulas.titles[topic],
        lines: lines[topic](data),
      }))
    : [];
