// A report in the language that is set: what nobody has edited of what every new report begins with.

import { formulasIn } from './figures/formulas.js';
import { reportWords } from '../../i18n/en/report.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Block, Content } from './atoms.js' */

/** @param {Catalog} catalog @param {Block} block @returns {Block} */
function said(catalog, block) {
  const { sections, prompts } = reportWords.skeleton;
  if (block.kind === 'heading')
    return block.section && !block.own ? { ...block, text: sections[block.section] } : block;
  if (block.kind === 'prose') return block.asks ? { ...block, prompt: prompts[block.asks] } : block;
  const formulas = block.shows === 'formulas' ? formulasIn(catalog, block.data) : null;
  return formulas ? { ...block, data: formulas.data, caption: block.own ? block.caption : formulas.caption } : block;
}

/** @param {Catalog} catalog @param {Content} content @returns {Content} */
export const inLanguage = (catalog, { title, usual, blocks }) => ({
  title: usual ? reportWords.skeleton.title : title,
  usual,
  blocks: blocks.map((block) => said(catalog, block)),
});
