// What a report begins with: the sections that reports of such labs have, with what to write about in each, and the
// figures that belong there. The sentences are the student's.

import { numbered } from './blocks.js';
import { reportWords } from '../../i18n/en/report.js';

/** @import { Spec } from '../../engine/compare' */
/** @import { Content, Figure, FigureKind, Heading, Prompt, Prose, Section } from './atoms.js' */
/** @import { Unplaced } from './blocks.js' */
/** @import { Topic } from './figures/formulas.js' */

/** What a comparison varies, by the section that discusses it. @satisfies {Partial<Record<Section, (path: string) => boolean>>} */
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
 * @returns {Section | null} null: there is no comparison
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
  return found ? /** @type {Section} */ (found[0]) : 'results';
}

/** @param {2 | 3} level @param {Section} section @returns {Heading} */
const heading = (level, section) => ({
  kind: 'heading',
  level,
  text: reportWords.skeleton.sections[section],
  section,
});

/** @param {Prompt} asks @returns {Prose} */
const prose = (asks) => ({ kind: 'prose', markdown: '', prompt: reportWords.skeleton.prompts[asks], asks });

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
  const section = sectionFor(comparison);
  const compared = (/** @type {string} */ name) => (name === section ? [blank('comparison')] : []);
  /** @type {Unplaced[]} */
  const blocks = [
    heading(2, 'introduction'),
    prose('introduction'),
    heading(2, 'setUp'),
    heading(3, 'activation'),
    prose('activation'),
    formulas('activation'),
    heading(3, 'network'),
    prose('network'),
    blank('network'),
    formulas('network'),
    heading(3, 'backPropagation'),
    prose('backPropagation'),
    formulas('backPropagation'),
    { ...heading(2, 'results'), results: true },
    heading(3, 'screenshot'),
    blank('truth'),
    prose('screenshot'),
    heading(3, 'accuracy'),
    blank('predictions'),
    prose('accuracy'),
    heading(3, 'curve'),
    blank('curve'),
    prose('curve'),
    ...compared('results'),
    heading(2, 'discussion'),
    heading(3, 'rates'),
    ...compared('rates'),
    prose('rates'),
    heading(3, 'units'),
    ...compared('units'),
    prose('units'),
    heading(3, 'linear'),
    ...compared('linear'),
    prose('linear'),
    prose('more'),
    heading(2, 'extra'),
    heading(3, 'optimizers'),
    ...compared('optimizers'),
    prose('optimizers'),
    heading(3, 'activations'),
    ...compared('activations'),
    prose('activations'),
  ];
  return { title: reportWords.skeleton.title, usual: true, blocks: numbered(blocks) };
}
