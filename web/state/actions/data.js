// Own points: what is drawn or read takes the place of the run's data. Loads when somebody wants to do either.

import { rounded } from '../../lib/strokes.js';
import { rangeOfValues } from '../../lib/marks.js';
import { OWN_POINTS } from './opening.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';
import { mayChange } from '../may-change.js';
import { pointsOf, wordsOf } from '../own.js';

/** @import { Run } from '../../engine/methods.js' */
/** @import { Driver } from '../driver.js' */
/** @import { Drawing, DrawnPoints } from '../store.js' */
/** @import { SettingActions } from './settings.js' */

/** @param {Drawing} drawing */
const taskOf = ({ range, points }) =>
  range ? 'regression' : points.label.some((label) => label > 1) ? 'classes' : 'binary';

/** @param {Run} run @param {string[]} words @returns {Drawing} */
function drawingOf(run, words) {
  const there = pointsOf(run);
  const own = run.config.data.set === OWN_POINTS;
  const points = own ? there : { ...there, x: there.x.map(rounded), y: there.y.map(rounded) };
  const values = run.task === 'regression';
  const range = values ? (rangeOfValues(Float64Array.from(there.label)) ?? { low: 0, high: 1 }) : null;
  return {
    tool: range ? rounded(range.high) : 1,
    points,
    used: points,
    past: [],
    square: run.square,
    range,
    words,
    classes: Math.max(2, ...(range ? [] : there.label.map((label) => label + 1))),
    cross: null,
    said: '',
    asked: false,
    undo: null,
  };
}

/** @param {Driver} driver @param {Pick<SettingActions, 'change' | 'undo' | 'dropDraft'>} settings */
export function dataActions({ store, ask, inTurn }, { change, undo, dropDraft }) {
  /** Whether an assignment locks own points; it is said then. */
  const isLocked = () => {
    const locked = !mayChange(store.get(), 'points');
    if (locked) store.set({ notice: { kind: 'locked', name: words.commands.points } });
    return locked;
  };

  /** @param {{ task: string } & DrawnPoints} own */
  const useOwnPoints = ({ task, x, y, label }) =>
    change(
      {
        'data.set': OWN_POINTS,
        'data.own.task': task,
        'data.own.x': x,
        'data.own.y': y,
        'data.own.label': label,
      },
      '', // no control holds what was refused
    );

  /** What was wrong with points that are not wanted any more. */
  const dropRefused = () => {
    for (const path of Object.keys(store.get().drafts)) {
      if (path === 'data.set' || path.startsWith('data.own.')) dropDraft(path);
    }
  };

  /** Pointer and keys may come faster than the page is rendered: each changes what the one before has left. @param {(drawing: Drawing) => Partial<Drawing>} next */
  const draw = (next) => {
    const { drawing } = store.get();
    if (drawing) store.set({ drawing: { ...drawing, ...next(drawing) } });
  };

  /** All strokes are one change: one step back, one earlier run. @param {Drawing} drawing */
  const use = async (drawing) => {
    const before = store.get();
    await useOwnPoints({ task: taskOf(drawing), ...drawing.points });
    const made = store.get().undo.at(-1);
    if (!made || made === before.undo.at(-1)) return;
    draw(() => ({ used: drawing.points, undo: drawing.undo ?? made }));
    if (!drawing.undo) return;
    if (before.undo.includes(drawing.undo)) store.set({ undo: before.undo, earlier: before.earlier });
  };

  /** @type {Promise<void> | null} */
  let using = null;
  /** The run takes the points as they are drawn; those of strokes that come meanwhile, all at once. */
  const useDrawn = () =>
    (using ??= (async () => {
      /** @type {DrawnPoints | null} */
      let tried = null;
      for (;;) {
        const { drawing } = store.get();
        if (!drawing || drawing.points === drawing.used || drawing.points === tried) break;
        tried = drawing.points;
        await use(drawing);
      }
      using = null;
    })());

  let reading = false;

  return {
    useOwnPoints,

    /** The points that there are, to be drawn on: those of the run that is on its way, if one is. */
    startDrawing: () =>
      inTurn(async () => {
        const { run, drawing } = store.get();
        if (isLocked()) return;
        if (run && !drawing) store.set({ outputView: 'prediction', drawing: drawingOf(run, wordsOf(store.get())) });
      }),

    draw,
    useDrawn,

    /** The points stay as they are drawn, unless they are refused. */
    async finishDrawing() {
      draw(() => ({ asked: true }));
      await useDrawn();
      const { drawing } = store.get();
      if (!drawing || drawing.points !== drawing.used) return;
      store.set({ drawing: null, words: { words: drawing.words, label: drawing.points.label } });
    },

    /** Everything is as it was before the first stroke. */
    async cancelDrawing() {
      draw(({ used }) => ({ points: used })); // what has not begun does not
      await using;
      const first = store.get().drawing?.undo;
      store.set({ drawing: null });
      dropRefused();
      const steps = first ? store.get().undo.indexOf(first) : -1;
      if (steps < 0) return;
      for (let left = store.get().undo.length - steps; left > 0; --left) await undo();
    },

    openCsv: () => isLocked() || store.set({ dialog: 'csv' }),

    closeCsv() {
      store.set({ dialog: null }); // the text stays, for the next time
      dropRefused();
    },

    /** Looks at a file; while one is read, only the latest that comes is read next. @param {string} text */
    async previewCsv(text) {
      dropRefused();
      const { csv } = store.get();
      store.set({ csv: { reading: null, read: '', ...csv, text, problem: null } });
      if (reading) return;
      reading = true;
      for (let now = store.get().csv; now && (now.text !== now.read || !now.reading); now = store.get().csv) {
        const { text: read } = now;
        const answer = await ask.readCsv({ text: read }).catch(() => null); // the state tells why
        const { csv: then } = store.get();
        if (!answer || !then) break;
        store.set({ csv: { ...then, reading: answer, read } });
      }
      reading = false;
    },

    /** @param {string} problem  why there is nothing to look at */
    refuseCsv: (problem) => store.set({ csv: { text: '', reading: null, read: '', problem } }),

    /** What was read takes the place of the data. @returns {Promise<boolean>} false: it is refused */
    async useCsv() {
      const { csv } = store.get();
      if (!csv?.reading || csv.read !== csv.text || csv.reading.errors.length > 0) return false;
      const { task, classes, x, y, label } = csv.reading;
      const [xs, ys, labels] = [x, y, label].map((column) => Array.from(column));
      const before = store.get().run;
      await useOwnPoints({ task, x: xs, y: ys, label: labels });
      if (store.get().run === before) return false;
      store.set({ words: { words: [...classes], label: labels }, drawing: null, csv: null });
      return true;
    },

    /** All points as a file: of the run that is on its way, if one is. @returns {Promise<string | null>} null: the state tells why */
    pointsAsCsv: async () =>
      (await inTurn(async () => {
        const { run } = store.get();
        return run && ask.writeCsv({ ...pointsOf(run), words: wordsOf(store.get()) });
      })) ?? null,
  };
}

/** @typedef {ReturnType<typeof dataActions>} DataActions */
