// What the page may ask of the engine. Takes the wasm module, so that it works in the worker and in Node alike. No call
// takes long: what does, such as an epoch of a large network or its pictures, is taken up again by the next call.

/** @import { AnyConfig, Catalog, Checkpoint, Config, ConfigError, CsvReading, ExtraModule, LabModule, Layer } from './lab' */
/** @import { Preset, Report, Session } from './lab' */
/** @import { Moment } from './inspecting.js' */

import { lazily } from '../lib/lazy.js';
import { createMaker } from './changes.js';
import { CALL_MILLISECONDS, createPace } from './pace.js';
import { createPainting } from './painting.js';
import { NOT_LOADED } from './protocol.js';

/**
 * Sizes of the pictures, in pixels a side.
 *
 * @typedef {object} View
 * @property {number} field  of the output
 * @property {number} tile   of every unit
 * @property {boolean} [step]     also the gradient over the training set, and what the optimizer would do with it
 * @property {boolean} [outputs]  also what the network says to every point
 * @property {boolean} [space]    also what the last hidden layer of two units makes of the points
 *
 * Where a run stands.
 *
 * @typedef {object} Snapshot
 * @property {number} run        the run it belongs to
 * @property {Report} report
 * @property {number} completed  epochs that the request completed
 * @property {number} spent      milliseconds that the run has trained
 * @property {Float64Array} history  (records, 6), see state/record.js
 * @property {Float64Array} diagnostics  (records, 1 + 4 layers): the epoch, then each layer's gradient norm, update ratio,
 *   share of saturated and of dead units; the gradient and update of epoch 0 are 0
 * @property {Confusion} confusion
 * @property {Detail | null} detail  null: not due, or not ready
 *
 * The weights at one moment, and what the units make of them.
 *
 * @typedef {object} Detail
 * @property {Float64Array} parameters
 * @property {string} hash  of the parameters: equal on every machine
 * @property {number} steps      updates that led to them
 * @property {Float32Array} field  (outputs, side, side) the outputs, top row first
 * @property {Float32Array} tiles  (units, side, side) every unit of every layer, top row first
 * @property {boolean} fine        false: coarser than asked for, since finer would take long; ask again
 * @property {number[]} held       places of the parameters that are held at 0
 * @property {{ gradients: Float64Array, updates: Float64Array } | null} step  each as the parameters
 * @property {{ training: Float64Array, test: Float64Array } | null} outputs  (N, outputs) each
 * @property {Space | null} space
 *
 * The plane of the last hidden layer that has two units.
 *
 * @typedef {object} Space
 * @property {number} layer
 * @property {number} low   of both axes
 * @property {number} high
 * @property {Float64Array} training  (N, 2)
 * @property {Float64Array} test      (N, 2)
 * @property {Float32Array} field     (outputs, side, side) the outputs over it, top row first
 *
 * What stays the same during a run.
 *
 * @typedef {object} Run
 * @property {number} run
 * @property {Config} config  complete
 * @property {Layer[]} layers
 * @property {'binary' | 'classes' | 'regression'} task
 * @property {{ low: number, high: number }} square  what is shown of the plane, on both axes
 * @property {Float32Array} inputs  (inputs, tile, tile) the network's inputs over it, top row first
 * @property {Float32Array} features  (features, tile, tile) the same of every feature that there is
 * @property {Points} training
 * @property {Points} test
 *
 * What may change under way: fields of the config that are live, by path; a parameter, by its place; or one update more,
 * with some of the training samples.
 *
 * @typedef {{ kind: 'tune', values: Record<string, unknown> }
 *   | { kind: 'weight', index: number, value: number }
 *   | { kind: 'off', index: number, off: boolean }
 *   | { kind: 'apply', rows: number[] }} Change
 *
 * @typedef {object} Points
 * @property {Float64Array} x  (N, 2)
 * @property {Float64Array} y  (N) the class 0 or 1, or the value; of several classes (N, classes), one-hot
 *
 * @typedef {object} Confusion  samples by class and by the class they are taken for; empty for values
 * @property {number[][]} training
 * @property {number[][]} test
 */

