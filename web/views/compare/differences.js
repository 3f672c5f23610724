// One variant less another, seed by seed: what the interval says, a dot for each seed, and each seed's two runs.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { FEWEST_SEEDS, measuresOf, pairOf, sideOf } from '../../state/compare/contrasts.js';
import { variantName } from '../../state/compare/names.js';
import { plot } from './differences/plot.js';
import { pairsOf, seeds } from './differences/seeds.js';
import '../../styles/compare/differences.css';
import { differenceWords as words } from '../../i18n/en/compare-differences.js';

/** @import { Difference, Measure } from '../../engine/compare' */
/** @import { Plan } from '../../engine/comparing.js' */
/** @import { Pair } from '../../state/compare/contrasts.js' */
/** @import { Compare } from '../../state/compare/atoms.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function differences(state, actions) {
  const { plan, answer, reading, pair: known } = state.compare;
  if (!plan || !answer) return nothing;
  if (plan.variants.length < 2) return html`<p class="note">${words.alone}</p>`;
  const pair = pairOf(plan, reading);
  const isKnown =
    known?.plan === plan &&
    known.measure === pair.measure &&
    known.variant === pair.variant &&
    known.other === pair.other;
  const nameOf = (/** @type {number} */ variant) => variantName(state.catalog, plan.comparison, variant);
  const names = /** @type {[string, string]} */ ([nameOf(pair.variant), nameOf(pair.other)]);
  const pairs = pairsOf(state.compare, plan, pair);
  return html`<div class="differences">
    <div class="differences-said">
      ${choices(state, actions, plan, pair)}
      ${isKnown ? numbers(known.difference, pair.measure, names, state.compare.phase) : nothing}
    </div>
    ${isKnown ? plot(pairs, known.difference, pair.measure, names) : html`<div></div>`}
    ${seeds(state, actions, plan, pair, pairs, names)}
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Plan} plan @param {Pair} pair */
function choices({ catalog, compare }, actions, plan, { measure, variant, other }) {
  const { read } = actions.compare;
  const variants = plan.variants.map((_, k) => ({
    value: String(k),
    label: variantName(catalog, plan.comparison, k),
  }));
  const measures = measuresOf(compare.answer?.summaries ?? []);
  const shown = measures.includes(measure) ? measures : [...measures, measure];
  return html`<div class="controls">
    ${select('first', words.first, variants, String(variant), (value) =>
      read(Number(value) === other ? { variant: other, other: variant } : { variant: Number(value), other }),
    )}
    ${select('second', words.second, variants, String(other), (value) =>
      read(Number(value) === variant ? { variant: other, other: variant } : { variant, other: Number(value) }),
    )}
    ${select(
      'measure',
      words.measure,
      shown.map((name) => ({ value: name, label: words.measures[name] })),
      measure,
      (value) => read({ measure: /** @type {Measure} */ (value) }),
    )}
  </div>`;
}

/**
 * @param {string} id @param {string} label @param {{ value: string, label: string }[]} options @param {string} chosen
 * @param {(value: string) => void} choose
 */
const select = (id, label, options, chosen, choose) =>
  html`<div class="control">
    <label for="difference-${id}">${label}</label>
    <select
      id="difference-${id}"
      .value=${live(chosen)}
      @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) => choose(target.value)}
    >
      ${options.map(({ value, label }) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
    </select>
  </div>`;

/** @param {Difference} difference @param {Measure} measure @param {[string, string]} names @param {Compare['phase']} phase */
function numbers(difference, measure, [name, other], phase) {
  const { pairs, middle, low, high } = difference;
  if (middle === null || low === null || high === null) {
    return html`<p class="note">${phase === 'done' ? words.noPair : words.wait}</p>`;
  }
  const side = sideOf(difference);
  const verdict =
    side !== 0
      ? words.settled(measure, name, other, side)
      : pairs < FEWEST_SEEDS
        ? words.few(pairs)
        : words.open(pairs);
  return html`<dl class="difference-numbers">
      <dt>${words.middle(measure)}</dt>
      <dd>${words.signed(measure, middle)} <span class="note">${words.unit(measure)}</span></dd>
      <dt>${words.interval}</dt>
      <dd>${pairs > 1 ? words.intervalOf(measure, low, high) : words.none}</dd>
      <dt>${words.seeds}</dt>
      <dd>${words.counts(difference)}</dd>
    </dl>
    <p>${verdict}</p>`;
}
