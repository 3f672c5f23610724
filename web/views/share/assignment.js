// This run as a task for somebody else; and receipts of such tasks, verified.

import { html } from 'lit/html.js';
import { lazy } from '../../lib/lazy.js';
import { initialAssigning } from '../../state/assignment/atoms.js';
import { drafted } from '../../state/assignment/draft.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';
import '../../styles/assignment.css';
import { copyLink } from '../assignment/copy-link.js';
import { goalFields } from './assignment/goal.js';
import { openFieldset, panelsFieldset } from './assignment/ticks.js';
import { startFieldset, taskField } from './assignment/task.js';
import { verifying } from './assignment/verifying.js';

/** @import { Assigning } from '../../state/assignment/atoms.js' */
/** @import { Opened, OpenedActions } from './dialog.js' */

const codes = lazy(() => import('./qr.js'));

/** @param {string} link @param {Assigning['copied']} copied @param {OpenedActions} actions */
const linkAndCode = (link, copied, actions) =>
  html`${copyLink('assignment-link', words.assignmentLink, link, copied, actions)}
    <details>
      <summary>${words.code}</summary>
      ${codes(({ qrCode }) => qrCode(link), html`<div class="qr"></div>`)}
    </details>`;

/** @param {Opened} state @param {OpenedActions} actions */
export function assignmentTab(state, actions) {
  const { draft, check, copied } = state.assignment ?? initialAssigning;
  const { began } = state;
  if (!began) return html``;
  const made = drafted({ ...state, began }, draft);
  return html`<section class="making" aria-labelledby="making-title">
      <h3 id="making-title">${words.make}</h3>
      ${taskField(draft, made.over, actions)} ${goalFields(draft, made, actions)}
      ${startFieldset(state, draft, actions)} ${openFieldset(state, draft, actions)} ${panelsFieldset(draft, actions)}
      ${
        made.keys === null
          ? html`<p class="error" role="status">${words.incomplete}</p>`
          : linkAndCode(`${actions.share.href()}#${made.keys}`, copied, actions)
      }
    </section>
    ${verifying(state, check, actions)}`;
}
