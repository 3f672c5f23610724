// Playing, pausing, stepping, starting again.

import { SLICE_MILLISECONDS, isOver, updatesOf } from '../driver.js';

/** @import { Snapshot } from '../../engine/methods.js' */
/** @import { Driver } from '../driver.js' */
/** @import { JournalEntry, StepUnit } from '../store.js' */

/** The changes that led to where a run has been taken back: settings stay, weights do not. @param {JournalEntry[]} journal @param {number} step */
const rewound = (journal, step) =>
  journal
    .filter(
      (entry) =>
        entry.step + updatesOf(entry.change) <= step || entry.change.kind === 'tune' || entry.change.kind === 'off',
    )
    .map((entry) => ({ ...entry, step: Math.min(entry.step, step) }));

/** @param {Driver} driver */
export function trainingActions(driver) {
  const { store, ask, player, inTurn, instead, interrupt, wish, take, refine, start, settle, runNow, view } = driver;

  /** @param {number | null} goal */
  const playTo = (goal) => {
    const { run, playing, snapshot } = store.get();
    if (!run || playing || isOver(snapshot)) return;
    interrupt();
    store.set({ playing: true, goal, measuredSpeed: null, notice: null, cursor: 0 });
    player.setSpeed(goal === null ? store.get().speed : Infinity);
    player.play();
  };

  /** Trains to the end of the epoch, unless something else is wanted before. */
  const stepEpoch = async () => {
    const wanted = wish();
    /** @type {Snapshot} */
    let taken;
    do {
      taken = take(await ask.advance({ epochs: 1, until: null, milliseconds: SLICE_MILLISECONDS, view: view() }));
    } while (taken.completed === 0 && !isOver(taken) && wanted());
    store.set({ cursor: 0 });
    await refine(wanted);
  };

  const stepBatch = async () => {
    const wanted = wish();
    const step = /** @type {Snapshot} */ (store.get().snapshot).report.step + 1;
    while (!take(await ask.stepTo({ step, milliseconds: SLICE_MILLISECONDS, view: view() })).reached && wanted());
    store.set({ cursor: 0 });
    await refine(wanted);
  };

  /** The next sample of the batch is looked at; with the last of them the weights move. */
  const stepSample = async () => {
    await settle();
    const rows = await ask.nextBatch();
    const cursor = store.get().cursor + 1;
    store.set({
      cursor,
      sample: { test: false, row: rows[cursor - 1] },
      notice: { kind: 'stepped', sample: cursor, of: rows.length },
    });
    if (cursor >= rows.length) await stepBatch();
    else await refine();
  };

  const steps = { sample: stepSample, batch: stepBatch, epoch: stepEpoch };

  const actions = {
    play: () => playTo(null),

    /** No further slice is asked for; those under way arrive, then the pictures of where it stopped. */
    pause() {
      player.pause();
      store.set({ playing: false, goal: null, measuredSpeed: null });
      return instead(async () => {
        const wanted = wish();
        const { report } = take(await ask.look({ view: view() }));
        const accuracy = report.training?.accuracy ?? null;
        store.set({ notice: { kind: 'paused', epoch: report.epoch, accuracy } });
        await refine(wanted);
      });
    },

    togglePlay() {
      if (store.get().playing) void actions.pause();
      else actions.play();
    },

    /** @param {StepUnit} [unit] */
    step(unit = store.get().stepUnit) {
      if (isOver(store.get().snapshot)) return;
      if (store.get().playing) void actions.pause();
      return inTurn(steps[unit]);
    },

    /** @param {StepUnit} stepUnit */
    setStepUnit: (stepUnit) => store.set({ stepUnit, cursor: 0 }),

    /** Plays at full speed to the end of an epoch; to one that has passed, from the start again. @param {number} epoch */
    runTo(epoch) {
      if (store.get().playing) void actions.pause();
      return inTurn(async () => {
        const at = () => /** @type {Snapshot} */ (store.get().snapshot).report.epoch;
        if (epoch < at()) await start(runNow().config);
        if (epoch > at()) playTo(epoch);
      });
    },

    /** The same config from its start: the same data, the same weights. */
    reset() {
      if (store.get().playing) void actions.pause();
      return instead(async () => {
        await start(runNow().config);
        store.set({ drafts: {}, notice: { kind: 'reset' } });
      });
    },

    /** After divergence: back to the last finite weights. */
    rewind: () =>
      instead(async () => {
        const wanted = wish();
        const { report } = take(await ask.rewind({ view: view() }));
        const journal = rewound(store.get().journal, report.step);
        store.set({ notice: { kind: 'rewound', epoch: report.epoch }, journal });
        await refine(wanted);
      }),

    /** @param {number} speed  epochs a second, or Infinity */
    setSpeed(speed) {
      store.set({ speed });
      player.setSpeed(speed);
    },
  };
  return actions;
}

/** @typedef {ReturnType<typeof trainingActions>} TrainingActions */
