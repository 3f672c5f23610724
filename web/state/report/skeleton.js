// What a report begins with: the sections that reports of such labs have, with what to write about in each, and the
// figures that belong there. The sentences are the student's.

import { numbered } from './blocks.js';
import { reportWords } from '../../i18n/en/report.js';

/** @import { Spec } from '../../engine/compare' */
/** @import { Content, Figure, FigureKind, Heading, Prose } from './atoms.js' */
/** @import { Unplaced } from './blocks.js' */
/** @import { Topic } from './figures/formulas.js' */

/** What a comparison varies, by the section that discusses it. @type {Record<string, (path: string) => boolean>} */
const SUBJECTS = {
  rates: (path) => path.startsWith('optimizer.learning_rate') || path.startsWith('schedule.'),
  units: (path) => path.endsWith('.units') || path === 'network.depth',
  activations: (path) => path.endsWith('.activation'),
  optimizers: (path) => path.startsWith('optimizer.'),
};

/**
 * The section that a comparison belongs to: that of the first setting that it varies.
 *
 * @param {Spec | null} comparison
 * @returns {string | null} null: there is no comparison
 */
export function sectionFor(comparison) {
  if (!comparison) return null;
  const variants = comparison.factors[0]?.variants ?? [];
  const paths = variants.flatMap(({ values }) => Object.keys(values));
  if (paths.some(SUBJECTS.activations)) {
    const names = variants.flatMap(({ values }) => Object.values(values));
    return names.includes('identity') ? 'linear' : 'activations';
  }
  const found = Object.entries(SUBJECTS).find(([, holds]) => paths.some(holds));
  return found ? found[0] : 'results';
}

/** @param {2 | 3} level @param {string} text @returns {Heading} */
const heading = (level, text) => ({ kind: 'heading', level, text });

/** @param {string} prompt @returns {Prose} */
const prose = (prompt) => ({ kind: 'prose', markdown: '', prompt });

/** One that is yet to be taken. @param {FigureKind} shows @returns {Figure} */
export const blank = (shows) => ({
  kind: 'figure',
  shows,
  data: null,
  caption: '',
  settings: '',
  link: '',
  epoch: 0,
  hash: '',
});

/**
 * @param {Spec | null} comparison  what Compare has results of
 * @param {(topic: Topic) => Figure} formulas
 * @returns {Content}
 */
export function skeleton(comparison, formulas) {
  const { title, sections, prompts } = reportWords.skeleton;
  const section = sectionFor(comparison);
  const compared = (/** @type {string} */ name) => (name === section ? [blank('comparison')] : []);
  /** @type {Unplaced[]} */
  const blocks = [
    heading(2, sections.introduction),
    prose(prompts.introduction),
    heading(2, sections.setUp),
    heading(3, sections.activation),
    prose(prompts.activation),
    formulas('activation'),
    heading(3, sections.network),
    prose(prompts.network),
    blank('network'),
    formulas('network'),
    heading(3, sections.backPropagation),
    prose(prompts.backPropagation),
    formulas('backPropagation'),
    { ...heading(2, sections.results), results: true },
    heading(3, sections.screenshot),
    blank('truth'),
    prose(prompts.screenshot),
    heading(3, sections.accuracy),
    blank('predictions'),
    prose(prompts.accuracy),
    heading(3, sections.curve),
    blank('curve'),
    prose(prompts.curve),
    ...compared('results'),
    heading(2, sections.discussion),
    heading(3, sections.rates),
    ...compared('rates'),
    prose(prompts.rates),
    heading(3, sections.units),
    ...compared('units'),
    prose(prompts.units),
    heading(3, sections.linear),
    ...compared('linear'),
    prose(prompts.linear),
    prose(prompts.more),
    heading(2, sections.extra),
    heading(3, sections.optimizers),
    ...compared('optimizers'),
    prose(prompts.optimizers),
    heading(3, sections.activations),
    ...compared('activations'),
    prose(prompts.activations),
  ];
  return { title, blocks: numbered(blocks) };
}
