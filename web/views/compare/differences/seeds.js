// The seeds in a table: what each came to with either variant. A number opens its run in Train.

import { html, nothing } from 'lit/html.js';
import { valueOf } from '../../../state/compare/contrasts.js';
import { linkOf, runAt, seedNumber } from '../../../state/compare/runs.js';
import { FIRST_SEEDS } from '../../../state/compare/reading.js';
import { openHere } from '../run-link.js';
import { variantMark } from '../variant-mark.js';
import { differenceWords as words } from '../../../i18n/en/compare-differences.js';

/** @import { Plan, Result } from '../../../engine/comparing.js' */
/** @import { Compare } from '../../../state/compare/atoms.js' */
/** @import { Pair } from '../../../state/compare/contrasts.js' */
/** @import { Opened, OpenedActions } from '../compare.js' */

/** A seed's two runs; difference null: one of them has no number. @typedef {{ seed: number, results: (Result | null)[], difference: number | null }} SeedPair */

/** @param {Compare} compare @param {Plan} plan @param {Pair} pair @returns {SeedPair[]} */
export const pairsOf = ({ results }, plan, { measure, variant, other }) =>
  plan.draws.map((_, seed) => {
    const both = [variant, other].map((one) => results[runAt(plan, one, seed)]);
    const [first, second] = both.map((result) => (result ? valueOf(measure, result) : null));
    return { seed, results: both, difference: first !== null && second !== null ? first - second : null };
  });

/** @param {Opened} state @param {OpenedActions} actions @param {Plan} plan @param {Pair} pair @param {SeedPair[]} pairs @param {[string, string]} names */
export function seeds({ catalog, compare }, actions, plan, { measure, variant, other }, pairs, names) {
  const { mostSeeds } = compare.reading;
  const ofPair = [variant, other];
  /** @param {SeedPair} pair @param {number} k */
  const value = ({ seed, results }, k) => {
    const result = results[k];
    if (!result) return html`<td>${words.notYet}</td>`;
    const run = runAt(plan, ofPair[k], seed);
    const text = words.value(measure, valueOf(measure, result));
    return html`<td>
      <a
        href="#${linkOf(catalog, plan, run, result)}"
        aria-label=${words.openRun(names[k], String(seedNumber(plan, seed)), text)}
        @click=${(/** @type {MouseEvent} */ event) => openHere(event, run, actions.compare)}
        >${text}</a
      >
    </td>`;
  };
  return html`<div class="seed-list">
    <table aria-label=${words.list}>
      <thead>
        <tr>
          <th scope="col">${words.seed}</th>
          ${names.map(
            (name, k) => html`<th scope="col">${variantMark(plan.comparison, ofPair[k])} <span>${name}</span></th>`,
          )}
          <th scope="col">${words.difference}</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.slice(0, mostSeeds).map(
          (pair) =>
            html`<tr>
              <th scope="row">${seedNumber(plan, pair.seed)}</th>
              ${value(pair, 0)} ${value(pair, 1)}
              <td>${pair.difference === null ? words.none : words.signed(measure, pair.difference)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      pairs.length > mostSeeds
        ? html`<button
            type="button"
            class="link"
            @click=${() => actions.compare.read({ mostSeeds: mostSeeds + FIRST_SEEDS })}
          >
            ${words.more(pairs.length - mostSeeds)}
          </button>`
        : nothing
    }
  </div>`;
}
