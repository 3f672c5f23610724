// The bug hunt's questions to the engine. The hidden bug stays with the engine until it has been named or given up.

import { createPace } from './pace.js';

/** @import { Inspection, InspectModule, Judgement, PlacedFault, Verdict } from './inspect' */

/**
 * @param {() => Inspection} here  the run at its moment
 * @param {() => number} now
 * @param {InspectModule} module
 */
export function createHunting(here, now, { huntable, judge }) {
  /** @type {{ judgement: Judgement, inspection: Inspection, key: string } | null} */
  let judging = null;

  const endJudging = () => {
    judging?.judgement.delete();
    judging = null;
  };

  return {
    /** What may be hidden in the run's network, and so what an answer may name. @returns {PlacedFault[]} */
    huntable: () => huntable(here()),

    /**
     * What an answer is worth, by the numbers of the moment at which it was first asked: ask again until there is a
     * verdict. Takes long where the data are many.
     *
     * @param {{ answer: PlacedFault | null, milliseconds: number }} request  answer: null to be told the truth
     * @returns {{ verdict: Verdict | null, unknown: boolean }} unknown: nothing is hidden, or not what the answer names
     */
    judgeHunt({ answer, milliseconds }) {
      const inspection = here();
      const key = JSON.stringify(answer);
      if (judging?.inspection !== inspection || judging.key !== key) endJudging();
      const judgement = judging?.judgement ?? judge(inspection, answer);
      if (!judgement) return { verdict: null, unknown: true };
      judging = { judgement, inspection, key };
      const done = createPace(now).spend(milliseconds, (chunks) => judgement.advance(chunks));
      const verdict = done ? judgement.verdict() : null;
      if (done) endJudging();
      return { verdict, unknown: false };
    },
  };
}
