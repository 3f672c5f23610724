// Not a contestant, but the yardstick of the engine: what wasm could do at most, timed in the same rounds.
import { load } from './engine.mjs';

const ROUNDS = 1000; // of peak.hpp, which take some 20 microseconds, are called an epoch

export async function create() {
  const { multiplyAndAdd, operationsARound } = await load();
  return {
    operations: ROUNDS * operationsARound,
    train: (epochs) => multiplyAndAdd(epochs * ROUNDS),
  };
}
