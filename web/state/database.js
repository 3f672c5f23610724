// A database of the browser's. Everything here may fail: there may be none (private window, sandboxed frame), or no room
// in it.

import { openDB } from 'idb';

/** @import { IDBPDatabase, IDBPTransaction } from 'idb' */

const PATIENCE = 5000; // ms: some browsers never answer

/**
 * @param {string} name
 * @param {number} version  with another one, what there was is forgotten
 * @param {(database: IDBPDatabase) => void} make  its stores
 */
export function createDatabase(name, version, make) {
  /** @type {Promise<IDBPDatabase> | null} */
  let opening = null;

  /** As a promise even where already the name throws. */
  const open = async () => {
    const opened = openDB(name, version, {
      upgrade(database) {
        for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
        make(database);
      },
      blocking: () => void opened.then((database) => database.close()), // a newer page, in another tab
      terminated: () => (opening = null),
    });
    let timer = 0;
    const late = new Promise((_, reject) => {
      timer = window.setTimeout(() => reject(new Error('the database does not answer')), PATIENCE);
    });
    await Promise.race([opened, late]).finally(() => clearTimeout(timer));
    return opened;
  };

  /** @template {IDBTransactionMode} Mode @param {string[]} stores @param {Mode} mode @returns {Promise<IDBPTransaction<unknown, string[], Mode>>} */
  return async (stores, mode) => {
    opening ??= open().catch((error) => {
      opening = null;
      throw error;
    });
    const database = await opening;
    return database.transaction(stores, mode);
  };
}
