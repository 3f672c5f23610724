// What came of each variant: a table, what it comes to in sentences, and what a lab had reported.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { rowsOf } from '../../state/schema.js';
import { FEWEST_SEEDS, referenceOf } from '../../state/compare/contrasts.js';
import { factorName, variantName } from '../../state/compare/names.js';
import { isEarlier } from '../../state/compare/progress.js';
import { namesOf } from '../../state/compare/full-names.js';
import { table } from './answer/table.js';
import { pin } from '../pin.js';
import { claims } from './answer/claims.js';
import { sentencesOf } from './answer/sentences.js';
import { heat } from './heat.js';
import '../../styles/compare/answer.css';
import { answerWords as words } from '../../i18n/en/compare-answer.js';
import { progressWords } from '../../i18n/en/compare-progress.js';

/** @import { Plan } from '../../engine/comparing.js' */
/** @import { Compare } from '../../state/compare/atoms.js' */
/** @import { Contrasts } from '../../state/compare/contrasts.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

const FIRST_SENTENCES = 4;
const NO_BREAK_PERCENT = '\u00a0%';

/** @param {Opened} state @param {OpenedActions} actions */
export function answer(state, actions) {
  const { plan, answer } = state.compare;
  if (!plan) return beforeRuns(state);
  return html`<section class="panel compare-answer" aria-labelledby="compare-answer-title">
    ${claims(state)}
    <div class="heading">
      <h2 id="compare-answer-title">${titleOf(state, plan)}</h2>
      ${switches(state, actions)} ${answer ? pin(actions, 'comparison', words.table) : nothing}
    </div>
    ${isEarlier(state.compare) && state.compare.phase === 'running' ? html`<p class="note">${progressWords.earlier}</p>` : nothing}
    ${answer ? html`${isHeat(state.compare) ? heat(state, actions) : table(state, actions)} ${said(state, actions)}` : html`<p class="note">${words.wait}</p>`}
  </section>`;
}

/** What there is before anything was run: the claims of an experiment that was opened. @param {Opened} state */
function beforeRuns(state) {
  const opened = claims(state);
  if (opened === nothing) return nothing;
  return html`<div class="panel compare-answer not-run">${opened}</div>`;
}

/** @param {Opened} state @param {Plan} plan */
function titleOf({ catalog }, { comparison, draws }) {
  const settings = comparison.factors.map((factor) => factorName(catalog, factor)).filter(Boolean);
  const data = rowsOf(catalog, 'data.set').find(({ name }) => name === comparison.base.data.set)?.label ?? '';
  return words.titleOf(settings.join(' × '), data, draws.length);
}

/** @param {Compare} compare */
const isHeat = ({ plan, reading }) => reading.view === 'heat' && plan?.comparison.factors.length === 2;

/** @param {Opened} state @param {OpenedActions} actions */
function switches({ compare }, actions) {
  const { plan, answer, reading } = compare;
  const tested = answer?.summaries.some(({ test_loss: { median } }) => median !== null);
  /** @param {string} label @param {[string, boolean, () => void][]} choices */
  const choice = (label, choices) =>
    html`<div class="switch" role="group" aria-label=${label}>
      ${choices.map(
        ([name, on, choose]) => html`<button type="button" aria-pressed=${on} @click=${choose}>${name}</button>`,
      )}
    </div>`;
  const { read } = actions.compare;
  return html`${
    tested && !isHeat(compare)
      ? choice(words.points, [
          [words.training, !reading.test, () => read({ test: false })],
          [words.test, reading.test, () => read({ test: true })],
        ])
      : nothing
  }
  ${
    plan?.comparison.factors.length === 2
      ? choice(words.view, [
          [words.views.table, !isHeat(compare), () => read({ view: 'table' })],
          [words.views.heat, isHeat(compare), () => read({ view: 'heat' })],
        ])
      : nothing
  }`;
}

/** What it comes to. @param {Opened} state @param {OpenedActions} actions */
function said(state, actions) {
  const { plan, contrasts, lost } = state.compare;
  if (!plan || contrasts?.plan !== plan) return nothing;
  const variants = plan.variants.length;
  const sentences = sentencesOf(contrasts, namesOf(state.catalog, plan.comparison, variants));
  const [first, rest] = [sentences.slice(0, FIRST_SENTENCES), sentences.slice(FIRST_SENTENCES)];
  const line = (/** @type {{ variant: number, text: string }} */ { text }) => html`<p>${text}</p>`;
  return html`<div class="said">
    ${lead(contrasts, lost)} ${variants > 2 ? references(state, actions, plan) : nothing} ${first.map(line)}
    ${
      rest.length > 0
        ? html`<details>
            <summary>${words.more(rest.length)}</summary>
            ${rest.map(line)}
          </details>`
        : nothing
    }
    ${lost.length > 0 ? html`<p>${words.lostRuns(lost.length)}</p>` : nothing}
  </div>`;
}

/** Of how many runs it is said, and whether they prove anything. @param {Contrasts} contrasts @param {Compare['lost']} lost */
function lead({ plan, summaries }, lost) {
  const through = summaries.reduce((all, { runs }) => all + runs, 0);
  const few = plan.draws.length < FEWEST_SEEDS;
  return html`${few ? html`<p class="few">${words.few(plan.draws.length, FEWEST_SEEDS)}</p>` : nothing}
  ${through > 0 && through + lost.length < plan.runs ? html`<p>${words.soFar(through, plan.runs)}</p>` : nothing}`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Plan} plan */
function references({ catalog, compare: { reading } }, actions, plan) {
  const reference = referenceOf(plan, reading);
  return html`<div class="compared-with">
    <label for="compared-with">${words.beside}</label>
    <select
      id="compared-with"
      .value=${live(String(reference))}
      @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
        actions.compare.read({ reference: Number(target.value) })}
    >
      ${plan.variants.map(
        (_, variant) =>
          html`<option value=${variant} ?selected=${variant === reference}>
            ${variantName(catalog, plan.comparison, variant)}
          </option>`,
      )}
    </select>
  </div>`;
}
