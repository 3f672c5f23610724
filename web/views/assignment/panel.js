// The assignment that the page was opened with: its task, its goal with how far the run is, and the way to a receipt.

import { html, nothing } from 'lit/html.js';
import { allMet, judge } from '../../state/assignment/goal.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';
import '../../styles/assignment.css';
import { conditions } from './conditions.js';
import { receiptDialog } from './receipt.js';
import { progress, verdict } from './verdict.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { Given, Assigning } from '../../state/assignment/atoms.js' */
/** @import { State } from '../../state/store.js' */

/** @param {State} state @param {Actions} actions */
export function panel(state, actions) {
  const { assignment, run, snapshot, page, dialog } = state;
  if (!assignment?.given || !run || !snapshot) return nothing;
  const { given } = assignment;
  const judged = judge(given.goal, run, snapshot);
  return html`<section class="assignment" aria-labelledby="assignment-title">
      <div>
        <h2 id="assignment-title">${words.name}</h2>
        ${given.task === '' ? nothing : html`<p class="task" tabindex="0">${given.task}</p>`}
        <p class="note">${lockText(given)}</p>
        <div class="ways">
          ${assignment.receipt ? opened(assignment, assignment.receipt.name, actions) : ways(allMet(judged), judged.length, actions)}
          <button
            type="button"
            class="quiet"
            title=${words.leaveHelp}
            @click=${() => actions.assign((all) => all.leave())}
          >
            ${words.leave}
          </button>
        </div>
      </div>
      <div>
        ${
          judged.length === 0
            ? html`<p class="note">${words.noGoal}</p>`
            : html`<h3>${words.goal}</h3>
                ${conditions(judged)}`
        }
        <p class="note">${words.tries(Number(page.tries))}</p>
      </div>
      ${assignment.receipt && dialog !== 'share' ? verdict(state, assignment.check.verdict, false) : nothing}
    </section>
    ${dialog === 'receipt' ? receiptDialog(state, actions) : nothing}`;
}

/** @param {Given} given */
const lockText = ({ open }) => (open === null ? words.free : open.length === 0 ? words.allLocked : words.someLocked);

/** What a student does. @param {boolean} met @param {number} conditions @param {Actions} actions */
const ways = (met, conditions, actions) =>
  conditions === 0
    ? nothing
    : html`<button
          type="button"
          ?disabled=${!met}
          aria-haspopup="dialog"
          @click=${() => actions.assign((all) => all.openReceipt())}
        >
          ${words.getReceipt}
        </button>
        ${met ? nothing : html`<p class="note">${words.notYet}</p>`}
        <span class="hidden" role="status">${met ? words.reachedNews : ''}</span>`;

/** What a teacher does with a receipt. @param {Assigning} assignment @param {string} name @param {Actions} actions */
const opened = ({ check }, name, actions) =>
  html`<p>${words.receiptOf(name)}</p>
    ${
      check.epoch === null
        ? html`<button type="button" @click=${() => actions.assign((all) => all.verifyOpened())}>
            ${words.verifyNow}
          </button>`
        : progress(check.epoch, actions)
    }`;
