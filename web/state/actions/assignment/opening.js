// Opens the assignment of a link, and keeps an eye on it: runs are counted, playing pauses when the goal is reached or may
// not be reached any more, and what the link does not say any more is over.

import { initialAssigning, initialCheck } from '../../assignment/atoms.js';
import { allMet, judge } from '../../assignment/goal.js';
import { hasAssignment, readAssignment, runText, withoutAssignment } from '../../assignment/keys.js';
import { pagePairs, writeText } from '../../page-link.js';

/** @import { ConfigError } from '../../../engine/lab' */
/** @import { Assigning, Given, Start } from '../../assignment/atoms.js' */
/** @import { Driver } from '../../driver.js' */
/** @import { PageKeys } from '../../page-link.js' */
/** @import { State, Store } from '../../store.js' */
/** @import { Told } from '../opening.js' */

/** The page goes on without the assignment; its run stays. @param {Store} store */
export function endAssignment(store) {
  const { assignment, frame, page } = store.get();
  store.set({
    assignment: { ...(assignment ?? initialAssigning), given: null, receipt: null, handing: null, check: initialCheck },
    frame: frame?.embedded ? { ...frame, open: null } : null,
    page: withoutAssignment(page),
  });
}

/** What a receipt is of. @param {State} state */
const momentOf = ({ began, journal, snapshot }) => [began, journal, snapshot?.report.step];

/** @param {Driver} driver @param {Given} given */
function watch({ store, onArrived }, given) {
  const opened = momentOf(store.get());
  let latest = store.get().run?.run ?? 0; // run that was begun
  let reached = 0; // run that was paused at the goal
  const most = given.goal.find(({ kind }) => kind === 'epochs')?.limit ?? 0;

  store.subscribe(() => {
    const { assignment, page, run, snapshot, playing, goal } = store.get();
    if (assignment?.given !== given || !run || !snapshot) return;
    if (!hasAssignment(page)) return endAssignment(store);
    // At full speed it would have passed the last epoch that counts before it is seen how it does.
    if (playing && goal === null && snapshot.report.epoch < most) return store.set({ goal: most });
    if (run.run > latest) {
      latest = run.run;
      store.set({ page: { ...page, tries: String(Number(page.tries) + 1) } });
    } else if (assignment.receipt && momentOf(store.get()).some((part, k) => part !== opened[k])) {
      const { receipt: _, ...rest } = page;
      store.set({ page: rest, assignment: { ...assignment, receipt: null } });
    } else if (playing && reached !== run.run && allMet(judge(given.goal, run, snapshot))) {
      reached = run.run;
      onArrived();
    }
  });
}

/**
 * @param {Driver} driver @param {PageKeys} page
 * @param {Told} told  the run of the link
 * @returns {ConfigError[]} what is wrong with the keys; there is no assignment then
 */
export function openAssignment(driver, page, told) {
  const { store } = driver;
  const { catalog, assignment, frame } = store.get();
  if (!catalog) return [];
  const read = readAssignment(catalog, page);
  if (read.errors.length > 0 || (told.errors ?? []).length > 0) {
    endAssignment(store);
    return read.errors;
  }
  const run = /** @type {Start} */ ({ config: told.config, journal: told.journal, until: told.until });
  const text = runText(catalog, run);
  const keys = {
    ...page,
    start: page.start ?? writeText(text),
    tries: String(read.tries),
  };
  const link = [...pagePairs(keys), text].join('&');
  /** @type {Given} */
  const given = { ...read.assignment, start: read.start ?? run, link };
  store.set({
    page: keys,
    frame: { embedded: false, panels: null, ...frame, open: given.open },
    assignment: {
      ...(assignment ?? initialAssigning),
      given,
      receipt: read.receipt,
      handing: null,
      check: initialCheck,
    },
    undo: [],
  });
  // Its run is opened in this turn, so that it is there in the next.
  void driver.inTurn(async () => {
    if (store.get().linkErrors.length > 0) endAssignment(store);
    else watch(driver, given);
  });
  return [];
}
