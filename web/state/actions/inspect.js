// What somebody can do in Inspect. Loads when it is opened; nothing here changes the run but `apply`.

import { checkActions } from './inspect/check.js';
import { flowActions } from './inspect/flow.js';
import { huntActions } from './inspect/hunt.js';
import { mayChange } from '../may-change.js';
import { initialInspect } from '../inspect/atoms.js';
import { batchOf, placeOf, rowOf, samplesOf } from '../inspect/sample.js';
import { partAt, stagesOf } from '../inspect/stages.js';
import { tracingActions } from './inspect/tracing.js';
import { numpyActions } from './inspect/numpy.js';
import { inspectWords as words } from '../../i18n/en/inspect.js';
import { besideActions } from './inspect/beside.js';

/** @import { Run } from '../../engine/methods.js' */
/** @import { Driver } from '../driver.js' */
/** @import { Inspect, Panel, Part } from '../inspect/atoms.js' */
/** @import { SettingActions } from './settings.js' */
/** @import { TrainingActions } from './training.js' */

const WALK_MILLISECONDS = 1600; // a stage, while it goes on by itself
const PLAYING_MILLISECONDS = 250; // between two looks at a run that trains

/** What rows, layers and units there are. @param {Run} run */
const shapeOf = ({ layers, training }) =>
  JSON.stringify([training.x.length, layers.map(({ inputs, outputs, biases }) => [inputs, outputs, biases])]);

/**
 * @param {Driver} driver
 * @param {TrainingActions} training
 * @param {SettingActions} settings
 */
export function inspectActions(driver, training, settings) {
  const { store, ask, inTurn, instead, settle, make, refine } = driver;

  const inspect = () => store.get().inspect ?? initialInspect;
  /** @param {Partial<Inspect>} change */
  const set = (change) => store.set({ inspect: { ...inspect(), ...change } });

  // The ledger follows the run, the sample and the kind of step, whatever has changed them.
  /** @type {unknown[]} what the ledger was asked for */
  let asked = [];
  let asking = false;
  let askedAt = -Infinity;

  /** @type {Run | null} the run that the numbers, the stage and the part are of */
  let known = null;

  /** What is shown of another network would be none of this one's. @param {Run} run */
  const meet = (run) => {
    const differs = known && known.run !== run.run && shapeOf(known) !== shapeOf(run);
    known = run;
    if (differs) set({ ledger: null, stage: 0, walking: false, part: initialInspect.part });
  };

  const follow = () => {
    const { mode, run, snapshot, journal, playing } = store.get();
    if (mode !== 'inspect' || !run || !snapshot) return;
    if (run !== known) meet(run);
    if (asking) return;
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
      const of = store.get().run?.run;
      const { ledger, samples, epoch } = await ask.ledger({ rows: batch ? null : [rowOf(store.get())] });
      if (store.get().run?.run === of) set({ ledger, samples, epoch });
    }).then(done, done);
  };
  store.subscribe(follow);

  /** @param {number} stage */
  const goTo = (stage) => {
    const { run } = store.get();
    if (!run) return;
    const stages = stagesOf(run.layers);
    const at = Math.min(Math.max(stage, 0), stages.length - 1);
    const walking = inspect().walking && at < stages.length - 1;
    set({ stage: at, walking, part: partAt(stages[at], inspect().part, run.layers) });
  };

  let walk = 0;
  const goOn = () => {
    if (!inspect().walking) return;
    if (store.get().mode !== 'inspect') return set({ walking: false });
    goTo(inspect().stage + 1);
    walk = setTimeout(goOn, WALK_MILLISECONDS);
  };

  /** To the next one, or the one before; in a batch, of its samples. @param {1 | -1} by */
  const stepSample = (by) => {
    const state = store.get();
    const batch = batchOf(state);
    if (!batch) return actions.chooseSample(rowOf(state) + by);
    if (batch.length > 0) actions.chooseSample(batch[(placeOf(state) + by + batch.length) % batch.length]);
  };

  const atom = { get: inspect, set };
  const actions = {
    ...besideActions(driver, inspect, set),
    ...checkActions(driver, training, atom),
    ...flowActions(driver, atom),
    ...huntActions(driver, settings, atom),

    show: set,

    /** @param {number} row  of the training set; around the ends, to the other */
    chooseSample(row) {
      const samples = samplesOf(store.get());
      store.set({ sample: { test: false, row: (row + samples) % samples } });
    },

    nextSample: () => stepSample(1),
    previousSample: () => stepSample(-1),

    goTo,
    next: () => goTo(inspect().stage + 1),
    previous: () => goTo(inspect().stage - 1),

    /** From the start again, if it was at the end. */
    toggleWalking() {
      const { walking, stage } = inspect();
      clearTimeout(walk);
      set({ walking: !walking });
      if (walking) return;
      const { run } = store.get();
      if (run && stage === stagesOf(run.layers).length - 1) goTo(0);
      walk = setTimeout(goOn, WALK_MILLISECONDS);
    },

    /** @param {Part} part */
    select: (part) => set({ part, picking: null }),

    ...tracingActions(store.get, inspect, set, (row) => actions.chooseSample(row)),

    /** @param {string} sum */
    toggleSum(sum) {
      const { unfolded } = inspect();
      set({ unfolded: unfolded.includes(sum) ? unfolded.filter((one) => one !== sum) : [...unfolded, sum] });
    },

    numpy: numpyActions(driver, training),

    /** @param {Panel} panel */
    open: (panel) => set({ panel }),

    /** Makes the step that is laid open: the run's next update, or one more with this sample. */
    apply() {
      if (store.get().playing) void training.pause();
      if (inspect().batch) return training.step('batch');
      if (!mayChange(store.get(), 'apply')) return store.set({ notice: { kind: 'locked', name: words.apply } });
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
  set({});
  return actions;
}

/** @typedef {ReturnType<typeof inspectActions>} InspectActions */
