// Checks contestants, then times them in turns.
const quick = process.argv.includes('--quick');
export const ROUNDS = quick ? 2 : 5;
export const SECONDS = quick ? 0.1 : 0.3; // of each contestant in each round
const WARM_UP_SECONDS = quick ? 0.2 : 0.5;
const CHECK_EPOCHS = 3;
export const STEADY_EPOCHS = 100; // in which nothing may be allocated

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Runs without being counted: compilers learn what is hot. */
export const warmUp = (lane) => lane.ask({ ask: 'time', seconds: WARM_UP_SECONDS });

/** Epochs a second, measured once. */
export async function rateOf(lane) {
  const { epochs, seconds } = await lane.ask({ ask: 'time', seconds: SECONDS });
  return epochs / seconds;
}

/** The weights after a few epochs. */
async function trained(contestant, workload) {
  const lane = await contestant.start();
  try {
    await lane.ask({ ask: 'start', workload });
    return (await lane.ask({ ask: 'train', epochs: CHECK_EPOCHS })).parameters;
  } finally {
    await lane.stop();
  }
}

/** How far the contestant's weights are from the engine's after a few epochs from the same start. */
async function check(contestant, engine, workload) {
  const checked = { ...workload, ...contestant.checkedWith };
  const theirs = await trained(contestant, checked);
  const ours = await trained(engine, checked);
  const distance = (a, b) => (a.length === b.length ? Math.max(...a.map((p, k) => Math.abs(p - b[k]))) : NaN);
  const error = distance(theirs, ours);
  const moved = distance(ours, workload.parameters);
  const tolerance = Math.min(contestant.tolerance, moved / 100); // where steps are small, errors must be smaller
  if (!(error <= tolerance)) throw new Error(`weights differ by ${error}, more than ${tolerance}`);
  return error;
}

/** Epochs a second of each contestant, round after round; whoever fails the check has none. */
export async function measure(contestants, workload) {
  const [engine] = contestants;
  const results = [];
  try {
    for (const contestant of contestants) {
      if (!contestant.supports(workload)) continue;
      const result = { contestant, lane: null, rounds: [] };
      results.push(result);
      try {
        if (!contestant.yardstick) result.error = await check(contestant, engine, workload);
        result.lane = await contestant.start();
        result.setup = await result.lane.ask({ ask: 'start', workload });
        await warmUp(result.lane);
      } catch (error) {
        result.failure = error.message;
      }
    }
    const running = results.filter(({ failure }) => failure === undefined);
    for (let round = 0; round < ROUNDS; ++round) {
      for (const { lane, rounds } of running) rounds.push(await rateOf(lane));
    }
    const native = running.find(({ contestant }) => contestant.engine === 'native');
    if (native) {
      const { allocations } = await native.lane.ask({ ask: 'train', epochs: STEADY_EPOCHS });
      native.allocations = { setup: native.setup.allocations, training: allocations };
    }
  } finally {
    for (const { lane } of results) await lane?.stop();
  }
  return results;
}

/** How often faster a is than b: the median over the rounds, in each of which both ran under the same conditions. */
export const ratio = (a, b) => median(a.rounds.map((rate, round) => rate / b.rounds[round]));
