// The report as its own file: written, and read again in place of the one that is shown.

import { readJson } from '../../json.js';
import { writeReport } from '../../report/file.js';
import { readReport } from '../../report/file-reading.js';
import { reportFilesWords as words } from '../../../i18n/en/report-files.js';

/** @import { Content, Told } from '../../report/atoms.js' */
/** @import { Desk } from '../report.js' */

/** @param {Desk} desk @param {(content: Content) => void} open  puts a report in place of the one that is shown */
export function fileActions({ report, set }, open) {
  const actions = {
    /** What became of the latest file. @param {Partial<Told>} news */
    tell: (news) => set({ told: { done: '', refused: '', reasons: [], ...news } }),

    /** @param {string} name @param {string[]} reasons */
    refuseFile: (name, reasons) => actions.tell({ refused: words.refused(name), reasons }),

    written: () => JSON.stringify(writeReport(report())),

    /** Opens a file's report, or tells why it cannot. @param {string} name @param {string} text */
    openFile(name, text) {
      const { report: content, errors } = read(text);
      if (!content) return actions.refuseFile(name, errors);
      open(content);
      actions.tell({ done: words.opened(name) });
    },
  };
  return actions;
}

/** @param {string} text */
function read(text) {
  const file = readJson(text);
  return 'problem' in file ? { report: null, errors: [file.problem] } : readReport(file.value);
}

/** @typedef {ReturnType<typeof fileActions>} FileActions */
