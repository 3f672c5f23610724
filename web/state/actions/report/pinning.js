// Figures of the report: taken from what the page shows, at a moment of the run that a link leads back to.

import { blank, sectionFor } from '../../report/skeleton.js';
import { changed, endOfResults, headingOf, indexOf, inserted, nextId, placeFor } from '../../report/blocks.js';
import { capture } from '../../report/figures.js';
import { TOPICS, captureFormulas, topicsOf } from '../../report/figures/formulas.js';
import { figureNumbers } from '../../report/numbering.js';
import { comparisonRun } from '../../report/comparison-run.js';
import { settingsLine } from '../../report/settings-line.js';
import { writeLink } from '../../link.js';
import { withoutUnused } from '../../own.js';
import { until } from '../address.js';
import { reportWords as words } from '../../../i18n/en/report.js';

/** @import { Config } from '../../../engine/lab' */
/** @import { Block, Figure, FigureKind } from '../../report/atoms.js' */
/** @import { Topic } from '../../report/figures/formulas.js' */
/** @import { State } from '../../store.js' */
/** @import { Desk } from '../report.js' */

/** @param {Desk} desk */
export function pinningActions({ driver, page, report, set, say }) {
  const { store, ask, player, inTurn, wish, take, view } = driver;

  /** What Compare has results of, if anything. */
  const compared = () => {
    const { compare } = store.get();
    return compare?.plan && compare.results.some((result) => result !== null) ? compare.plan.comparison : null;
  };

  /** The run that a figure is of, and what leads back to it. @param {FigureKind} shows */
  const runOf = (shows) => {
    const state = store.get();
    const { catalog, run, began, journal, snapshot, detail, compare } = state;
    if (!catalog || !run || !began || !snapshot || !detail) throw new Error('there is no run');
    const outputs = run.layers[run.layers.length - 1].outputs;
    /** @param {Config} config @param {Config} start @param {Omit<Parameters<typeof writeLink>[1], 'config'>} course */
    const told = (config, start, course) => ({
      settings: settingsLine(catalog, config, outputs),
      link: writeLink(catalog, { config: withoutUnused(catalog, start), ...course }),
    });
    if (shows === 'formulas')
      return { ...told(run.config, run.config, { journal: [], until: null }), epoch: 0, hash: '' };
    if (shows === 'comparison' && compare?.plan) return comparisonRun(catalog, compare.plan, compare.results);
    const here = told(run.config, began, { journal, until: until(state) });
    return { ...here, epoch: snapshot.report.epoch, hash: detail.hash };
  };

  /** Until the pictures and the fingerprint are those of where the run stands. */
  const look = async () => {
    const wanted = wish();
    for (;;) {
      const { detail, report } = take(await ask.look({ view: view() }));
      if (detail && detail.steps === report.step && (detail.fine || !wanted())) return;
    }
  };

  /**
   * A figure of the present moment; a run that plays stands still for it.
   *
   * @param {FigureKind} shows
   * @returns {Promise<Figure | null>} null: there is nothing to be seen
   */
  const taken = async (shows) => {
    const made = await inTurn(async () => {
      player.pause();
      try {
        await look();
        const run = runOf(shows);
        const captured = await capture(shows, { state: store.get(), ask, actions: page });
        return captured && { ...blank(shows), ...captured, ...run };
      } finally {
        if (store.get().playing) player.play();
      }
    });
    return made ?? null;
  };

  /** The formulas of the run's settings. @param {Topic[]} topics @returns {Figure} */
  const formulas = (topics) => ({
    ...blank('formulas'),
    ...captureFormulas(store.get(), topics),
    ...runOf('formulas'),
  });

  /** Puts what the run shows now into a figure that there is. @param {number} id @param {Desk['set']} [put] @returns {Promise<boolean>} whether there was anything */
  const retake = async (id, put = set) => {
    const before = figureAt(report().blocks, id);
    if (!before) return false;
    const figure = before.shows === 'formulas' ? formulas(topicsOf(before.data)) : await taken(before.shows);
    const now = figureAt(report().blocks, id);
    if (!figure || !now) return false;
    put({ blocks: changed(report().blocks, id, now.own ? { ...figure, caption: now.caption } : figure) });
    return true;
  };

  /** Takes the figures that are not taken yet; those of a run once it has been trained. @param {Desk['set']} [put] */
  const fill = async (put = set) => {
    let filled = 0;
    for (const { id } of report().blocks) {
      const figure = figureAt(report().blocks, id);
      if (!figure || figure.data !== null || !isDue(figure, store.get(), compared() !== null)) continue;
      if (await retake(id, put)) filled += 1;
    }
    return filled;
  };

  return {
    compared,
    formulas,

    /** Puts what is shown now into the report: where a figure of that kind is still empty, there. @param {FigureKind} shows @returns {Promise<void>} */
    async pin(shows) {
      const told = (/** @type {Block[]} */ blocks, /** @type {number} */ id) =>
        say(words.pinned(words.kinds[shows], headingOf(blocks, id)?.text.trim() ?? ''));
      const section = shows === 'comparison' ? sectionFor(compared()) : null;
      const topic = () => placeFor(report().blocks, section);
      const empty = report().blocks.find(
        (one) =>
          one.kind === 'figure' &&
          one.shows === shows &&
          one.data === null &&
          (topic() === null || headingOf(report().blocks, one.id)?.section === section),
      );
      if (empty && (await retake(empty.id))) return told(report().blocks, empty.id);
      const figure = shows === 'formulas' ? formulas([...TOPICS]) : empty ? null : await taken(shows);
      if (!figure) return say(words.nothingToPin(words.kinds[shows]));
      const { blocks, at } = report();
      const same = blocks.find((block) => isSame(block, figure));
      if (same) {
        set({ at: same.id, shown: same.id });
        return say(words.pinnedAlready(figureNumbers(blocks).get(same.id) ?? 0));
      }
      const id = nextId(blocks);
      const known = topic() ?? (at !== null && indexOf(blocks, at) >= 0 ? at : endOfResults(blocks));
      const now = inserted(blocks, known, { ...figure, id });
      set({ blocks: now, at: id });
      told(now, id);
    },

    /** Takes a figure again. @param {number} id */
    async update(id) {
      const figure = figureAt(report().blocks, id);
      if (!figure) return;
      const name = words.kinds[figure.shows];
      say((await retake(id)) ? words.updated(name) : words.nothingToPin(name));
    },

    fill,

    /** The same, and says how many there were. */
    async fillAll() {
      say(words.filled(await fill()));
    },
  };
}

/** @param {Block[]} blocks @param {number} id @returns {Figure | null} */
function figureAt(blocks, id) {
  const block = blocks[indexOf(blocks, id)];
  return block?.kind === 'figure' ? block : null;
}

/** Whether it is that very figure. @param {Block} block @param {Figure} figure */
const isSame = (block, { shows, link, epoch, data }) =>
  block.kind === 'figure' &&
  block.shows === shows &&
  block.link === link &&
  block.epoch === epoch &&
  JSON.stringify(block.data) === JSON.stringify(data);

/** @param {Figure} figure @param {State} state @param {boolean} compared */
function isDue({ shows }, { snapshot }, compared) {
  return shows === 'comparison' ? compared : (snapshot?.report.step ?? 0) > 0;
}

/** @typedef {ReturnType<typeof pinningActions>} PinningActions */
