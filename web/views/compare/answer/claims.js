// The experiment of the lab book that is open: what the lab has reported, what the seeds show, and the verdict.

import { html, nothing } from 'lit/html.js';
import { openExperiment } from '../../../state/compare/book.js';
import { bookWords as words } from '../../../i18n/en-compare-book.js';

/** @import { Claim, Judged, LabBook } from '../../../engine/compare' */
/** @import { Opened } from '../compare.js' */

/** Nothing without one. @param {Opened} state */
export function claims({ compare }) {
  const opened = openExperiment(compare);
  if (!opened) return nothing;
  const { experiment, ran } = opened;
  const { judged, pages } = compare.book;
  const known = ran && judged?.plan === compare.plan && judged?.name === experiment.name ? judged.claims : [];
  return html`<section class="claims" aria-labelledby="claims-title">
    <h2 id="claims-title">${words.experiment(experiment.lab, experiment.title)}</h2>
    <p>${experiment.question}</p>
    ${ran ? nothing : html`<p class="note">${words.notRun}</p>`}
    <table aria-label=${words.claims}>
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
        ${experiment.claims.map(
          (claim, k) =>
            html`<tr>
              <th scope="row">${claim.text}</th>
              ${ran ? judgement(claim, known[k], pages) : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
    ${known.some(({ spread }) => spread) ? html`<p class="note">${words.spreadNote}</p>` : nothing}
  </section>`;
}

/** @param {Claim} claim @param {Judged | undefined} judged @param {LabBook | null} pages */
function judgement({ measure }, judged, pages) {
  if (!judged || judged.of === 0) return html`<td class="note" colspan="2">${words.noSeeds}</td>`;
  const { verdict, agree, of, spread } = judged;
  const label = pages?.verdicts.find(({ name }) => name === verdict)?.label ?? verdict;
  return html`<td>${spread ? words.spread(measure, spread) : words.agree(agree, of)}</td>
    <td class="verdict ${verdict}">
      <span aria-hidden="true">${words.signs[verdict]}</span> ${label}
      ${spread ? html`<span class="below">${words.agree(agree, of)}</span>` : nothing}
    </td>`;
}
