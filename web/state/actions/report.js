// What somebody can do with the lab report. Loads when it is opened, or when something is pinned.

import { createReportArchive } from '../report/archive.js';
import { initialReport } from '../report/atoms.js';
import { nextId } from '../report/blocks.js';
import { readReport } from '../report/file-reading.js';
import { inLanguage } from '../report/language.js';
import { skeleton } from '../report/skeleton.js';
import { createReportKeeping } from './report/keeping.js';
import { editingActions } from './report/editing.js';
import { fileActions } from './report/files.js';
import { pinningActions } from './report/pinning.js';
import { reportWords } from '../../i18n/en/report.js';

/** @import { Actions } from '../actions.js' */
/** @import { Driver } from '../driver.js' */
/** @import { Content, Report } from '../report/atoms.js' */
/** @import { ReportArchive } from '../report/archive.js' */
/** @import { EditingActions } from './report/editing.js' */
/** @import { FileActions } from './report/files.js' */
/** @import { PinningActions } from './report/pinning.js' */

/**
 * What the report's actions work with.
 *
 * @typedef {object} Desk
 * @property {Driver} driver
 * @property {Actions} page
 * @property {() => Report} report
 * @property {(change: Partial<Report>) => void} set  what is changed of the title and the blocks is kept
 * @property {(text: string) => void} say  in the line at the foot of the page
 *
 * @typedef {object} WholeActions
 * @property {Desk['set']} set
 * @property {(content: Content) => void} open  the report in place of this one, which Undo brings back
 * @property {() => void} startOver
 *
 * @typedef {EditingActions & PinningActions & FileActions & WholeActions} ReportActions
 *
 * @param {Driver} driver
 * @param {Actions} page
 * @param {ReportArchive} [archive]
 * @returns {Promise<ReportActions>}
 */
export async function reportActions(driver, page, archive = createReportArchive()) {
  const { store } = driver;
  const report = () => /** @type {Report} */ (store.get().report);
  /** @param {Partial<Report>} change */
  const show = (change) => store.set({ report: { ...report(), ...change } });
  const keeping = createReportKeeping({ report, show, archive });
  /** @type {Desk} */
  const desk = {
    driver,
    page,
    report,
    set(change) {
      show(change);
      if ('title' in change || 'blocks' in change) keeping.keep();
    },
    say: (text) => store.set({ notice: { kind: 'said', text } }),
  };
  const pinning = pinningActions(desk);

  /** In place of the report that there is. Its figures may still be on their way, so no id is used again. @param {Content} content @param {Partial<Report>} more */
  const replace = ({ title, usual, blocks }, more, put = desk.set) => {
    const first = nextId(report().blocks);
    put({ ...initialReport, title, usual, blocks: blocks.map((block, k) => ({ ...block, id: first + k })), ...more });
  };

  /** The sections of a report, whose figures are taken from the run. @param {Partial<Report>} [more] @param {Desk['set']} [put] */
  const begin = (more = {}, put = desk.set) => {
    replace(
      skeleton(pinning.compared(), (topic) => pinning.formulas([topic])),
      more,
      put,
    );
    void pinning.fill(put);
  };

  const { content, problem } = await earlier(archive);
  store.set({ report: initialReport });
  if (content) show(content);
  // What could not be read is written over by what the student does, not by what the page does.
  else if (problem) begin({ problems: [problem], keeping: 'lost' }, show);
  else begin();

  /** What the student has not edited follows the language. */
  let language = '';
  const follow = () => {
    const { catalog, language: now } = store.get();
    if (language === now || !catalog || !store.get().report) return;
    language = now;
    const put = report().keeping === 'keeping' ? desk.set : show;
    put(inLanguage(catalog, report()));
  };
  follow();
  store.subscribe(follow);

  /** @param {Content} content */
  const open = (content) => {
    const { title, usual, blocks, undo } = report();
    const { catalog } = store.get();
    replace(catalog ? inLanguage(catalog, content) : content, { undo: [...undo, { title, usual, blocks }] });
  };

  return {
    ...editingActions(desk),
    ...pinning,
    ...fileActions(desk, open),

    set: desk.set,
    open,

    startOver() {
      const { title, usual, blocks, undo } = report();
      begin({ undo: [...undo, { title, usual, blocks }] });
      desk.say(reportWords.begun);
    },
  };
}

/** What the browser has kept. @param {ReportArchive} archive @returns {Promise<{ content: Content | null, problem: string | null }>} */
async function earlier(archive) {
  try {
    const file = await archive.read();
    if (file === undefined) return { content: null, problem: null };
    const { report, errors } = readReport(file);
    return { content: report, problem: report ? null : reportWords.notRead(errors.join(' ')) };
  } catch {
    return { content: null, problem: null }; // the first change tells that nothing can be kept
  }
}