const START_MILLISECONDS = 30; // for measuring the start, and for its pictures
const LOOK_MILLISECONDS = 30; // for pictures that are asked for
const COARSE_WORK = 2e8; // multiplications that pictures may take while others wait: some 50 ms
const SETTLE_MILLISECONDS = 200; // for the end of a batch
const MOST_KEPT = 3; // runs that can be resumed

/**
 * @param {LabModule} lab
 * @param {() => number} now  milliseconds, from a clock that never runs backwards
 * @param {() => Promise<ExtraModule>} loadExtra
 */
export function createMethods(lab, now, loadExtra) {
  /** @type {Session | null} */
  let session = null;
  let run = 0;
  let runsMade = 0;
  const make = createMaker(lab);
  let trainingPace = createPace(now);
  /** @type {ReturnType<typeof createPainting> | null} */
  let painting = null;
  let paintingPace = createPace(now);
  let paintingTime = 0; // what the latest pictures took
  let paintingEnd = 0; // when they were ready
  let version = 0; // changes with whatever changes the run but its next updates
  let spent = 0; // milliseconds that the run has trained
  /** @type {Map<number, { session: Session, spent: number }>} runs that can be resumed, the oldest first */
  const kept = new Map();
  /** @type {Map<number, Checkpoint>} of the current run */
  const checkpoints = new Map();
  let checkpointsMade = 0;
  const extra = lazily(() =>
    loadExtra().catch((error) => {
      throw Object.assign(new Error(String(error?.message ?? error)), { name: NOT_LOADED });
    }),
  );

  const current = () => {
    if (!session) throw new Error('there is no run: call start first');
    return session;
  };

  const endPainting = () => {
    painting?.delete();
    painting = null;
  };

  /** The run makes room for another, and may be resumed. */
  const leaveRun = () => {
    endPainting();
    for (const checkpoint of checkpoints.values()) checkpoint.delete();
    checkpoints.clear();
    if (session) kept.set(run, { session, spent });
    session = null;
    for (const [oldest, { session: old }] of kept) {
      if (kept.size <= MOST_KEPT) break;
      old.delete();
      kept.delete(oldest);
    }
  };

  /**
   * Ends with an epoch, unless that would take half as long again: what is seen and changed between two calls is then
   * that epoch's.
   *
   * @param {number} epochs @param {number} milliseconds @returns {number} the epochs completed
   */
  const train = (epochs, milliseconds) => {
    const of = current();
    const begin = now();
    let completed = 0;
    const advance = (/** @type {number} */ most) => (/** @type {number} */ chunks) => {
      completed += of.advance(most - completed, chunks);
      const { training, divergence, stopped } = of.report();
      return divergence !== null || stopped !== null || (completed >= most && training !== null);
    };
    const through = trainingPace.spend(milliseconds, advance(epochs));
    const rest = Math.min(epochs, completed + 1);
    if (!through && of.report().inside_epoch) trainingPace.spend(milliseconds / 2, advance(rest));
    spent += now() - begin;
    return completed;
  };

  /**
   * Goes on with the pictures, or begins new ones.
   *
   * @param {View} wanted
   * @param {number} milliseconds
   * @param {View} [view]  the sizes to paint, where not all that is wanted
   * @returns {Detail | null}
   */
  const paint = (wanted, milliseconds, view = wanted) => {
    const begin = now();
    if (painting && !painting.shows(view)) endPainting();
    painting ??= createPainting(current(), view);
    const ready = paintingPace.spend(milliseconds, painting.advance);
    painting.time += now() - begin;
    if (!ready) return null;
    const detail = painting.detail(wanted);
    paintingTime = painting.time;
    paintingEnd = now();
    endPainting();
    return detail;
  };

  /** The sizes that take no longer than others may wait. @param {View} view @returns {View} */
  const coarse = (view) => {
    const side = Math.floor(Math.sqrt(COARSE_WORK / 2 / current().parameters().length));
    return { ...view, field: Math.min(view.field, Math.max(side, 8)), tile: Math.min(view.tile, Math.max(side, 4)) };
  };

  /** Pictures that nobody waits long for. @param {View} wanted @param {number} milliseconds */
  const paintSoon = (wanted, milliseconds) => paint(wanted, milliseconds, coarse(wanted));

  /** @param {Detail | null} detail @param {number} [completed] @returns {Snapshot} */
  const snapshot = (detail, completed = 0) => {
    const of = current();
    const [history, diagnostics] = [of.history().slice(), of.diagnostics().slice()];
    const confusion = { training: of.confusion(), test: of.testConfusion() };
    return { run, report: of.report(), completed, spent, history, diagnostics, confusion, detail };
  };

  /** @param {View} view @returns {Run} */
  const runOf = ({ tile }) => {
    const of = current();
    return {
      run,
      config: of.config(),
      layers: of.layers(),
      task: of.task(),
      square: { low: of.low(), high: of.high() },
      inputs: of.inputPictures(tile),
      features: of.featurePictures(tile),
      ...pointsOf(of),
    };
  };

  /** @param {Session} next @param {number} spentBefore */
  const enter = (next, spentBefore) => {
    session = next;
    version += 1;
    spent = spentBefore;
    trainingPace = createPace(now);
    paintingPace = createPace(now);
    train(0, START_MILLISECONDS);
  };

  /** @param {Session} of @returns {{ training: Points, test: Points }} */
  const pointsOf = (of) => ({
    training: { x: of.trainingPoints().slice(), y: of.trainingY().slice() },
    test: { x: of.testPoints().slice(), y: of.testY().slice() },
  });

  const methods = {
    /** @returns {Catalog} */
    catalog: () => lab.catalog(),

    /** Configs by name, as the table `preset_groups` groups them. @returns {Promise<Preset[]>} */
    presets: async () => (await extra()).presets(),

    /** @param {{ config: AnyConfig }} request @returns {ConfigError[]} */
    validate: ({ config }) => lab.validate(config),

    /**
     * Begins a run; if the config has errors, the run that there was goes on. With `fit`, a config for another task than
     * that run's (classes, values) is given a loss and an output that go with it.
     *
     * @param {{ config: AnyConfig, view: View, fit?: boolean }} request
     * @returns {{ errors: ConfigError[], run?: Run, snapshot?: Snapshot }}
     */
    start({ config: wanted, view, fit = false }) {
      const config = fit && session ? lab.fitted(wanted, session.config()) : wanted;
      const errors = lab.validate(config);
      if (errors.length > 0) return { errors };
      leaveRun();
      run = ++runsMade;
      enter(new lab.Session(config), 0);
      return { errors, run: runOf(view), snapshot: snapshot(paintSoon(view, START_MILLISECONDS)) };
    },

    /**
     * Goes back to one of the last runs, as it was left.
     *
     * @param {{ run: number, view: View }} request
     * @returns {{ run: Run | null, snapshot: Snapshot | null }} null: it is not kept any more
     */
    resume({ run: wanted, view }) {
      const found = kept.get(wanted);
      if (!found) return { run: null, snapshot: null };
      kept.delete(wanted);
      leaveRun();
      run = wanted;
      enter(found.session, found.spent);
      return { run: runOf(view), snapshot: snapshot(paintSoon(view, START_MILLISECONDS)) };
    },

    /**
     * Trains for so many epochs, or up to the end of one, or about so many milliseconds, whichever ends first. Pictures
     * come with it as often as leaves six sevenths of the time for training.
     *
     * @param {{ epochs: number, until?: number | null, milliseconds: number, view: View }} request
     * @returns {Snapshot}
     */
    advance({ epochs, until = null, milliseconds, view }) {
      const begin = now();
      const left = until === null ? epochs : Math.max(until - current().report().epoch, 0);
      const completed = train(Math.min(epochs, left), milliseconds);
      const end = now();
      const due = painting !== null || end - paintingEnd >= 6 * paintingTime;
      const share = Math.max(CALL_MILLISECONDS, (end - begin) / 6);
      return snapshot(due ? paintSoon(view, share) : null, completed);
    },

    /**
     * Trains until so many updates have been made in all, or for about so many milliseconds.
     *
     * @param {{ step: number, milliseconds: number, view: View }} request
     * @returns {Snapshot & { reached: boolean }}
     */
    stepTo({ step, milliseconds, view }) {
      const of = current();
      const { epoch } = of.report();
      const begin = now();
      const reached = trainingPace.spend(milliseconds, (chunks) => of.stepTo(step, chunks));
      spent += now() - begin;
      return { ...snapshot(paintSoon(view, START_MILLISECONDS), of.report().epoch - epoch), reached };
    },

    /** The rows of the training set that the next update takes in; between two updates only. @returns {number[]} */
    nextBatch: () => current().nextBatch(),

    /** The run as it stands. Where fine pictures take long, `detail` stays null for some calls. @param {{ view: View }} request @returns {Snapshot} */
    look({ view }) {
      if (painting?.step !== current().report().step) endPainting(); // begun while it trained
      return snapshot(paint(view, LOOK_MILLISECONDS));
    },

    /**
     * Changes what may change under way, at the end of a batch that has begun: whoever makes the same changes after the
     * same updates gets the same bits.
     *
     * @param {{ change: Change, view: View }} request
     * @returns {{ errors: ConfigError[], config: Config, snapshot: Snapshot } | null} with errors, nothing has changed;
     *   null: the batch takes long, or the run has diverged in it; ask again
     */
    make({ change, view }) {
      const of = current();
      const { step, inside_batch: inside } = of.report();
      const settled = trainingPace.spend(SETTLE_MILLISECONDS, (chunks) => of.stepTo(step + (inside ? 1 : 0), chunks));
      if (!settled || of.report().divergence) return null;
      const errors = make(of, change);
      endPainting();
      version += 1;
      train(0, START_MILLISECONDS);
      return { errors, config: current().config(), snapshot: snapshot(paintSoon(view, START_MILLISECONDS)) };
    },

    /** What was measured at the epochs that are multiples of 1, or 10, or 100 ...: (records, 6), see state/record.js. @returns {Float64Array} */
    log: () => current().log().slice(),

    /**
     * Keeps the run's weights and all that training goes on from. A new run forgets them.
     *
     * @returns {{ checkpoint: number, epoch: number, step: number }}
     */
    save() {
      const of = current();
      checkpoints.set(++checkpointsMade, of.save());
      const { epoch, step } = of.report();
      return { checkpoint: checkpointsMade, epoch, step };
    },

    /** @param {{ checkpoint: number, view: View }} request @returns {Snapshot} */
    restore({ checkpoint, view }) {
      const kept = checkpoints.get(checkpoint);
      if (!kept) throw new Error(`there is no checkpoint ${checkpoint} of this run`);
      endPainting();
      version += 1;
      current().restore(kept);
      return snapshot(paintSoon(view, START_MILLISECONDS));
    },

    /** After divergence: back to before the update that broke the weights. @param {{ view: View }} request @returns {Snapshot} */
    rewind({ view }) {
      endPainting();
      version += 1;
      current().rewind();
      return snapshot(paintSoon(view, START_MILLISECONDS));
    },

    /** @param {{ text: string }} request @returns {Promise<CsvReading>} */
    readCsv: async ({ text }) => (await extra()).readCsv(text),

    /** @param {{ x: ArrayLike<number>, y: ArrayLike<number>, label: ArrayLike<number>, words: string[] }} request */
    writeCsv: async ({ x, y, label, words }) => (await extra()).writeCsv(x, y, label, words),

    /**
     * The points of a data set, for its thumbnail.
     *
     * @param {{ data: Partial<Config['data']> }} request
     * @returns {Points & { square: { low: number, high: number } }}
     */
    preview({ data }) {
      const config = lab.fitted({ data, network: { layers: [] } }, {});
      const errors = lab.validate(config);
      if (errors.length > 0) throw new Error(errors[0].message);
      const preview = new lab.Session(config);
      const { training } = pointsOf(preview);
      const square = { low: preview.low(), high: preview.high() };
      preview.delete();
      return { ...training, square };
    },
  };
  /** @returns {Moment} */
  const moment = () => ({ session: current(), version, validate: lab.validate });
  return { methods, moment };
}

/** @typedef {ReturnType<typeof createMethods>['methods']} Methods */
