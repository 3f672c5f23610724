// What the browser keeps for the next visit: own points, theme and language. A browser may keep nothing
// (a private window, blocked, full) or hand back what somebody else has written; the page works all the same.

const KEYS = { own: 'backprop-lab.own', theme: 'backprop-lab.theme', language: 'backprop-lab.language' };

/**
 * @typedef {{ task: string, x: ArrayLike<number>, y: ArrayLike<number>, label: ArrayLike<number> }} OwnPoints
 * @typedef {'light' | 'dark' | null} Theme  null: as the system
 */

/** @param {() => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null | undefined} open  may throw, as `window.localStorage` does where it is blocked */
export function createKeep(open) {
  /** @param {string} key @returns {string | null} */
  const read = (key) => {
    try {
      return open()?.getItem(key) ?? null;
    } catch {
      return null;
    }
  };

  /** @param {string} key @param {string | null} text  null: forgets it @returns {boolean} whether it was kept */
  const write = (key, text) => {
    try {
      const storage = open();
      if (!storage) return false;
      if (text === null) storage.removeItem(key);
      else storage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  };

  return {
    /** @returns {{ task: string, x: number[], y: number[], label: number[] } | null} for the engine to judge */
    readOwn: () => ownPointsIn(read(KEYS.own)),

    /** @param {OwnPoints | null} points */
    writeOwn: (points) =>
      write(
        KEYS.own,
        points &&
          JSON.stringify({
            task: points.task,
            x: Array.from(points.x),
            y: Array.from(points.y),
            label: Array.from(points.label),
          }),
      ),

    /** @returns {Theme} */
    readTheme() {
      const theme = read(KEYS.theme);
      return theme === 'light' || theme === 'dark' ? theme : null;
    },

    /** @param {Theme} theme */
    writeTheme: (theme) => write(KEYS.theme, theme),

    /** @returns {string | null} */
    readLanguage: () => read(KEYS.language),

    /** @param {string} language */
    writeLanguage: (language) => write(KEYS.language, language),
  };
}

/** @param {string | null} json */
function ownPointsIn(json) {
  try {
    const { task, x, y, label } = JSON.parse(json ?? '');
    const columns = [x, y, label];
    const sound = columns.every((column) => Array.isArray(column) && column.length === x.length);
    if (typeof task !== 'string' || !sound || !columns.flat().every(Number.isFinite)) return null;
    return { task, x, y, label };
  } catch {
    return null;
  }
}

/** @typedef {ReturnType<typeof createKeep>} Keep */
