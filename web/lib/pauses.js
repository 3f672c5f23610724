// Long work in pieces, between which the page can answer.

const PIECE = 20; // ms

/** @returns {() => Promise<void>} to be awaited between two steps: it makes a break when one is due */
export function pauses() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PIECE) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
