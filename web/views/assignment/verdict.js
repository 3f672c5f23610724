// What a receipt is found to be: genuine or not and why, what its run has reached, and what was done in it.

import { html, nothing } from 'lit/html.js';
import { icons } from '../icons.js';
import { withValue } from '../../lib/paths.js';
import { allDifferences, valueText as settingText } from '../../state/differences.js';
import { findField } from '../../state/schema.js';
import { text } from '../../i18n/en/page.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';
import '../../styles/assignment.css';
import { conditionText, conditions, valueText } from './conditions.js';

/** @import { Catalog, Config } from '../../engine/lab' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { Action, Claim, Reason, Verdict } from '../../state/assignment/verdict.js' */
/** @import { State } from '../../state/store.js' */

const MOST_ACTIONS = 100;

/** While a receipt is replayed. @param {number} epoch @param {Actions} actions */
export const progress = (epoch, actions) =>
  html`<p class="number" role="status">${words.replaying(epoch)}</p>
    <button type="button" @click=${() => actions.assign((all) => all.giveUp())}>${words.cancel}</button>`;

/** @param {State} state @param {Verdict | null} verdict @param {boolean} [whole]  with the task and the goal, which may stand above */
export function verdict({ catalog }, verdict, whole = true) {
  if (!catalog || !verdict) return nothing;
  const { genuine, reasons, claim } = verdict;
  return html`<div class="verdict-of">
    <p class="said ${genuine ? 'genuine' : 'refused'}" role="status">
      ${genuine ? icons.fine : icons.danger} ${genuine ? words.genuine : words.notGenuine}
    </p>
    ${
      genuine
        ? nothing
        : html`<ul>
            ${reasons.map((reason) => html`<li>${reasonText(catalog, reason)}</li>`)}
          </ul>`
    }
    ${claim ? facts(catalog, verdict, claim, whole) : nothing}
  </div>`;
}

/** A field, or what else may be locked, by its name on the page. @param {Catalog} catalog @param {string} name */
const nameText = (catalog, name) =>
  findField(catalog, name)?.label ?? /** @type {Record<string, string>} */ (words.commands)[name] ?? name;

/** @param {Catalog} catalog @param {Reason} reason @returns {string} */
function reasonText(catalog, reason) {
  switch (reason.kind) {
    case 'malformed':
      return words.reasons.malformed(reason.messages);
    case 'none':
      return words.reasons.none;
    case 'other':
      return words.reasons.other[reason.of];
    case 'locked':
      return words.reasons.locked(reason.names.map((name) => nameText(catalog, name)));
    case 'late':
      return words.reasons.late(reason.epoch, reason.limit);
    case 'impossible':
      return words.reasons.impossible(reason.message);
    case 'elsewhere':
      return words.reasons.elsewhere(reason.epoch);
    case 'hash':
      return words.reasons.hash(reason.told, reason.found);
    case 'missed':
      return words.reasons.missed(conditionText(reason.judged), valueText(reason.judged.kind, reason.judged.value));
  }
}

/** @param {Catalog} catalog @param {Verdict} verdict @param {Claim} claim @param {boolean} whole */
function facts(catalog, { judged, actions }, { assignment, start, run, receipt, tries }, whole) {
  const differences = allDifferences(catalog, start.config, run.config);
  const list = (/** @type {unknown[]} */ items) =>
    items.length === 0
      ? words.nothing
      : html`<ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
  const told = actions.slice(0, MOST_ACTIONS).map((action) => actionText(catalog, run.config, action));
  const more = actions.length - told.length;
  return html`<dl>
    <dt>${words.facts.name}</dt>
    <dd>${receipt.name === '' ? words.noName : receipt.name}</dd>
    <dt>${words.facts.tries}</dt>
    <dd>${tries}</dd>
    ${
      !whole || assignment.task === ''
        ? nothing
        : html`<dt>${words.facts.task}</dt>
            <dd class="task">${assignment.task}</dd>`
    }
    ${
      !whole || judged.length === 0
        ? nothing
        : html`<dt>${words.facts.reached}</dt>
            <dd>${conditions(judged)}</dd>`
    }
    <dt>${words.facts.differences}</dt>
    <dd>${list(differences)}</dd>
    <dt>${words.facts.actions}</dt>
    <dd>${list(more > 0 ? [...told, words.moreActions(more)] : told)}</dd>
  </dl>`;
}

/** @param {Catalog} catalog @param {Config} config @param {Action} action */
function actionText(catalog, config, { entry: { step, change }, epoch }) {
  return `${words.at(step, epoch)}: ${changeText(catalog, config, change)}`;
}

/** @param {Catalog} catalog @param {Config} config @param {import('../../engine/methods.js').Change} change */
function changeText(catalog, config, change) {
  if (change.kind === 'weight') return words.weightSet(change.index, change.value);
  if (change.kind === 'off') return words.weightOff(change.index, change.off);
  if (change.kind === 'apply') return words.applied(change.rows);
  return Object.entries(change.values)
    .map(([path, value]) => {
      const field = findField(catalog, path);
      if (!field) return path;
      return words.fieldSet(field.label, settingText(catalog, field.kind, withValue(config, path, value), path));
    })
    .join(text.comma);
}
