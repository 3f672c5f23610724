// The report in the browser's database. Everything here may fail, as in database.js.

import { createDatabase } from '../database.js';

const NAME = 'backprop-lab-report';
const VERSION = 1;
const KEY = 'report';

export function createReportArchive() {
  const transaction = createDatabase(NAME, VERSION, (database) => void database.createObjectStore('reports'));
  /** @type {unknown} the stamp of what this page has read or written last */
  let known;

  return {
    /** @returns {Promise<unknown>} as it was written; undefined: there is none */
    async read() {
      const look = await transaction(['reports'], 'readonly');
      const kept = await look.objectStore('reports').get(KEY);
      known = kept?.stamp;
      return kept?.file;
    },

    /** @param {unknown} file @returns {Promise<boolean>} false: another tab has written meanwhile, and nothing is changed */
    async write(file) {
      const change = await transaction(['reports'], 'readwrite');
      const reports = change.objectStore('reports');
      const own = (await reports.get(KEY))?.stamp === known;
      const stamp = crypto.randomUUID();
      await Promise.all([own ? reports.put({ file, stamp }, KEY) : undefined, change.done]);
      if (own) known = stamp;
      return own;
    },
  };
}

/** @typedef {ReturnType<typeof createReportArchive>} ReportArchive */
