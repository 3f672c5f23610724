// What is to be done, and what it begins with.

import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { MOST_TASK } from '../../../state/assignment/keys.js';
import { assignmentWords as words } from '../../../i18n/en/assignment.js';

/** @import { Draft } from '../../../state/assignment/atoms.js' */
/** @import { Opened, OpenedActions } from '../dialog.js' */

/** @param {Draft} draft @param {number} over  characters too many @param {OpenedActions} actions */
export const taskField = ({ task }, over, actions) =>
  html`<div class="stacked">
    <label for="assignment-task">${words.task}</label>
    <textarea
      id="assignment-task"
      rows="4"
      aria-describedby="assignment-task-note"
      aria-invalid=${over > 0}
      .value=${live(task)}
      @input=${(/** @type {Event & { target: HTMLTextAreaElement }} */ { target }) =>
        actions.assign((all) => all.edit({ task: target.value }))}
    ></textarea>
    <p class=${over > 0 ? 'error' : 'note'} id="assignment-task-note">
      ${over > 0 ? words.taskLong(over) : words.taskHelp(MOST_TASK - task.length)}
    </p>
  </div>`;

/** @param {Opened} state @param {Draft} draft @param {OpenedActions} actions */
export const startFieldset = ({ snapshot }, { asItStands }, actions) =>
  html`<fieldset>
    <legend>${words.start}</legend>
    <div class="choices">
      ${[false, true].map(
        (stands) =>
          html`<label>
            <input
              type="radio"
              name="assignment-start"
              .checked=${live(asItStands === stands)}
              @change=${() => actions.assign((all) => all.edit({ asItStands: stands }))}
            />
            ${stands ? words.asItStands(snapshot.report.epoch) : words.fresh}
          </label>`,
      )}
    </div>
  </fieldset>`;
