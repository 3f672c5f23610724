// Asks the question of a link in Compare, once the link's run is open. It is not run.

import { readQuestion } from '../../compare/linked.js';
import { errorOf } from '../../link.js';
import { withoutUnused } from '../../own.js';
import { exportingWords as words } from '../../../i18n/en/compare-exporting.js';

/** @import { ConfigError } from '../../../engine/lab' */
/** @import { Driver } from '../../driver.js' */
/** @import { PageKeys } from '../../page-link.js' */

/** @typedef {() => Promise<{ askWhole: (comparison: unknown) => Promise<string[]> } | null>} OpenCompare  null: it is not to be opened */

/** @param {Driver} driver @param {OpenCompare} openCompare @param {PageKeys} page @returns {ConfigError[]} what is wrong with it as a text */
export function openQuestion({ store, inTurn }, openCompare, { compare: written }) {
  if (written === undefined) return [];
  const question = readQuestion(written);
  if (!question) return [errorOf('compare', written, words.linked)];

  const ask = async () => {
    const compare = await openCompare();
    const { catalog, began } = store.get();
    if (!compare || !catalog || !began) return;
    const wrong = await compare.askWhole({ ...question, base: withoutUnused(catalog, began) });
    if (wrong.length > 0) store.set({ linkErrors: wrong });
  };
  // Its run is opened in this turn, so that it is there in the next, unless the link was refused.
  void inTurn(async () => {
    const { linkErrors, page } = store.get();
    if (linkErrors.length === 0 && page.compare === written) void ask();
  });
  return [];
}
