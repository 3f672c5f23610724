// Measures a comparison in the built page, after checking that Node comes to the same weights and NumPy to the same
// losses: 4 rates × 20 seeds of lab 004's XOR. node tests/bench/compare.mjs [--quick]
//   --quick  NumPy makes 4 of the 80 runs, and the time of all is reckoned from these
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';
import { serve } from '../../scripts/static-server.mjs';
import { chromium } from '../e2e/playwright.config.mjs';
import { inNode, inNumPy, inPage, keptResults, labsXor } from './comparison.mjs';

const WANTED = 1.3; // times (engine time ÷ workers)
const CLOSE = 1e-6; // relative: NumPy's exp is another one

const quick = process.argv.includes('--quick');
const comparison = await labsXor();
const { plan, results } = await inNode(comparison);
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)));
const browser = await browserType.launch(chromium);
const most = availableParallelism();
console.log(`4 rates × 20 seeds of lab 004’s XOR, 2,500 epochs each, in Chromium on ${most} processors`);
let best = Infinity;
for (const workers of new Set([Math.max(1, most - 1), most])) {
  const { page, milliseconds, longTasks } = await inPage(browser, server.url, comparison, { runs: plan.runs, workers });
  const kept = await keptResults(page);
  await page.close();
  if (kept.some(({ hash }, run) => hash !== results[run].hash) || kept.length !== plan.runs) {
    throw new Error('the page and Node come to different weights');
  }
  const engine = sum(kept.map((result) => result.milliseconds));
  const ratio = milliseconds / (engine / workers);
  best = Math.min(best, milliseconds);
  console.log(
    `  ${workers} workers: ${seconds(milliseconds)}, engine time ${seconds(engine)}, ` +
      `${ratio.toFixed(2)} × (engine time ÷ workers)   wanted ${WANTED}${ratio <= WANTED ? '' : '   MISSED'}; ` +
      `tasks over 50 ms: ${longTasks.length === 0 ? 'none' : longTasks.join(', ')}`,
  );
}
await browser.close();
await server.close();

const numpy = await inNumPy(plan, results.map((_, run) => run).slice(0, quick ? 4 : plan.runs));
const [first] = numpy.losses;
const off = Math.abs(first - results[0].loss) / results[0].loss;
if (!(off <= CLOSE)) throw new Error(`NumPy’s loss is ${first}, the engine’s ${results[0].loss}`);
const all = (1000 * sum(numpy.seconds) * plan.runs) / numpy.seconds.length;
console.log(`  NumPy, one run after the other: ${seconds(all)}${quick ? ', reckoned from 4 of them' : ''}`);
console.log(`  faster than NumPy by ${(all / best).toFixed(0)}`);
