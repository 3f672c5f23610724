// The dialog of the lab book: the labs' experiments, each ready to run.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { listed } from '../../state/compare/book.js';
import { dialog } from '../dialog.js';
import '../../styles/compare/book.css';
import { bookWords as words } from '../../i18n/en/compare-book.js';

/** @import { Experiment } from '../../engine/compare' */
/** @import { Opened, OpenedActions } from './compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export const bookDialog = (state, actions) =>
  dialog(words.title, content(state, actions), () => actions.show({ dialog: null }));

/** @param {Opened} state @param {OpenedActions} actions */
function content({ compare: { book } }, actions) {
  if (book.problem !== null) {
    return html`<p class="error" role="alert">${words.unreadable(book.problem)}</p>
      <button type="button" @click=${() => actions.compare.readBook()}>${words.again}</button>`;
  }
  if (!book.pages) return html`<p role="status">${words.wait}</p>`;
  const labs = labsOf(book.pages.experiments);
  const found = listed(book);
  return html`<div class="lab-book">
    <p>${words.intro}</p>
    <div class="controls">
      <div class="control">
        <label for="book-lab">${words.lab}</label>
        <select
          id="book-lab"
          .value=${live(book.lab)}
          @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
            actions.compare.searchBook({ lab: target.value })}
        >
          <option value="" ?selected=${book.lab === ''}>${words.all}</option>
          ${labs.map((lab) => html`<option value=${lab} ?selected=${book.lab === lab}>${words.oneLab(lab)}</option>`)}
        </select>
      </div>
      <div class="control">
        <label for="book-search">${words.search}</label>
        <input
          id="book-search"
          autocomplete="off"
          spellcheck="false"
          .value=${live(book.search)}
          @input=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
            actions.compare.searchBook({ search: target.value })}
        />
      </div>
      <p class="note" role="status">${words.found(found.length)}</p>
    </div>
    <div class="experiments">
      ${labsOf(found).map(
        (lab) =>
          html`<section aria-labelledby="book-${lab}">
            <h3 id="book-${lab}">${words.oneLab(lab)}</h3>
            ${found.filter((one) => one.lab === lab).map((one) => experiment(one, actions))}
          </section>`,
      )}
    </div>
  </div>`;
}

/** @param {Experiment[]} experiments */
const labsOf = (experiments) => [...new Set(experiments.map(({ lab }) => lab))];

/** @param {Experiment} experiment @param {OpenedActions} actions */
function experiment({ name, title, question, comparison, fast }, actions) {
  const variants = comparison.factors.reduce((all, factor) => all * factor.variants.length, 1);
  const { epochs } = comparison.base.stop;
  return html`<div class="experiment">
    <button
      type="button"
      class="link"
      aria-describedby="experiment-${name}"
      @click=${() => actions.compare.openExperiment(name)}
    >
      ${title}
    </button>
    <p id="experiment-${name}">
      ${question}
      <span class="note">
        ${words.size(variants, comparison.seeds.count, Number(epochs))}${fast ? html` · ${words.fast}` : nothing}
      </span>
    </p>
  </div>`;
}
