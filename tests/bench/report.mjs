// What the benchmark prints.
import { median, ratio, STEADY_EPOCHS } from './measure.mjs';
import { operations } from './workloads.mjs';

/** What the project wants, at least. */
const WANTED = { playground: 10, bestPeer: 3, native: 0.7, peak: 0.5 };

const number = (value) => {
  if (value >= 9.995e3) return `${(value / 1000).toPrecision(3)} k`;
  return value >= 999.5 ? value.toFixed(0) : value.toPrecision(3);
};
const column = (text, width) => String(text).padStart(width);

/** What fell short of what is wanted. */
export const missed = [];

/** Prints a ratio beside what is wanted of it. */
function judge(what, ratio, wanted, where) {
  const good = ratio >= wanted;
  if (!good) missed.push(`${where}: ${what} is ${ratio.toFixed(2)}, wanted ${wanted}`);
  console.log(`  ${what.padEnd(46)} ${ratio.toFixed(2)}   wanted ${wanted}${good ? '' : '   MISSED'}`);
}

/** One workload: who is how fast, then the ratios that the project cares about. */
export function report(contestants, workload, results) {
  const of = (name) => results.find(({ contestant, rounds }) => contestant.name === name && rounds.length > 0);
  const ours = of('this engine, Node');
  console.log(`\n${workload.name}: ${workload.parameters.length} parameters`);
  console.log(`  ${'epochs a second'.padEnd(26)} ${column('median', 9)} ${column('engine is faster by', 21)}`);
  for (const contestant of contestants) {
    if (contestant.yardstick) continue;
    const name = contestant.name.padEnd(26);
    const result = results.find((of) => of.contestant === contestant);
    const remark = `   ${contestant.remark ?? result?.setup?.remark ?? ''}`;
    if (!result) console.log(`  ${name} ${column('—', 9)} ${column('', 21)}${remark}`);
    else if (result.failure !== undefined) console.log(`  ${name} FAILED: ${result.failure}`);
    else {
      const faster = ours && result !== ours ? `${ratio(ours, result).toFixed(2)}` : '';
      console.log(`  ${name} ${column(number(median(result.rounds)), 9)} ${column(faster, 21)}${remark}`);
    }
  }
  if (!ours) return null;

  const ratios = {};
  const compare = (key, what, a, b, wanted) => {
    if (!a || !b) return;
    ratios[key] = ratio(a, b);
    judge(what, ratios[key], wanted, workload.name);
  };
  const peers = results.filter(({ contestant, rounds }) => contestant.peer && rounds.length > 0);
  const best = peers.sort((a, b) => median(b.rounds) - median(a.rounds))[0];
  const { playground, bestPeer, native } = WANTED;
  compare('playground', 'wasm / TF Playground, Node', ours, of('TF Playground, Node'), playground);
  compare(
    'playgroundChromium',
    'wasm / TF Playground, Chromium',
    of('this engine, Chromium'),
    of('TF Playground, Chromium'),
    playground,
  );
  compare('bestPeer', `wasm / best peer (${best?.contestant.name})`, ours, best, bestPeer);
  compare('native', 'wasm / native', ours, of('this engine, native'), native);

  const peak = of('peak');
  const rate = median(ours.rounds) * operations(workload);
  const peakRate = median(peak.rounds) * peak.setup.operations;
  const share = (ratio(ours, peak) * operations(workload)) / peak.setup.operations;
  const text = `${number(rate / 1e9)} of ${number(peakRate / 1e9)}, ${share.toFixed(2)}`;
  console.log(`  ${'GFLOP/s in matrix products, of the peak'.padEnd(46)} ${text}`);
  return { ...ratios, operationsPerSecond: rate, peakOperationsPerSecond: peakRate, shareOfPeak: share };
}

/** @param {object[]} measured  workloads with results and ratios */
export function reportPeak(measured) {
  const widest = measured.reduce((a, b) => (Math.max(...b.workload.units) > Math.max(...a.workload.units) ? b : a));
  console.log(`\nThe widest workload, ${widest.workload.name}`);
  const what = 'share of the multiply and add peak in wasm';
  if (widest.ratios) judge(what, widest.ratios.shareOfPeak, WANTED.peak, widest.workload.name);
}

export function reportAllocations(measured) {
  console.log(`\nAllocations, native: while a run is set up, then in ${STEADY_EPOCHS} epochs of training`);
  for (const { workload, results } of measured) {
    const counts = results.find(({ allocations }) => allocations)?.allocations;
    if (!counts) continue;
    console.log(`  ${workload.name.padEnd(46)} ${column(counts.setup, 4)} ${column(counts.training, 4)}`);
    if (counts.setup === 0) throw new Error(`${workload.name}: the allocations are not counted`);
    if (counts.training > 0) missed.push(`${workload.name}: ${counts.training} allocations in ${STEADY_EPOCHS} epochs`);
  }
}

/** Time over samples · parameters stays the same, or falls, where the cost is linear. */
export function reportGrowth(growth) {
  console.log('\nGrowth of this engine, Node');
  console.log('   samples parameters   µs/epoch  ns/(s · p)');
  for (const { samples, parameters, secondsPerEpoch } of Object.values(growth).flat()) {
    const each = (1e9 * secondsPerEpoch) / (samples * parameters);
    console.log(
      `  ${column(samples, 8)} ${column(parameters, 10)} ${column((1e6 * secondsPerEpoch).toFixed(1), 10)} ${column(each.toFixed(3), 12)}`,
    );
  }
}
