// What the page may ask of the engine. Takes the wasm module, so that it works in the worker and in Node alike.

/** @import { AnyConfig, Catalog, Config, ConfigError, LabModule, Layer, Report, Session } from './lab' */

/**
 * Which pictures come with a snapshot.
 *
 * @typedef {object} View
 * @property {number} field  side of the output's picture in pixels
 * @property {number} tile   side of every unit's small picture
 *
 * What the page shows of a run at one moment.
 *
 * @typedef {object} Snapshot
 * @property {number} run         the run it belongs to
 * @property {Report} report
 * @property {number} completed   epochs that the request completed
 * @property {number} milliseconds  time the engine trained for it
 * @property {Float64Array} parameters
 * @property {string} hash        of the parameters: equal on every machine
 * @property {Float64Array} history  (records, 5): epoch, training loss and accuracy, test loss and accuracy (NaN: none)
 * @property {Pictures | null} pictures  null: not due yet, because they take long
 *
 * @typedef {object} Pictures
 * @property {Float32Array} field  (side, side) the output, top row first
 * @property {Float32Array} tiles  (units, side, side) every unit of every layer, top row first
 *
 * What stays the same during a run.
 *
 * @typedef {object} Run
 * @property {number} run
 * @property {Config} config  complete
 * @property {Layer[]} layers
 * @property {Points} training
 * @property {Points} test
 *
 * @typedef {object} Points
 * @property {Float64Array} x  (N, 2)
 * @property {Float64Array} y  (N)
 */

const START_MILLISECONDS = 50; // for measuring the start; what is left is done by the first slice

/** The columns of a snapshot's history. */
export const RECORD = { length: 5, epoch: 0, trainingLoss: 1, trainingAccuracy: 2, testLoss: 3, testAccuracy: 4 };

/**
 * @param {LabModule} lab
 * @param {() => number} now  milliseconds, from a clock that never runs backwards
 */
export function createMethods(lab, now) {
  /** @type {Session | null} */
  let session = null;
  let run = 0;
  let chunks = 1; // of one call into wasm: as many as take about 2 ms
  let pictureTime = 0; // what the latest pictures took
  let pictureEnd = 0; // when they were ready

  const current = () => {
    if (!session) throw new Error('there is no run: call start first');
    return session;
  };

  /** @param {Session} of @returns {{ training: Points, test: Points }} */
  const pointsOf = (of) => ({
    training: { x: of.trainingX().slice(), y: of.trainingY().slice() },
    test: { x: of.testX().slice(), y: of.testY().slice() },
  });

  /**
   * Trains in calls of about 2 ms until the epochs are complete or the time is over.
   *
   * @param {number} epochs @param {number} milliseconds
   * @returns {number} the epochs completed
   */
  const train = (epochs, milliseconds) => {
    const of = current();
    const begin = now();
    let completed = 0;
    for (let time = begin; ;) {
      completed += of.advance(epochs - completed, chunks);
      const passed = now() - time;
      time += passed;
      const { training, diverged } = of.report();
      if ((completed >= epochs && training) || time - begin >= milliseconds || diverged) return completed;
      chunks = Math.max(1, Math.min(1 << 20, Math.round(passed > 0 ? (chunks * 2) / passed : chunks * 2)));
    }
  };

  /** @param {View} view @returns {Pictures} */
  const paint = (view) => {
    const of = current();
    const begin = now();
    const pictures = {
      field: of.field(view.field, of.layers().length - 1).slice(),
      tiles: of.field(view.tile, 0).slice(),
    };
    pictureEnd = now();
    pictureTime = pictureEnd - begin;
    return pictures;
  };

  /** @param {Pictures | null} pictures @returns {Snapshot} */
  const snapshot = (pictures, completed = 0, milliseconds = 0) => {
    const of = current();
    return {
      run,
      report: of.report(),
      completed,
      milliseconds,
      parameters: of.parameters().slice(),
      hash: of.hash(),
      history: of.history().slice(),
      pictures,
    };
  };

  return {
    /** @returns {Catalog} */
    catalog: () => lab.catalog(),

    /** @param {{ config: AnyConfig }} request @returns {ConfigError[]} */
    validate: ({ config }) => lab.validate(config),

    /**
     * Begins a run; if the config has errors, the run that there was goes on.
     *
     * @param {{ config: AnyConfig, view: View }} request
     * @returns {{ errors: ConfigError[], run?: Run, snapshot?: Snapshot }}
     */
    start({ config, view }) {
      const errors = lab.validate(config);
      if (errors.length > 0) return { errors };
      session?.delete();
      session = new lab.Session(config);
      run += 1;
      chunks = 1;
      train(0, START_MILLISECONDS);
      return {
        errors,
        run: { run, config: session.config(), layers: session.layers(), ...pointsOf(session) },
        snapshot: snapshot(paint(view)),
      };
    },

    /**
     * Trains for so many epochs or about so many milliseconds, whichever ends first. Pictures come with it as often as
     * leaves six sevenths of the time for training.
     *
     * @param {{ epochs: number, milliseconds: number, view: View }} request
     * @returns {Snapshot}
     */
    advance({ epochs, milliseconds, view }) {
      const begin = now();
      const completed = train(epochs, milliseconds);
      const end = now();
      const due = end - pictureEnd >= 6 * pictureTime;
      return snapshot(due ? paint(view) : null, completed, end - begin);
    },

    /** One update of the weights. @param {{ view: View }} request @returns {Snapshot} */
    stepBatch({ view }) {
      const of = current();
      const { epoch } = of.report();
      of.stepBatch();
      return snapshot(paint(view), of.report().epoch - epoch);
    },

    /** The run as it stands, with pictures. @param {{ view: View }} request @returns {Snapshot} */
    look: ({ view }) => snapshot(paint(view)),

    /**
     * Changes what may change under way; the weights stay.
     *
     * @param {{ config: AnyConfig }} request  differs from the run's in live fields only
     * @returns {{ errors: ConfigError[], config: Config }}
     */
    tune({ config }) {
      const errors = lab.validate(config);
      if (errors.length === 0) current().tune(config);
      return { errors, config: current().config() };
    },

    /**
     * The points of a data set, for its thumbnail.
     *
     * @param {{ data: Partial<Config['data']> }} request
     * @returns {Points}
     */
    preview({ data }) {
      const config = { data, network: { layers: [] } };
      const errors = lab.validate(config);
      if (errors.length > 0) throw new Error(errors[0].message);
      const preview = new lab.Session(config);
      const { training } = pointsOf(preview);
      preview.delete();
      return training;
    },
  };
}

/** @typedef {ReturnType<typeof createMethods>} Methods */
