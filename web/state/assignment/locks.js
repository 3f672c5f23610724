// What an assignment locks: whether a run has become another where it was not to.

import { valueAt } from '../../lib/paths.js';
import { OWN_POINTS } from '../actions/opening.js';
import { putValue } from '../../lib/paths.js';

/** @import { Catalog, Config } from '../../engine/lab' */
/** @import { JournalEntry } from '../store.js' */
/** @import { Start } from './atoms.js' */

/** What is changed beside the fields: parameters by hand, own points, and updates with samples out of turn. */
export const COMMANDS = ['weights', 'points', 'apply'];

const OWN = ['data.own.task', 'data.own.x', 'data.own.y', 'data.own.label'];

/** Points of another kind bring a loss and an output of their own. */
const BY_POINTS = ['loss.function', 'network.output.activation'];

/** @type {Record<string, string[]>} what is open with what */
const ALONG = { 'data.set': BY_POINTS, 'data.arms': BY_POINTS, points: ['data.set', ...OWN, ...BY_POINTS] };

/** A field's path, as a link and a list of what is open have it. @param {string} path */
export const nameOf = (path) => path.replace(/\[\d*\]/g, '');

/** What is open, with all that goes with it. @param {string[]} names */
export const withAll = (names) => [...new Set(names.flatMap((name) => [name, ...(ALONG[name] ?? [])]))];

/** What a link may open. @param {Catalog} catalog */
export const openable = (catalog) => [
  ...catalog.fields.map(({ path }) => nameOf(path)).filter((name) => !name.startsWith('data.own.')),
  ...COMMANDS,
];

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The fields in which two configs differ though they are locked. Where layers may come and go, what is locked of them
 * has to be as in one of those that there were.
 *
 * @param {Catalog} catalog @param {string[]} open @param {Config} from @param {Config} to
 * @returns {string[]} their paths
 */
function lockedDifferences(catalog, open, from, to) {
  const layersOpen = open.includes('network.layers');
  return catalog.fields
    .map(({ path }) => path)
    .filter((path) => {
      if (open.includes(nameOf(path)) || path.startsWith('initial.given[]')) return false;
      if (OWN.includes(path) && to.data.set !== OWN_POINTS) return false;
      if (path === 'network.layers') return from.network.layers.length !== to.network.layers.length;
      if (!path.includes('[]')) return !isSame(valueAt(from, path), valueAt(to, path));
      const member = path.replace('network.layers[].', '');
      const [before, after] = [from, to].map(({ network }) => network.layers.map((layer) => valueAt(layer, member)));
      if (!layersOpen) return !isSame(before, after);
      const known = before.length > 0 ? before : [valueAt(catalog.defaults.network.layers[0], member)];
      return !after.every((value) => known.some((one) => isSame(one, value)));
    });
}

/** @param {string[]} open @param {JournalEntry} entry @returns {string[]} */
const lockedIn = (open, { change }) => {
  const names = change.kind === 'tune' ? Object.keys(change.values) : [change.kind === 'apply' ? 'apply' : 'weights'];
  return names.filter((name) => !open.includes(nameOf(name)));
};

/** The config that a run has come to. @param {Start} run @returns {Config} */
export function tuned({ config, journal }) {
  const copy = structuredClone(config);
  for (const { change } of journal) {
    if (change.kind !== 'tune') continue;
    for (const [path, value] of Object.entries(change.values)) putValue(copy, path, value);
  }
  return copy;
}

/**
 * What was changed though it was locked. The run may go on from where the assignment began, with all that had been
 * changed there; or begin anew with the settings of that moment, as a reset does.
 *
 * @param {Catalog} catalog @param {string[] | null} open @param {Start} start @param {Start} run
 * @returns {string[]} paths of fields and COMMANDS
 */
export function lockedChanges(catalog, open, start, run) {
  if (open === null) return [];
  /** @param {Config} from @param {JournalEntry[]} since */
  const found = (from, since) => [
    ...new Set([
      ...lockedDifferences(catalog, open, from, run.config),
      ...since.flatMap((entry) => lockedIn(open, entry)),
    ]),
  ];
  const anew = found(tuned(start), run.journal);
  const before = start.journal.length;
  if (!isSame(run.journal.slice(0, before), start.journal)) return anew;
  const further = found(start.config, run.journal.slice(before));
  return further.length <= anew.length ? further : anew;
}
