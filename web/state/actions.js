// What somebody can do on the page. Only actions change the state.

import { lazily } from '../lib/lazy.js';
import { createDriver } from './driver.js';
import { addressActions } from './actions/address.js';
import { displayActions } from './actions/display.js';
import { openingActions } from './actions/opening.js';
import { parameterActions } from './actions/parameters.js';
import { settingActions } from './actions/settings.js';
import { tableActions } from './actions/tables.js';
import { trainingActions } from './actions/training.js';

/** @import { Place } from './actions/address.js' */
/** @import { AssignmentActions } from './actions/assignment.js' */
/** @import { DataActions } from './actions/data.js' */
/** @import { CompareActions } from './actions/compare.js' */
/** @import { HelpActions } from './actions/help.js' */
/** @import { InspectActions } from './actions/inspect.js' */
/** @import { ReportActions } from './actions/report.js' */
/** @import { ShareActions } from './actions/share.js' */
/** @import { Needs } from './driver.js' */
/** @import { Keep } from './keep.js' */
/** @import { FigureKind } from './report/atoms.js' */
/** @import { Language, Mode } from './store.js' */

/**
 * @param {Omit<Needs, 'onArrived'> & { place: Place, comparers: { makeWorker: () => Worker, processors: number } }} needs
 *   comparers: the workers of Compare
 */
export function createActions(needs) {
  const driver = createDriver({ ...needs, onArrived: () => void training.pause() });
  const training = trainingActions(driver);
  const settings = settingActions(driver);
  const inspecting = lazily(async () => {
    const { inspectActions } = await import('./actions/inspect.js');
    return inspectActions(driver, training, settings);
  });
  const comparing = lazily(async () => {
    const [{ compareActions }, { createCrew }, { createArchive }] = await Promise.all([
      import('./actions/compare.js'),
      import('./actions/compare/crew.js'),
      import('./archive.js'),
    ]);
    const crew = createCrew({ ...needs.comparers, now: needs.now });
    return compareActions(driver, { crew, archive: createArchive() }, actions);
  });
  const reporting = lazily(async () => {
    const { reportActions } = await import('./actions/report.js');
    return reportActions(driver, /** @type {Actions} */ (actions));
  });
  const sharing = lazily(async () => {
    const { shareActions } = await import('./actions/share.js');
    return shareActions(driver, needs.place);
  });
  const assigning = lazily(async () => {
    const { assignmentActions } = await import('./actions/assignment.js');
    return assignmentActions(driver, needs, training, actions);
  });
  const helping = lazily(async () => {
    const { helpActions } = await import('./actions/help.js');
    return helpActions(driver, actions, actions.linkNow);
  });
  const notLoaded = () => driver.store.set({ notice: { kind: 'not loaded' } });
  /** Those of own points join the others when somebody wants to draw or to read some. */
  const own = lazily(async () => {
    const { dataActions } = await import('./actions/data.js');
    return Object.assign(actions, dataActions(driver, settings));
  });
  /** @returns {Promise<CompareActions | null>} */
  const openCompare = async () => {
    await actions.openMode('compare');
    return actions.compare;
  };
  const actions = {
    /** Those of Inspect, once it has been opened. */
    inspect: /** @type {InspectActions | null} */ (null),
    /** Those of Compare. */
    compare: /** @type {CompareActions | null} */ (null),
    /** Those of Report, once it has been opened or something was pinned. */
    report: /** @type {ReportActions | null} */ (null),
    /** Those of the glossary and the tour. */
    help: /** @type {HelpActions | null} */ (null),
    /** Those of the Share dialog. */
    share: /** @type {ShareActions | null} */ (null),

    /** @param {Mode} mode */
    async openMode(mode) {
      const { run, frame } = driver.store.get();
      if (mode !== 'train' && (!run || frame?.embedded)) return;
      driver.store.set({ mode });
      if (mode === 'train') return driver.inTurn(() => driver.refine()); // for a sample that was chosen meanwhile
      if (mode === 'inspect') actions.inspect = await inspecting().catch(() => null);
      else if (mode === 'compare') actions.compare = await comparing().catch(() => null);
      else actions.report = await reporting().catch(() => null);
      if (actions[mode]) return driver.store.set({});
      driver.store.set({ mode: 'train' });
      notLoaded();
    },

    /** Puts what is shown into the lab report. @param {FigureKind} shows */
    async pin(shows) {
      actions.report = await reporting().catch(() => null);
      if (actions.report) return actions.report.pin(shows);
      notLoaded();
    },

    async openShare() {
      actions.share = await sharing().catch(() => null);
      if (driver.store.get().playing) void training.pause(); // what is shared stands still
      if (actions.share) return driver.store.set({ dialog: 'share' });
      notLoaded();
    },

    /** Does something with an assignment. @param {(assignment: AssignmentActions) => unknown} use */
    assign: (use) => assigning().then(use, notLoaded),

    /** Opens help, or its glossary. @param {string} [subject]  a term, or the path of a field */
    async openHelp(subject) {
      actions.help = await helping().catch(() => null);
      if (!actions.help) return notLoaded();
      if (subject) actions.help.explain(subject);
      else driver.store.set({ dialog: 'help' });
    },

    /** @param {Language} language @param {Keep | null} [keep]  null: for this visit alone */
    setLanguage: (language, keep = needs.place.keep) =>
      import('./actions/language.js').then((module) => module.setLanguage(driver, language, keep)).catch(notLoaded),

    /** @returns {Promise<unknown>} */
    startDrawing: () => own().then((all) => all.startDrawing(), notLoaded),
    /** @returns {Promise<unknown>} */
    openCsv: () => own().then((all) => all.openCsv(), notLoaded),

    ...openingActions(driver, needs.place, openCompare),
    ...addressActions(driver, needs.place),
    ...training,
    ...settings,
    ...parameterActions(driver),
    ...displayActions(driver),
    ...tableActions(driver, needs.place),
  };
  return /** @type {typeof actions & DataActions} */ (actions);
}

/** @typedef {ReturnType<typeof createActions>} Actions */
