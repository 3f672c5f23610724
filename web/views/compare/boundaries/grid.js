// The grid of the pictures: every picture is a link to its run; one of them takes the Tab key, arrow keys lead on.

import { html } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { variantName } from '../../../state/compare/names.js';
import { linkOf, placeOf, runAt, seedNumber } from '../../../state/compare/runs.js';
import { openHere } from '../run-link.js';
import { variantMark } from '../variant-mark.js';
import { runSentence } from './names.js';
import { boundariesWords as words } from '../../../i18n/en/compare-boundaries.js';

/** @import { Plan } from '../../../engine/comparing.js' */
/** @import { Opened, OpenedActions } from '../compare.js' */

const BLOCK = 20; // pictures on one canvas: longer ones than browsers draw do not come about

/** How many seeds are shown. @param {Opened} state */
export const shownSeeds = ({ compare: { plan, shown } }) => Math.min(shown.seeds, plan?.draws.length ?? 0);

/** @param {number} run */
const idOf = (run) => `run-${run}`;

/** The run of a picture. @param {Event} event @returns {number | null} */
function runOf({ target }) {
  const link = /** @type {Element} */ (target).closest('a[id^=run-]');
  return link ? Number(link.id.slice(4)) : null;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Plan} plan */
export function grid(state, { compare: actions }, plan) {
  const { shown } = state.compare;
  const seeds = shownSeeds(state);
  const cell = placeOf(plan, shown.cell).seed < seeds && shown.cell < plan.runs ? shown.cell : 0;
  const point = (/** @type {number | null} */ run) => {
    if (run !== shown.pointed) actions.show({ pointed: run });
  };
  return html`<div
    class="boundary-grid"
    role="grid"
    aria-label=${words.grid}
    aria-rowcount=${plan.variants.length + 1}
    aria-colcount=${plan.draws.length + 1}
    @click=${(/** @type {MouseEvent} */ event) => {
      const run = runOf(event);
      if (run !== null) openHere(event, run, actions);
    }}
    @pointerover=${(/** @type {PointerEvent} */ event) => point(runOf(event))}
    @pointerleave=${() => point(null)}
    @focusin=${(/** @type {Event} */ event) => {
      const run = runOf(event);
      if (run !== null) actions.show({ cell: run, pointed: run });
    }}
    @focusout=${() => point(null)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => move(event, plan, seeds)}
  >
    <div role="row" class="boundary-row seed-numbers">
      <span role="columnheader" class="boundary-name">${words.variant}</span>
      ${Array.from({ length: seeds }, (_, seed) => html`<span role="columnheader">${seedNumber(plan, seed)}</span>`)}
    </div>
    ${plan.variants.map((_, variant) => row(state, plan, variant, seeds, cell))}
  </div>`;
}

/** Made anew only when something of it has changed. @param {Opened} state @param {Plan} plan @param {number} variant @param {number} seeds @param {number} cell */
function row({ compare: { results }, catalog, language }, plan, variant, seeds, cell) {
  const runs = Array.from({ length: seeds }, (_, seed) => runAt(plan, variant, seed));
  const stop = placeOf(plan, cell).variant === variant ? cell : null;
  return guard([language, plan, stop, ...runs.map((run) => results[run])], () => {
    const name = variantName(catalog, plan.comparison, variant);
    const blocks = Array.from({ length: Math.ceil(seeds / BLOCK) }, (_, k) => runs.slice(k * BLOCK, (k + 1) * BLOCK));
    return html`<div role="row" class="boundary-row">
      <span role="rowheader" class="boundary-name" title=${name}
        >${variantMark(plan.comparison, variant)} <span>${name}</span></span
      >
      ${blocks.map(
        (block) =>
          html`<div class="boundary-block" role="presentation">
            <canvas data-runs=${`${block[0]} ${block.length}`} aria-hidden="true"></canvas>
            ${block.map((run) => link(plan, run, catalog, results[run], run === cell))}
          </div>`,
      )}
    </div>`;
  });
}

/** @param {Plan} plan @param {number} run @param {Opened['catalog']} catalog @param {Opened['compare']['results'][number]} result @param {boolean} stop */
const link = (plan, run, catalog, result, stop) =>
  html`<span role="gridcell"
    ><a
      id=${idOf(run)}
      href="#${linkOf(catalog, plan, run, result)}"
      tabindex=${stop ? 0 : -1}
      aria-label=${runSentence(catalog, plan, run, result)}
    ></a
  ></span>`;

/** @param {KeyboardEvent} event @param {Plan} plan @param {number} seeds  that are shown */
function move(event, plan, seeds) {
  const run = runOf(event);
  if (run === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const { variant, seed } = placeOf(plan, run);
  const variants = plan.variants.length;
  /** @type {Record<string, [number, number]>} */
  const places = {
    ArrowLeft: [variant, seed - 1],
    ArrowRight: [variant, seed + 1],
    ArrowUp: [variant - 1, seed],
    ArrowDown: [variant + 1, seed],
    Home: [variant, 0],
    End: [variant, seeds - 1],
  };
  if (!(event.key in places)) return;
  event.preventDefault();
  event.stopPropagation(); // the arrows are a run's steps elsewhere
  const [toVariant, toSeed] = places[event.key];
  if (toVariant < 0 || toVariant >= variants || toSeed < 0 || toSeed >= seeds) return;
  document.getElementById(idOf(runAt(plan, toVariant, toSeed)))?.focus();
}
