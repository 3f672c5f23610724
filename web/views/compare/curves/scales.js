// What the curves show, and on which axes.

import { html, nothing } from 'lit/html.js';
import { columnsOf } from './figure.js';
import { curvesWords as words } from '../../../i18n/en-compare-curves.js';

/** @import { Opened, OpenedActions } from '../compare.js' */

/**
 * @param {string} label  of all
 * @param {{ text: string, name: string, on: boolean, choose: () => void }[]} choices
 */
const choice = (label, choices) =>
  html`<span class="switch" role="group" aria-label=${label}>
    ${choices.map(
      ({ text, name, on, choose }) =>
        html`<button type="button" aria-label=${name} aria-pressed=${on} @click=${choose}>${text}</button>`,
    )}
  </span>`;

/** @param {Opened} state @param {OpenedActions} actions */
export function scales({ compare }, { compare: actions }) {
  const { column, lossScale, epochScale, wantsSingles } = compare.shown;
  const columns = columnsOf(compare);
  const isLoss = column % 2 === 0;
  return html`<div class="curve-scales">
    ${
      columns.length > 1 || column > 0
        ? choice(
            words.columns,
            [...new Set([...columns, column])].map((one) => ({
              text: words.titles[one],
              name: words.titles[one],
              on: one === column,
              choose: () => void actions.showColumn(one),
            })),
          )
        : nothing
    }
    ${
      isLoss
        ? html`<span class="label">${words.loss}</span> ${choice(words.lossScale, [
              {
                text: words.log,
                name: words.logLoss,
                on: lossScale === 'log',
                choose: () => actions.show({ lossScale: 'log' }),
              },
              {
                text: words.linear,
                name: words.linearLoss,
                on: lossScale === 'linear',
                choose: () => actions.show({ lossScale: 'linear' }),
              },
            ])}`
        : nothing
    }
    <span class="label">${words.epochs}</span>
    ${choice(words.epochScale, [
      {
        text: words.linear,
        name: words.linearEpochs,
        on: epochScale === 'linear',
        choose: () => actions.show({ epochScale: 'linear' }),
      },
      {
        text: words.log,
        name: words.logEpochs,
        on: epochScale === 'log',
        choose: () => actions.show({ epochScale: 'log' }),
      },
    ])}
    <span class="switch">
      <button
        type="button"
        title=${words.singlesHelp}
        aria-pressed=${wantsSingles}
        @click=${() => actions.show({ wantsSingles: !wantsSingles })}
      >
        ${words.singles}
      </button>
    </span>
  </div>`;
}
