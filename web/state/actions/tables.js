// The tables below the curves: what they ask of the engine and of the clipboard.

/** @import { Driver } from '../driver.js' */
/** @import { Place } from './address.js' */

/** @param {Driver} driver @param {Pick<Place, 'copy'>} place */
export function tableActions({ store, ask, inTurn }, { copy }) {
  /** @type {string | null} where the run stood when its log was asked for */
  let asked = null;

  /** Takes in what the run has logged. */
  const readLog = () =>
    inTurn(async () => {
      const { run } = store.get();
      const log = await ask.log();
      if (store.get().run === run) store.set({ log });
    });

  // While the log is open it is that of the run as it stands; while playing, as it was when it was opened.
  store.subscribe(() => {
    const { table, run, snapshot, playing, log } = store.get();
    if (table !== 'log' || !run || !snapshot) return void (asked = null);
    const here = `${run.run} ${snapshot.report.step}`;
    if (asked === here || (playing && log)) return;
    if (playing && asked?.startsWith(`${run.run} `)) return; // it is on its way
    asked = here;
    void readLog();
  });

  return {
    readLog,

    /** To the clipboard; where the browser does not allow it, the text is shown for copying by hand. @param {string} text */
    copyText: (text) =>
      copy(text).then(
        () => store.set({ notice: { kind: 'copied' }, toCopy: null }),
        () => store.set({ toCopy: text }),
      ),
  };
}
