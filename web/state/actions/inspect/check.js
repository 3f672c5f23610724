// The gradient check: begun by itself where it takes a moment, else asked for; by slices, so that all else goes on.

import {
  FIRST_CHECKED,
  isQuick,
  MOST_OF_CURVE,
  checkedFrom,
  epsilonOf,
  layerOf,
  mostOf,
  parametersOf,
  worstFirst,
} from '../../inspect/check.js';
import { isSame, momentOf } from '../../inspect/moment.js';
import { evenlySpread, stretchOf } from '../../inspect/places.js';
import { valueOfText } from '../../schema.js';
import { checkWords as words } from '../../../i18n/en/check.js';

/** @import { CheckTerms } from '../../../engine/inspect' */
/** @import { Driver } from '../../driver.js' */
/** @import { Inspect } from '../../inspect/atoms.js' */
/** @import { Check, Checked } from '../../inspect/check.js' */
/** @import { TrainingActions } from '../training.js' */

const SLICE_MILLISECONDS = 30;
const PATIENCE_MILLISECONDS = 150; // before a check shows how far it is
/**
 * Inspect's atom.
 *
 * @typedef {{ get: () => Inspect, set: (change: Partial<Inspect>) => void }} Atom
 */

/**
 * @param {Driver} driver
 * @param {TrainingActions} training
 * @param {Atom} atom
 */
export function checkActions({ store, ask, inTurn }, training, atom) {
  const check = () => atom.get().check;
  /** @param {Partial<Check>} change */
  const set = (change) => atom.set({ check: { ...check(), ...change } });

  const isOpen = () => store.get().mode === 'inspect' && atom.get().panel === 'check';
  const isStill = () => !store.get().playing && store.get().snapshot?.report.divergence === null;

  let latest = 0; // what is under way, by number
  let stopping = false;

  /**
   * Asks for one slice after the other, as long as nothing else is wanted and the run stands still.
   *
   * @template {{ done: boolean }} Answer
   * @param {'check' | 'curve'} of
   * @param {() => Promise<Answer>} slice
   * @param {(answer: Answer) => { done: number, wanted: number }} take
   * @returns {Promise<boolean>} whether it came to its end, or was stopped
   */
  const work = async (of, slice, take) => {
    const own = ++latest;
    const moment = momentOf(store.get());
    const begin = performance.now();
    stopping = false;
    for (;;) {
      const answer = await inTurn(slice);
      if (own !== latest) return false;
      if (!answer || !isOpen() || !isStill() || !isSame(moment, momentOf(store.get()))) break;
      const progress = take(answer);
      if (answer.done || stopping) {
        set({ progress: null });
        return true;
      }
      if (performance.now() - begin > PATIENCE_MILLISECONDS) set({ progress: { of, ...progress } });
    }
    asked = [];
    set({ progress: null });
    return false;
  };

  /** @returns {Promise<CheckTerms | null>} */
  const termsOf = async () => {
    const terms = check().terms ?? (await inTurn(() => ask.checkTerms())) ?? null;
    if (terms && !check().terms) set({ terms });
    return terms;
  };

  const start = async () => {
    if (store.get().playing) await training.pause();
    const terms = await termsOf();
    const { run, snapshot } = store.get();
    if (!terms || !run || !snapshot) return;
    asked = wish();
    const [moment, epsilon, layer] = [momentOf(store.get()), epsilonOf(check()), layerOf(check(), run.layers)];
    const all = stretchOf(run.layers, null).end;
    const chosen = parametersOf(check(), run.layers);
    const parameters = chosen.length === all ? [] : chosen;
    /** @type {Checked[]} */
    let checked = [];
    const slice = () =>
      ask.checkGradients({ epsilon, parameters, from: checked.length, milliseconds: SLICE_MILLISECONDS });
    const ended = await work('check', slice, (answer) => {
      if (answer.begun) checked = [];
      for (const one of checkedFrom(answer.checked, terms)) checked.push(one);
      return { done: checked.length, wanted: answer.wanted };
    });
    if (!ended) return;
    const { epoch } = snapshot.report;
    const result = { moment, run: run.run, epoch, epsilon, layer, checked: worstFirst(checked), wanted: chosen.length };
    set({ result: { ...result, all }, rows: FIRST_CHECKED });
    const drawn = check().curve;
    if (
      stopping ||
      (drawn && isSame(drawn.moment, moment)) ||
      !isQuick(run, terms.points * Math.min(MOST_OF_CURVE, all))
    )
      return;
    await drawCurve();
  };

  const drawCurve = async () => {
    const { run } = store.get();
    const terms = await termsOf();
    if (!run || !terms) return;
    const moment = momentOf(store.get());
    const all = stretchOf(run.layers, null).end;
    const parameters = evenlySpread(MOST_OF_CURVE, 0, all);
    /** @type {Float64Array} */
    let numbers = new Float64Array();
    const slice = () => ask.errorCurve({ parameters, milliseconds: SLICE_MILLISECONDS });
    const ended = await work('curve', slice, (answer) => {
      numbers = answer.errors;
      return { done: numbers.length / 3, wanted: terms.points };
    });
    if (!ended || numbers.length === 0) return;
    const errors = Array.from({ length: numbers.length / 3 }, (_, k) => {
      const [epsilon, worst, median] = numbers.subarray(3 * k, 3 * k + 3);
      return { epsilon, worst, median };
    });
    set({ curve: { moment, run: run.run, parameters: parameters.length, all, errors } });
  };

  // What takes a moment is checked whenever the panel is open and the run stands still.
  /** @type {unknown[]} what was wished for when the latest check began */
  let asked = [];
  const wish = () => {
    const { epsilon, layer, most } = check();
    return [...momentOf(store.get()), epsilon, layer, most];
  };
  const follow = () => {
    const { run, snapshot } = store.get();
    if (!run || !snapshot || !isOpen() || !isStill()) return;
    const wanted = wish();
    if (isSame(wanted, asked)) return;
    asked = wanted;
    const parameters = parametersOf(check(), run.layers).length;
    if (isQuick(run, parameters)) void start();
    else if (!check().terms) void termsOf();
  };
  store.subscribe(follow);

  return {
    /** Checks, whatever it takes; a run that trains is paused. */
    startCheck: start,
    drawCurve,

    /** Shows what has been checked so far. */
    stopCheck: () => void (stopping = true),

    /** @param {{ layer?: number | null, most?: number | null | 'usual' }} change  of what is checked */
    chooseChecked: (change) => set(change),

    /** @param {string} text  a number, as it was typed */
    chooseEpsilon(text) {
      const { terms } = check();
      if (!terms) return;
      const { least, most } = terms.epsilon;
      const value = valueOfText(text);
      if (typeof value === 'number' && value >= least && value <= most) return set({ epsilon: value, refused: null });
      set({ refused: { text, message: words.epsilonRefused(text, least, most) } });
    },

    /** Forgets what was typed and refused. */
    dropEpsilon: () => set({ refused: null }),

    showMoreChecked: () => set({ rows: check().rows + FIRST_CHECKED }),
  };
}
