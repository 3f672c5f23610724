// Formulas on the page, each below what it is called.

import { html } from 'lit/html.js';
import { mathElement } from './math/mathml.js';
import '../../styles/report/formulas.css';

/** @import { Formulas } from './parts.js' */

/** @param {Formulas} formulas */
export const formulasView = ({ title, lines }) =>
  html`<div class="report-formulas" role="group" aria-label=${title} tabindex="0">
    <dl>
      ${lines.map(
        ({ name, math }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${mathElement(math)}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
