// The answer to a hunt: a layer and a bug, of those that can hide in the network.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { layerName } from '../names.js';
import { rowsOf } from '../../../state/schema.js';
import { huntWords as words } from '../../../i18n/en/hunt.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */

/** What bugs are called. @param {Opened} state */
export const bugRows = ({ catalog }) => rowsOf(catalog, 'network.output.fault');

/** In the middle of a sentence. @param {Opened} state @param {number} layer */
export const layerWithin = (state, layer) =>
  words.within(layerName(state, layer), layer === state.run.layers.length - 1);

/** @param {Opened} state @param {OpenedActions} actions */
export function answerForm(state, actions) {
  const { huntable, answer, judging, tries } = state.inspect.hunt;
  const number = /** @type {number} */ (state.run.config.network.hunt);
  const kinds = bugRows(state).filter(({ name }) => huntable.some(({ fault }) => fault === name));
  const places = huntable.filter(({ fault }) => fault === answer.fault).map(({ layer }) => layer);
  const complete = answer.layer !== undefined && answer.fault !== undefined;
  const fits = complete && places.includes(/** @type {number} */ (answer.layer));
  const judge = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (fits && !judging) return actions.inspect.judgeHunt();
  };
  const lookAtNumbers = () => {
    actions.inspect.open('check');
    actions.show({ dialog: null });
  };
  return html`<form @submit=${judge}>
    <div class="hunt-heading">
      <h3>${words.hunting(number)}</h3>
      <span class="aside">${words.tries(tries)}</span>
    </div>
    <fieldset class="hunt-layers">
      <legend>${words.layer}</legend>
      ${state.run.layers.map((_, layer) =>
        radio('hunt-layer', layerName(state, layer), nothing, answer.layer === layer, () =>
          actions.inspect.answerHunt({ layer }),
        ),
      )}
    </fieldset>
    <fieldset class="hunt-bugs">
      <legend>${words.bug}</legend>
      ${kinds.map(({ name, label, formula }) =>
        radio('hunt-bug', label, html`<span class="aside">${formula}</span>`, answer.fault === name, () =>
          actions.inspect.answerHunt({ fault: name }),
        ),
      )}
    </fieldset>
    ${complete && !fits ? cannotBe(state, places) : nothing}
    <div class="hunt-ways">
      <button type="submit" ?disabled=${!fits || judging}>${judging ? words.checking : words.check}</button>
      <button type="button" @click=${lookAtNumbers}>${words.look}</button>
      <button type="button" ?disabled=${judging} @click=${actions.inspect.giveUpHunt}>${words.giveUp}</button>
      <button type="button" title=${words.endHelp} @click=${actions.inspect.endHunt}>${words.end}</button>
    </div>
  </form>`;
}

/** @param {string} group @param {string} label @param {unknown} more @param {boolean} checked @param {() => void} choose */
const radio = (group, label, more, checked, choose) =>
  html`<label>
    <input type="radio" name=${group} .checked=${live(checked)} @change=${choose} />
    <span>${label} ${more}</span>
  </label>`;

/** @param {Opened} state @param {number[]} places */
function cannotBe(state, places) {
  const { layer = 0, fault } = state.inspect.hunt.answer;
  const label = bugRows(state).find(({ name }) => name === fault)?.label ?? '';
  const where = places.map((place) => layerWithin(state, place));
  return html`<p class="error" role="alert">${words.cannotBe(label, layerWithin(state, layer), where)}</p>`;
}
