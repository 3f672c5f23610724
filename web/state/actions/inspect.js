// What somebody can do in Inspect. Loads when it is opened; nothing here changes the run but `apply`.

import { checkActions } from './inspect/check.js';
import { flowActions } from './inspect/flow.js';
import { initialInspect } from '../inspect/atoms.js';
import { rowOf, samplesOf } from '../inspect/sample.js';
import { stagesOf } from '../inspect/stages.js';
import { inspectWords as words } from '../../i18n/en-inspect.js';

/** @import { Driver } from '../driver.js' */
/** @import { Inspect, Panel, Part } from '../inspect/atoms.js' */
/** @import { TrainingActions } from './training.js' */

const WALK_MILLISECONDS = 1600; // a stage, while it goes on by itself
const PLAYING_MILLISECONDS = 250; // between two looks at a run that trains

/**
 * @param {Driver} driver
 * @param {TrainingActions} training
 */
export function inspectActions(driver, training) {
  const { store, ask, inTurn, instead, settle, make, refine } = driver;

  const inspect = () => store.get().inspect ?? initialInspect;
  /** @param {Partial<Inspect>} change */
  const set = (change) => store.set({ inspect: { ...inspect(), ...change } });

  // The ledger follows the run, the sample and the kind of step, whatever has changed them.
  /** @type {unknown[]} what the ledger was asked for */
  let asked = [];
  let asking = false;
  let askedAt = -Infinity;

  const follow = () => {
    const { mode, run, snapshot, journal, playing } = store.get();
    if (mode !== 'inspect' || !run || !snapshot || asking) return;
    const { batch } = inspect();
    const from = [run.run, run.config, snapshot.report.step, journal, batch, batch || rowOf(store.get())];
    if (from.every((part, k) => part === asked[k])) return;
    if (playing && (batch || performance.now() - askedAt < PLAYING_MILLISECONDS)) return;
    asked = from;
    asking = true;
    askedAt = performance.now();
    const done = () => {
      asking = false;
      follow();
    };
    void inTurn(async () => {
      if (batch) await settle();
      const { ledger, samples } = await ask.ledger({ rows: batch ? null : [rowOf(store.get())] });
      set({ ledger, samples });
    }).then(done, done);
  };
  store.subscribe(follow);

  /** @param {number} stage */
  const goTo = (stage) => {
    const { run } = store.get();
    if (!run) return;
    const last = stagesOf(run.layers).length - 1;
    set({ stage: Math.min(Math.max(stage, 0), last), walking: inspect().walking && stage < last });
  };

  let walk = 0;
  const goOn = () => {
    if (!inspect().walking || store.get().mode !== 'inspect') return;
    goTo(inspect().stage + 1);
    walk = window.setTimeout(goOn, WALK_MILLISECONDS);
  };

  const atom = { get: inspect, set };
  const actions = {
    ...checkActions(driver, training, atom),
    ...flowActions(driver, atom),

    show: set,

    /** @param {number} row  of the training set; around the ends, to the other */
    chooseSample(row) {
      const samples = samplesOf(store.get());
      store.set({ sample: { test: false, row: (row + samples) % samples } });
    },

    nextSample: () => actions.chooseSample(rowOf(store.get()) + 1),
    previousSample: () => actions.chooseSample(rowOf(store.get()) - 1),

    goTo,
    next: () => goTo(inspect().stage + 1),
    previous: () => goTo(inspect().stage - 1),

    /** From the start again, if it was at the end. */
    toggleWalking() {
      const { walking, stage } = inspect();
      window.clearTimeout(walk);
      set({ walking: !walking });
      if (walking) return;
      const { run } = store.get();
      if (run && stage === stagesOf(run.layers).length - 1) goTo(0);
      walk = window.setTimeout(goOn, WALK_MILLISECONDS);
    },

    /** @param {Part} part */
    select: (part) => set({ part }),

    /** @param {string} sum */
    toggleSum(sum) {
      const { unfolded } = inspect();
      set({ unfolded: unfolded.includes(sum) ? unfolded.filter((one) => one !== sum) : [...unfolded, sum] });
    },

    /** @param {Panel} panel */
    open: (panel) => set({ panel }),

    /** Makes the step that is laid open: the run's next update, or one more with this sample. */
    apply() {
      if (store.get().playing) void training.pause();
      if (inspect().batch) return training.step('batch');
      return instead(async () => {
        const [error] = await make({ kind: 'apply', rows: [rowOf(store.get())] });
        const { snapshot } = store.get();
        if (!snapshot) return;
        const said = error ? words.notApplied : words.applied(snapshot.report.step, rowOf(store.get()) + 1);
        store.set({ notice: { kind: 'said', text: said } });
        await refine();
      });
    },
  };
  follow();
  return actions;
}

/** @typedef {ReturnType<typeof inspectActions>} InspectActions */
