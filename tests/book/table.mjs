// An experiment's results as lines of text: reported, measured here, and what the independent NumPy program found.

/**
 * @typedef {import('../../web/engine/compare').Experiment} Experiment
 * @typedef {import('../../web/engine/compare').Summary} Summary
 * @typedef {import('../../web/engine/compare').Judged} Judged
 * @typedef {import('./agreement.mjs').Reference} Reference
 */

/** As theirs are printed. @param {number | null | undefined} number */
const short = (number) => (number === null || number === undefined ? '-' : String(Number(number.toPrecision(3))));

/** @param {number} part @param {number} whole */
const percent = (part, whole) => `${Math.round((100 * part) / whole)} %`;

/** @param {(number | null)[]} numbers */
const three = (numbers) => numbers.map(short).join('/');

/** @param {import('../../web/engine/compare').Quartiles} quartiles @param {number} scale */
const spread = ({ low, median, high }, scale = 1) =>
  three([low, median, high].map((number) => (number === null ? null : scale * number)));

/** @param {[string, unknown]} setting  path and value */
const valueText = ([path, value]) => (typeof value === 'string' ? value : `${path.replace(/.*\./, '')} ${value}`);

/** What tells a variant from the others. @param {Experiment} experiment @param {number} variant */
export function nameOf({ comparison: { factors } }, variant) {
  const names = [];
  for (const { variants } of [...factors].reverse()) {
    const { label, values } = variants[variant % variants.length];
    variant = Math.floor(variant / variants.length);
    names.unshift(label || Object.entries(values).map(valueText).join(', '));
  }
  return names.join(', ');
}

/** The numbers that the report has of it. @param {Experiment} experiment @param {number} variant */
function reportedOf({ claims }, variant) {
  const printed = claims
    .filter((claim) => claim.variant === variant)
    .map(({ kind, measure, reported }) => {
      if (kind === 'within') return `in ${reported} epochs`;
      if (kind !== 'value') return '';
      return measure === 'accuracy' ? `${Number((100 * reported).toFixed(2))} %` : `loss ${short(reported)}`;
    });
  return printed.filter((text) => text !== '').join(', ');
}

const columns = [46, 24, 9, 6, 8, 16, 26, 9, 5, 0];
const line = (/** @type {string[]} */ cells) =>
  '  ' +
  cells
    .map((cell, k) => cell.padEnd(columns[k]))
    .join(' ')
    .trimEnd();

/** @param {Summary} ours */
const here = (ours) => [
  percent(ours.perfect, ours.runs),
  percent(ours.reached, ours.runs),
  short(ours.epochs_to_target.median),
  spread(ours.accuracy, 100),
  spread(ours.finite_loss),
  percent(ours.single_class, ours.runs),
  percent(ours.diverged, ours.runs),
  ours.stopped ? `${percent(ours.stopped, ours.runs)} in ${short(ours.stop_epochs.median)}` : '-',
];

/** @param {Reference} theirs */
const there = (theirs) => [
  `${theirs.final_100} %`,
  `${theirs.ever_100} %`,
  short(theirs.first_100),
  three(theirs.accuracy),
  three(theirs.loss),
  `${theirs.one_class} %`,
  `${theirs.not_finite} %`,
  theirs.stopped ? `${theirs.stopped} % in ${short(theirs.stopped_at)}` : '-',
];

export const heading = line([
  '',
  'reported',
  'all right',
  'ever',
  'in epoch',
  'accuracy, %',
  'loss',
  'one class',
  'NaN',
  'stopped in epoch',
]);

/**
 * @param {Experiment} experiment
 * @param {Summary[]} summaries
 * @param {Judged[]} judged
 * @param {(Reference | undefined)[]} references  by variant
 * @param {number} seconds  of all of its runs, one after the other
 */
export function table(experiment, summaries, judged, references, seconds) {
  const lines = [`${experiment.name}: lab ${experiment.lab}, ${experiment.title} (${seconds.toFixed(1)} s)`];
  summaries.forEach((summary, variant) => {
    lines.push(line([nameOf(experiment, variant), reportedOf(experiment, variant), ...here(summary)]));
    const theirs = references[variant];
    if (theirs) lines.push(line(['', '  NumPy', ...there(theirs)]));
  });
  experiment.claims.forEach(({ kind, variant, text }, k) => {
    const { verdict, agree, of } = judged[k];
    const seeds = kind === 'value' ? '' : `${agree} of ${of}`; // a number's quartiles stand above
    lines.push(`    ${verdict.padEnd(8)} ${seeds.padEnd(9)} ${text} (${nameOf(experiment, variant)})`);
  });
  return lines.join('\n');
}
