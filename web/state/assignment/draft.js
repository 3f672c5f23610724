// What a teacher has typed and chosen, as an assignment; and what may be chosen.

import { until } from '../actions/address.js';
import { isUsed } from '../schema.js';
import { readNumber } from '../spelling.js';
import { KINDS, asksResult, fits } from './goal.js';
import { MOST_TASK, runText, writeAssignment } from './keys.js';
import { COMMANDS, nameOf, openable } from './locks.js';

/** @import { Catalog, Config, Field } from '../../engine/lab' */
/** @import { State } from '../store.js' */
/** @import { Draft, Limited } from './atoms.js' */
/** @import { Condition, Kind } from './goal.js' */

export const LIMITED = /** @type {const} */ (['loss', 'accuracy', 'epochs', 'parameters']);

/** What is often wanted, under a name of its own, and what it opens. */
export const OFTEN_OPEN = {
  'initial.seed': ['initial.seed'],
  'data.seed': ['data.seed'],
  shape: ['network.layers', 'network.layers.units'],
  ...Object.fromEntries(COMMANDS.map((name) => [name, [name]])),
};

/** @param {Draft} draft @param {Limited} limited @returns {Kind} */
export const kindOf = ({ test }, limited) =>
  limited === 'loss' || limited === 'accuracy' ? /** @type {Kind} */ (`${test ? 'test_' : ''}${limited}`) : limited;

/** A limit as it was typed. @param {Kind} kind @param {string} typed @returns {number | undefined} undefined: it is none */
function readLimit(kind, typed) {
  const limit = readNumber(typed);
  return limit !== undefined && fits(kind, limit) ? limit : undefined;
}

/** The settings that somebody may open, beside those above: those that count in the run, in the catalog's order. @param {Catalog} catalog @param {Config} config @returns {Field[]} */
export function openFields(catalog, config) {
  const often = Object.values(OFTEN_OPEN).flat();
  return catalog.fields.filter(({ path }) => {
    if (path.startsWith('data.own.') || path.startsWith('initial.given') || often.includes(nameOf(path))) return false;
    if (!path.includes('[]')) return isUsed(catalog, config, path);
    return config.network.layers.some((_, layer) => isUsed(catalog, config, path.replace('[]', `[${layer}]`)));
  });
}

/** With these names ticked, or not; null: everything. @param {Catalog} catalog @param {string[] | null} open @param {string[]} names @param {boolean} ticked */
export const ticked = (catalog, open, names, ticked) =>
  [...new Set(openable(catalog))].filter((name) =>
    names.includes(name) ? ticked : open !== null && open.includes(name),
  );

/**
 * @param {State & { catalog: Catalog, run: NonNullable<State['run']>, began: NonNullable<State['began']> }} state
 * @param {Draft} draft
 * @returns {{ wrong: Limited[], over: number, empty: boolean, noTest: boolean, noAccuracy: boolean, keys: string | null }}
 *   wrong: limits that are none; over: characters of the task that are too many; empty: neither loss nor accuracy is
 *   asked for; noTest, noAccuracy: what is asked for, the run has not; keys: the link without #, null where something is
 *   wrong
 */
export function drafted(state, draft) {
  const { catalog, run, began, journal } = state;
  /** @type {Limited[]} */
  const wrong = [];
  /** @type {Condition[]} */
  const goal = [];
  for (const limited of LIMITED) {
    const typed = draft.limits[limited] ?? '';
    if (typed.trim() === '') continue;
    const kind = kindOf(draft, limited);
    const limit = readLimit(kind, typed.trim());
    if (limit === undefined) wrong.push(limited);
    else goal.push({ kind, limit });
  }
  const over = Math.max(draft.task.length - MOST_TASK, 0);
  const empty = goal.length > 0 && wrong.length === 0 && !asksResult(goal);
  const noTest = run.test.y.length === 0 && goal.some(({ kind }) => kind.startsWith('test'));
  const noAccuracy = run.task === 'regression' && goal.some(({ kind }) => kind.endsWith('accuracy'));
  const fine = wrong.length === 0 && over === 0 && !empty && !noTest && !noAccuracy && draft.panels?.length !== 0;
  return { wrong, over, empty, noTest, noAccuracy, keys: fine ? written() : null };

  function written() {
    const begin = draft.asItStands
      ? { config: began, journal, until: until(state) }
      : { config: run.config, journal: [], until: null };
    const pairs = Object.entries(writeAssignment({ task: draft.task, goal, open: draft.open }, draft.panels));
    return [...pairs.map((pair) => pair.join('=')), runText(catalog, begin)].filter((part) => part !== '').join('&');
  }
}

/** What a limit may be. @param {Draft} draft @param {Limited} limited */
export const allowedOf = (draft, limited) => KINDS[kindOf(draft, limited)];
