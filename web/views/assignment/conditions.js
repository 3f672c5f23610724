// The conditions of a goal: what is asked, what there is, and whether that is enough, as a mark and a word.

import { html, nothing } from 'lit/html.js';
import { icons } from '../icons.js';
import { count, exact, number } from '../../lib/format.js';
import { text } from '../../i18n/en/page.js';
import { assignmentWords as words } from '../../i18n/en/assignment.js';

/** @import { Condition, Judged, Kind } from '../../state/assignment/goal.js' */

/** @param {Kind} kind @param {number | null} value */
export function valueText(kind, value) {
  if (value === null) return text.none;
  if (kind.endsWith('accuracy')) return words.share(value);
  return kind.endsWith('loss') ? number(value) : count(value);
}

/** What is asked. @param {Condition} condition */
export function conditionText({ kind, limit }) {
  const said = kind.endsWith('accuracy') ? words.atLeast : words.atMost;
  return said(words.kinds[kind], valueText(kind, limit));
}

/** @param {Judged[]} judged */
export const conditions = (judged) =>
  html`<ul class="conditions">
    ${judged.map(
      ({ kind, limit, value, met }) =>
        html`<li>
          <span class="is-met ${met ? 'yes' : ''}">
            ${met ? icons.fine : icons.idle} ${met ? words.met : words.notMet}
          </span>
          <span title=${exact(limit)}>${conditionText({ kind, limit })}</span>
          <span class="number" title=${value === null ? nothing : exact(value)}>
            ${words.value(valueText(kind, value))}
          </span>
        </li>`,
    )}
  </ul>`;
