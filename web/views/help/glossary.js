// The glossary: terms in the order of the alphabet, found by typing, each leading to others.

import { html, nothing } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { RELATED } from '../../state/glossary.js';
import { glossaryWords as words } from '../../i18n/en/glossary.js';

/** @import { HelpActions } from '../../state/actions/help.js' */
/** @import { Term } from '../../state/glossary.js' */
/** @import { Help } from '../../state/help.js' */

/** @param {Element | undefined} entry  the one that was asked for */
const bringIntoView = (entry) => queueMicrotask(() => entry?.scrollIntoView({ block: 'center' }));

/** @param {Help} shown @param {HelpActions} help */
export function glossary({ term, typed }, help) {
  const wanted = typed.trim().toLowerCase();
  const terms = /** @type {Term[]} */ (Object.keys(words.terms))
    .filter((one) => `${words.terms[one].name} ${words.terms[one].text}`.toLowerCase().includes(wanted))
    .sort((a, b) => words.terms[a].name.localeCompare(words.terms[b].name, document.documentElement.lang));
  return html`<label class="find-term">
      ${words.find}
      <input
        type="search"
        .value=${typed}
        @input=${(/** @type {InputEvent & { target: HTMLInputElement }} */ { target }) =>
          help.show({ typed: target.value, term: null })}
      />
    </label>
    ${terms.length === 0 ? html`<p role="status">${words.nothing(typed)}</p>` : nothing}
    <dl class="glossary">
      ${terms.map(
        (one) =>
          html`<div class=${one === term ? 'asked' : ''} ${one === term ? ref(bringIntoView) : nothing}>
            <dt>${words.terms[one].name}</dt>
            <dd>${words.terms[one].text} ${related(one, help)}</dd>
          </div>`,
      )}
    </dl>`;
}

/** @param {Term} term @param {HelpActions} help */
const related = (term, help) =>
  RELATED[term]
    ? html`<span class="related">
        ${words.related}:
        ${RELATED[term].map(
          (other) =>
            html`<button type="button" class="link" @click=${() => help.explain(other)}>
              ${words.terms[other].name}
            </button>`,
        )}
      </span>`
    : nothing;
