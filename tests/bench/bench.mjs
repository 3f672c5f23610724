// Times this engine and its peers side by side, after checking that all compute the same; prints tables, writes
// build/bench/results.json. node tests/bench/bench.mjs [--quick]
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gather } from './contestants.mjs';
import { measure, median, rateOf, ROUNDS, SECONDS, warmUp } from './measure.mjs';
import { missed, report, reportAllocations, reportGrowth, reportPeak } from './report.mjs';
import { growths, workloads } from './workloads.mjs';

/** How long an epoch takes as the workloads become larger. */
async function grow(engine, workloads) {
  const lane = await engine.start();
  const rows = [];
  for (const workload of workloads) {
    await lane.ask({ ask: 'start', workload });
    await warmUp(lane);
    const rates = [];
    for (let round = 0; round < ROUNDS; ++round) rates.push(await rateOf(lane));
    const { name, samples, parameters } = workload;
    rows.push({ name, samples, parameters: parameters.length, secondsPerEpoch: 1 / median(rates) });
  }
  await lane.stop();
  return rows;
}

const failures = [];
const { contestants, close } = await gather();
const measured = [];
try {
  for (const workload of workloads) {
    const results = await measure(contestants, workload);
    for (const { contestant, failure } of results) {
      if (failure !== undefined) failures.push(`${workload.name}: ${contestant.name}: ${failure}`);
    }
    measured.push({ workload, results, ratios: report(contestants, workload, results) });
  }
  reportPeak(measured);
  reportAllocations(measured);

  const growth = {};
  for (const [over, rows] of Object.entries(growths)) growth[over] = await grow(contestants[0], rows);
  reportGrowth(growth);

  const all = {
    machine: {
      processor: cpus()[0].model,
      cores: cpus().length,
      node: process.version,
      date: new Date().toISOString(),
    },
    rounds: ROUNDS,
    secondsARound: SECONDS,
    workloads: measured.map(({ workload: { name, parameters }, results, ratios }) => ({
      name,
      parameters: parameters.length,
      ratios,
      results: results.map(({ contestant: { name, remark }, setup, rounds, error, failure, allocations }) => ({
        name,
        remark: remark ?? setup?.remark,
        epochsPerSecond: rounds.length > 0 ? median(rounds) : null,
        rounds,
        error,
        failure,
        allocations,
      })),
    })),
    growth,
    missed,
    failures,
  };
  mkdirSync('build/bench', { recursive: true });
  writeFileSync('build/bench/results.json', JSON.stringify(all, null, 2) + '\n');
} finally {
  await close();
}

console.log('\nbuild/bench/results.json has it all');
if (missed.length > 0) console.log(`Missed:\n  ${missed.join('\n  ')}`);
if (failures.length > 0) {
  console.error(`bench: failed:\n  ${failures.join('\n  ')}`);
  process.exitCode = 1;
}
