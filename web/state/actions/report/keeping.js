// The report is kept as it changes, so that closing the tab loses nothing; where that is not possible it goes on without.

import { writeReport } from '../../report/file.js';
import { reportWords as words } from '../../../i18n/en/report.js';

/** @import { Report } from '../../report/atoms.js' */
/** @import { ReportArchive } from '../../report/archive.js' */

const QUIET_MILLISECONDS = 300; // after a change, before all of it is written

/** @param {{ report: () => Report, show: (change: Partial<Report>) => void, archive: ReportArchive }} desk */
export function createReportKeeping({ report, show, archive }) {
  let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  let writing = Promise.resolve();
  let lost = false;

  /** Told once. @param {string} problem */
  const lose = (problem) => {
    lost = true;
    show({ keeping: 'lost', problems: [...report().problems, problem] });
  };

  const write = async () => {
    const { title, usual, blocks } = report();
    try {
      if (!(await archive.write(writeReport({ title, usual, blocks })))) return lose(words.keptElsewhere);
      const now = report();
      if (now.title === title && now.blocks === blocks) show({ keeping: 'kept' });
    } catch (error) {
      lose(words.notKept(error instanceof Error ? error.message : String(error)));
    }
  };

  const writeNow = () => {
    clearTimeout(timer);
    writing = writing.then(() => (lost ? undefined : write()));
  };

  // A tab that is closed is hidden first.
  globalThis.document?.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && report().keeping === 'keeping') writeNow();
  });

  return {
    /** Writes the report once nobody has changed it for a moment. */
    keep() {
      if (lost) return show({ keeping: 'lost' }); // of another report too
      if (report().keeping !== 'keeping') show({ keeping: 'keeping' });
      clearTimeout(timer);
      timer = setTimeout(writeNow, QUIET_MILLISECONDS);
    },
  };
}

/** @typedef {ReturnType<typeof createReportKeeping>} ReportKeeping */
