// A figure on the page: its parts, and below them the caption and the run that it shows.

import { html } from 'lit/html.js';
import { partsOf } from './figures.js';
import { formulasView } from './formulas-view.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { Block, Figure } from '../../state/report/atoms.js' */
/** @import { State } from '../../state/store.js' */

/**
 * @param {State} state @param {Actions} actions
 * @param {Block & Figure} figure
 * @param {number} number   as it is counted in the report
 * @param {unknown} caption  a template: it is written where it stands
 */
export const figureView = (state, actions, figure, number, caption) =>
  html`<figure class="report-figure">
    ${partsOf(figure).map((part) => (part.type === 'formulas' ? formulasView(part) : part.title))}
    <figcaption>${caption}</figcaption>
  </figure>`;
