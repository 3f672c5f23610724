// What somebody can do in "Check my NumPy": hand arrays in, say what they are, and have them checked against the step that
// is laid open. Whatever changes the step has them checked again.

import { initialInspect } from '../../inspect/atoms.js';
import { arraysOf } from '../../inspect/submission.js';
import { lazily } from '../../../lib/lazy.js';
import { numpyDialogWords, numpyWords } from '../../../i18n/en/numpy.js';

/** @import { Driver } from '../../driver.js' */
/** @import { Meaning, Source, Submission } from '../../inspect/submission.js' */
/** @import { SubmittedArray } from '../../../lib/numpy/read.js' */
/** @import { TrainingActions } from '../training.js' */

export const MOST_SHOWN = 50_000; // letters: a text field of many more lines holds the page up

const TEXT = 0; // the source that is the text field
const reader = lazily(() => import('../../../lib/numpy/read.js'));

/**
 * @param {Driver} driver
 * @param {TrainingActions} training
 */
export function numpyActions({ store, ask, inTurn }, training) {
  const submission = () => (store.get().inspect ?? initialInspect).numpy;
  /** @param {Partial<Submission>} change */
  const set = (change) => {
    const inspect = store.get().inspect ?? initialInspect;
    store.set({ inspect: { ...inspect, numpy: { ...inspect.numpy, ...change } } });
  };

  let sources = TEXT; // that there have been
  let wishes = 0; // of what is on its way, only the latest counts

  /** The code to begin with, and the verdict, of the step as it stands. */
  const check = async () => {
    const wish = ++wishes;
    const { ledger, notation } = store.get().inspect ?? initialInspect;
    if (!ledger) return set({ script: null, checking: false, checked: null });
    const { rows } = ledger;
    const { meanings } = submission();
    const arrays = arraysOf(submission()).filter(({ key }) => meanings[key] !== 'unused');
    set({ checking: arrays.length > 0 });
    await inTurn(async () => {
      if (store.get().inspect?.ledger !== ledger) return; // of a run that has ended; the next step is on its way
      const script = await ask.numpyStart({ rows, notation });
      const verdict =
        arrays.length > 0
          ? await ask.checkSubmission({
              rows,
              arrays: arrays.map(({ key, array }) => submitted(array, meanings[key])),
            })
          : null;
      if (wish !== wishes) return;
      const checked = verdict && { keys: arrays.map(({ key }) => key), rows, verdict };
      set({ script, checked });
    });
    if (wish === wishes) set({ checking: false });
  };

  /** What was handed in is another. @param {Source[]} all */
  const replace = (all) => {
    const keys = new Set(arraysOf({ ...submission(), sources: all }).map(({ key }) => key));
    const meanings = Object.fromEntries(Object.entries(submission().meanings).filter(([key]) => keys.has(key)));
    set({ sources: all, meanings, moved: false });
    return check();
  };

  /** @param {Source} source */
  const add = (source) => {
    const others = submission().sources.filter(({ id }) => id !== source.id);
    return replace(source.id === TEXT ? [source, ...others] : [...others, source]);
  };

  // The step that is laid open, as it was looked at last; and whether the dialog was open then.
  /** @type {unknown[]} */
  let seen = [];
  let open = false;
  store.subscribe(() => {
    const { dialog, inspect, playing } = store.get();
    const opens = dialog === 'numpy' && !open;
    open = dialog === 'numpy';
    if (!open || !inspect) return;
    if (opens && playing) void training.pause(); // or the step would be another one at every look
    const now = [inspect.ledger, inspect.notation];
    if (now.every((part, k) => part === seen[k])) return;
    const another = seen[0] !== undefined && now[0] !== seen[0] && inspect.numpy.sources.length > 0;
    seen = now;
    if (another) set({ moved: true, checked: null });
    void check();
  });

  const actions = {
    /** @param {string} text */
    async paste(text) {
      if (text.length > MOST_SHOWN) return actions.addText(text);
      set({ text });
      if (text.trim() === '') return replace(submission().sources.filter(({ id }) => id !== TEXT));
      const { readArrays } = await reader();
      if (submission().text === text) await add({ id: TEXT, name: null, ...readArrays({ text }) });
    },

    /** A text too long to be shown: beside the files. @param {string} text */
    async addText(text) {
      const { readArrays } = await reader();
      await add({ id: ++sources, name: null, ...readArrays({ text }) });
    },

    /** @param {File[]} files */
    async addFiles(files) {
      const { MOST_BYTES, readArrays } = await reader();
      for (const file of files) {
        const { name, size } = file;
        const id = ++sources;
        if (size > MOST_BYTES) {
          await add({ id, name, arrays: [], errors: [numpyWords.tooLarge(size, MOST_BYTES)] });
          continue;
        }
        const bytes = await file.arrayBuffer().catch(() => null);
        const read = bytes
          ? readArrays({ name, bytes: new Uint8Array(bytes) })
          : { arrays: [], errors: [numpyDialogWords.unreadable] };
        await add({ id, name, ...read });
      }
    },

    /** @param {number} source */
    remove: (source) => replace(submission().sources.filter(({ id }) => id !== source)),

    /** @param {string} key @param {Meaning | null} meaning  null: to be guessed */
    mean(key, meaning) {
      const { [key]: _, ...others } = submission().meanings;
      set({ meanings: meaning ? { ...others, [key]: meaning } : others });
      return check();
    },
  };
  return actions;
}

/**
 * As the engine takes it.
 *
 * @param {SubmittedArray} array
 * @param {Meaning | undefined} meaning
 */
const submitted = ({ name, shape, values, formatResolution, dtype }, meaning) => ({
  name: name ?? '',
  tensor: meaning === undefined || meaning === 'unused' ? null : meaning,
  shape,
  values,
  resolution: formatResolution,
  float32: dtype === 'float32',
});
