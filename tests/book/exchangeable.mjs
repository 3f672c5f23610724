// Whether our runs may be drawn from the population that theirs were drawn from, exactly and whatever its distribution:
// if they are, all orders of our values and theirs are equally likely.

/** What is rarer than this on its side counts as wrong: twice that a comparison, for an engine that is right. */
export const RARE = 5e-4;

/**
 * The probabilities of 0, 1, ... `last`, from what each is of the one before.
 *
 * @param {number} last
 * @param {(k: number) => number} ratio  the probability of k + 1 over that of k
 */
function probabilities(last, ratio) {
  const weights = [1];
  for (let k = 0; k < last; ++k) weights.push(weights[k] * ratio(k));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}

const total = (/** @type {number[]} */ numbers) => numbers.reduce((a, b) => a + b, 0);

/**
 * So many of ours, and of theirs, have some property. Fisher's exact test: with so many of all, how likely is it that as
 * few, or as many, are ours?
 *
 * @param {number} ours
 * @param {number} ourCount
 * @param {number} theirs
 * @param {number} theirCount
 */
export function sameShare(ours, ourCount, theirs, theirCount) {
  const all = ours + theirs;
  const least = Math.max(0, all - theirCount);
  const likely = probabilities(Math.min(all, ourCount) - least, (j) => {
    const k = least + j;
    return (((ourCount - k) / (k + 1)) * (all - k)) / (theirCount - all + k + 1);
  });
  const at = ours - least;
  return total(likely.slice(0, at + 1)) >= RARE && total(likely.slice(at)) >= RARE;
}

/**
 * `below` of ours are less than their quantile, `upTo` are not more; equal values are either. The quantile is NumPy's: it
 * lies at place r = 1 + q (theirCount − 1) of their sorted values. The number of ours below that has the beta-binomial
 * distribution with a = r, b = theirCount + 1 − r.
 *
 * @param {number} below
 * @param {number} upTo
 * @param {number} ourCount
 * @param {number} q
 * @param {number} theirCount
 */
export function sameQuantile(below, upTo, ourCount, q, theirCount) {
  const a = 1 + q * (theirCount - 1);
  const b = theirCount + 1 - a;
  const likely = probabilities(ourCount, (k) => (((ourCount - k) / (k + 1)) * (k + a)) / (ourCount - k - 1 + b));
  return total(likely.slice(0, upTo + 1)) >= RARE && total(likely.slice(below)) >= RARE;
}
