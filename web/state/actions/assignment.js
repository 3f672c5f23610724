// What somebody can do with an assignment: make one, leave one, hand in a receipt, verify one. Loads with the first.

import { initialAssigning, initialCheck } from '../assignment/atoms.js';
import { MOST_NAME, runText, writeReceipt } from '../assignment/keys.js';
import { endAssignment } from './assignment/opening.js';
import { createVerifier } from './assignment/verifying.js';
import { mayChange } from '../may-change.js';
import { pagePairs } from '../page-link.js';
import { until } from './address.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';

/** @import { Assigning, Draft, Handing } from '../assignment/atoms.js' */
/** @import { Driver, Needs } from '../driver.js' */
/** @import { Place } from './address.js' */
/** @import { TrainingActions } from './training.js' */

/** @param {string} pair */
const keyOf = (pair) => pair.split('=', 1)[0];

/** The page's own address. @param {string} href */
const addressOf = (href) => href.split('#')[0];

/**
 * @param {Driver} driver
 * @param {Pick<Needs, 'startEngine' | 'now' | 'nextFrame'> & { place: Place }} needs
 * @param {TrainingActions} training
 * @param {{ openMode: (mode: 'train') => Promise<unknown>, openLink: (hash: string) => Promise<unknown> }} page
 */
export function assignmentActions(driver, needs, training, page) {
  const { store, inTurn, refine } = driver;
  const now = () => store.get().assignment ?? initialAssigning;
  /** @param {Partial<Assigning>} change */
  const set = (change) => store.set({ assignment: { ...now(), ...change } });

  /** @param {Omit<Handing, 'link'>} handing @returns {Handing} */
  const withLink = (handing) => ({
    ...handing,
    link: `${addressOf(needs.place.href())}#${handing.body}&receipt=${writeReceipt(handing)}`,
  });

  /** @type {ReturnType<typeof createVerifier> | null} the one that is at work */
  let verifier = null;

  const actions = {
    /** The page goes on without it, with the same run. */
    leave: () => endAssignment(store),

    /** Another run than this one, in Train; what is said of the page stays. @param {string} link  without # */
    async openRun(link) {
      await page.openMode('train');
      if (!mayChange(store.get(), 'runs')) return store.set({ notice: { kind: 'locked', name: words.otherRuns } });
      const said = link.split('&').map(keyOf);
      const kept = pagePairs(store.get().page).filter((pair) => !said.includes(keyOf(pair)));
      await page.openLink([...kept, link].join('&'));
    },

    /** The receipt of where the run stands. */
    async openReceipt() {
      if (store.get().playing) void training.pause();
      await inTurn(async () => {
        await refine();
        const { catalog, began, journal, page, detail, snapshot } = store.get();
        if (!catalog || !began || !detail || !snapshot) return;
        if (snapshot.report.inside_epoch) return store.set({ notice: { kind: 'said', text: words.finishEpoch } });
        if (detail.steps !== snapshot.report.step) return; // something else was wanted meanwhile
        const keys = Object.entries(page).filter(([key]) => key !== 'receipt' && key !== 'lang' && key !== 'embed');
        const run = runText(catalog, { config: began, journal, until: until(store.get()) });
        const body = [...keys.map((pair) => pair.join('=')), ...(run === '' ? [] : [run])].join('&');
        set({ handing: withLink({ name: now().handing?.name ?? '', hash: detail.hash, body }) });
        store.set({ dialog: 'receipt' });
      });
    },

    /** @param {string} name */
    setName(name) {
      const { handing } = now();
      if (handing) set({ handing: withLink({ ...handing, name: name.slice(0, MOST_NAME) }) });
    },

    /** @param {string} link */
    async copy(link) {
      const done = await needs.place.copy(link).then(
        () => true,
        () => false,
      );
      set({ copied: { link, done } });
    },

    /** @param {Partial<Draft>} change */
    edit: (change) => set({ draft: { ...now().draft, ...change } }),

    /** @param {{ text?: string, of?: string }} typed */
    enter: (typed) => set({ check: { ...initialCheck, ...now().check, ...typed, verdict: null } }),

    /** Verifies the receipt whose link was entered. */
    async verify() {
      actions.giveUp();
      const { catalog } = store.get();
      const { text, of } = now().check;
      if (!catalog) return;
      const own = createVerifier(needs, catalog);
      verifier = own;
      set({ check: { text, of, epoch: 0, verdict: null } });
      const verdict = await own.verify(text, of, (epoch) => {
        if (verifier === own) set({ check: { ...now().check, epoch } });
      });
      if (verifier !== own) return;
      verifier = null;
      set({ check: { ...now().check, epoch: null, verdict } });
      if (!verdict) store.set({ notice: { kind: 'not loaded' } });
    },

    /** Verifies the receipt that the page was opened with. */
    verifyOpened() {
      const { given } = now();
      if (!given) return;
      actions.enter({ text: given.link, of: '' });
      return actions.verify();
    },

    giveUp() {
      verifier?.giveUp();
      verifier = null;
      if (now().check.epoch !== null) set({ check: { ...now().check, epoch: null } });
    },
  };
  set({});
  return actions;
}

/** @typedef {ReturnType<typeof assignmentActions>} AssignmentActions */
