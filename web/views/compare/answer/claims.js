// The experiment of the lab book that is open: what the lab has reported, what the seeds show, and the verdict.

import { html, nothing } from 'lit/html.js';
import { openExperiment } from '../../../state/compare/book.js';
import { variantName } from '../../../state/compare/names.js';
import { variantMark } from '../variant-mark.js';
import '../../../styles/compare/claims.css';
import { bookWords as words } from '../../../i18n/en/compare-book.js';

/** @import { Claim, Experiment, Judged, LabBook, Spec } from '../../../engine/compare' */
/** @import { Opened } from '../compare.js' */

const MOST_OPEN = 4; // claims that are shown without being asked for

/** Of two variants. @type {Claim['kind'][]} */
const ORDERS = ['less', 'more', 'same'];

/** Nothing without one. @param {Opened} state */
export function claims(state) {
  const { compare } = state;
  const opened = openExperiment(compare);
  if (!opened) return nothing;
  const { experiment, ran } = opened;
  const { judged, pages } = compare.book;
  const known = ran && judged?.plan === compare.plan && judged?.name === experiment.name ? judged.claims : [];
  return html`<section class="claims" aria-labelledby="claims-title">
    <h2 id="claims-title">${words.experiment(experiment.lab, experiment.title)}</h2>
    <p>${experiment.question}</p>
    ${
      experiment.claims.length === 0
        ? html`<p class="note">${words.noClaims}</p>`
        : html`<details ?open=${experiment.claims.length <= MOST_OPEN}>
            <summary>${summaryOf(experiment, known, pages)}</summary>
            ${list(state, experiment, ran, known)}
          </details>`
    }
  </section>`;
}

/** How many claims have come to which verdict. @param {Experiment} experiment @param {Judged[]} known @param {LabBook | null} pages */
function summaryOf({ claims }, known, pages) {
  const counts = (pages?.tables.claim_verdicts ?? []).map(({ name, label }) => ({
    label,
    count: known.filter(({ verdict }) => verdict === name).length,
  }));
  return words.summary(
    claims.length,
    counts.filter(({ count }) => count > 0),
  );
}

/** @param {Opened} state @param {Experiment} experiment @param {boolean} ran @param {Judged[]} known */
function list({ catalog, compare: { book } }, { claims, comparison }, ran, known) {
  const mark = (/** @type {number} */ variant) =>
    html`${variantMark(comparison, variant)}<span class="hidden">${variantName(catalog, comparison, variant)}: </span>`;
  return html`<table aria-label=${words.claims}>
      <thead>
        <tr>
          <th scope="col">${words.reported}</th>
          ${
            ran
              ? html`<th scope="col">${words.seeds}</th>
                  <th scope="col">${words.verdict}</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${claims.map(
          (claim, k) =>
            html`<tr>
              <th scope="row">
                ${mark(claim.variant)}${ORDERS.includes(claim.kind) ? mark(claim.other) : nothing} ${claim.text}
              </th>
              ${ran ? judgement(claim, known[k], book.pages) : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
    ${known.some(({ spread }) => spread) ? html`<p class="note">${words.spreadNote}</p>` : nothing}`;
}

/** @param {Claim} claim @param {Judged | undefined} judged @param {LabBook | null} pages */
function judgement({ measure }, judged, pages) {
  if (!judged || judged.of === 0) return html`<td class="note" colspan="2">${words.noSeeds}</td>`;
  const { verdict, agree, of, spread, difference } = judged;
  const label = pages?.tables.claim_verdicts.find(({ name }) => name === verdict)?.label ?? verdict;
  return html`<td>
      ${
        spread
          ? html`${words.spread(measure, spread)}<span class="second-line">${words.range(measure, spread)}</span>`
          : html`${words.agree(agree, of)}
            ${difference ? html`<span class="second-line">${words.interval(measure, difference)}</span>` : nothing}`
      }
    </td>
    <td class=${verdict}>
      <span aria-hidden="true">${words.signs[verdict]}</span> ${label}
      ${spread ? html`<span class="second-line">${words.whyOfValue[verdict]}</span>` : nothing}
    </td>`;
}
