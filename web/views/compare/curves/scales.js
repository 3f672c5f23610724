// What the curves show, and on which axes.

import { html, nothing } from 'lit/html.js';
import { columnsOf } from './figure.js';
import { pin } from '../../pin.js';
import { curvesWords as words } from '../../../i18n/en/compare-curves.js';

/** @import { Opened, OpenedActions } from '../compare.js' */
/** @import { Scale } from '../../../state/compare/shown.js' */

/** @typedef {{ text: string, name: string, on: boolean, choose: () => void }} Choice */

/** @param {string} label  of all @param {Choice[]} choices */
const choice = (label, choices) =>
  html`<span class="switch" role="group" aria-label=${label}>
    ${choices.map(
      ({ text, name, on, choose }) =>
        html`<button type="button" aria-label=${name} aria-pressed=${on} @click=${choose}>${text}</button>`,
    )}
  </span>`;

/** @param {string} title @param {string} label @param {Record<Scale, string>} names @param {Scale} now @param {(scale: Scale) => void} choose */
const scale = (title, label, names, now, choose) =>
  html`<span class="one">
    <span class="label" aria-hidden="true">${title}</span>
    ${choice(
      label,
      /** @type {const} */ (['log', 'linear']).map((one) => ({
        text: words[one],
        name: names[one],
        on: one === now,
        choose: () => choose(one),
      })),
    )}
  </span>`;

/** @param {Opened} state @param {OpenedActions} page */
export function scales({ compare }, page) {
  const { compare: actions } = page;
  const { column, lossScale, epochScale, singles } = compare.shown;
  const columns = columnsOf(compare);
  if (!columns.includes(column)) columns.push(column);
  const shows = columns.map((one) => ({
    text: words.titles[one],
    name: words.titles[one],
    on: one === column,
    choose: () => void actions.showColumn(one),
  }));
  return html`<div class="curve-scales">
    ${columns.length > 1 ? choice(words.columns, shows) : nothing}
    ${
      column % 2 === 0
        ? scale(words.loss, words.lossScale, words.ofLoss, lossScale, (to) => actions.show({ lossScale: to }))
        : nothing
    }
    ${scale(words.epochs, words.epochScale, words.ofEpochs, epochScale, (to) => actions.show({ epochScale: to }))}
    <span class="switch">
      <button
        type="button"
        title=${words.singlesHelp}
        aria-pressed=${singles}
        @click=${() => actions.show({ singles: !singles })}
      >
        ${words.singles}
      </button>
    </span>
    ${pin(page, 'comparison', words.curves)}
  </div>`;
}
