// The formulas of what is selected, in symbols and with its numbers. Every number leads to where it came from.

import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { stagesOf } from '../../state/inspect/stages.js';
import { formulaWords as words } from '../../i18n/en/formula.js';
import { derivation } from './formula/derivation.js';
import { fitting, formulasOf, knownFormulas } from './formula/formulas.js';
import { parameters } from './formula/parameters.js';
import { picker } from './formula/picker.js';
import { stepOf, unitName } from './formula/quantities.js';
import { stageName } from './names.js';
import '../../styles/inspect/formula.css';

/** @import { Layer } from '../../engine/lab' */
/** @import { Part } from '../../state/inspect/atoms.js' */
/** @import { Opened, OpenedActions } from './inspect.js' */
/** @import { Step } from './formula/quantities.js' */
/** @import { Origin } from '../formulas/tree.js' */

const HEADING = 'formula-heading';

/** @param {string} key */
const idOf = (key) => `formula-of-${key.replaceAll(' ', '-')}`;

/** @param {Opened} state @param {OpenedActions} actions */
export function formula(state, actions) {
  const { layers } = state.run;
  const part = fitting(layers, state.inspect.part);
  const back = state.inspect.trail.length > 0;
  return html`<section class="panel formula" aria-labelledby=${HEADING}>
    <div class="heading">
      <h2 id=${HEADING} tabindex="-1">${titleOf(layers, part)}</h2>
      <button type="button" ?disabled=${!back} @click=${() => toHeading(actions.inspect.goBack)}>${words.back}</button>
    </div>
    ${picker(state, actions, part)} ${body(state, actions, part)}
  </section>`;
}

/** @param {Layer[]} layers @param {Part} part */
function titleOf(layers, part) {
  const name = unitName(layers, part.layer, part.unit);
  if (part.kind === 'unit') return words.heading(name);
  return words.heading(
    part.kind === 'bias' ? words.bias(name) : words.weight(unitName(layers, part.layer - 1, part.from), name),
  );
}

/** What was pressed may be gone after it, so the focus waits at the panel's head. @param {() => void} change */
function toHeading(change) {
  change();
  document.getElementById(HEADING)?.focus();
}

/** @param {Opened} state @param {OpenedActions} actions @param {Part} part */
function body(state, actions, part) {
  const step = stepOf(state);
  if (!step) return html`<p class="note">${words.none}</p>`;
  const { stage, unfolded, notation } = state.inspect;
  const formulas = knownFormulas(step, part, stage);
  /** @param {Origin} origin */
  const trace = (origin) => {
    if ('formula' in origin) document.getElementById(idOf(origin.formula))?.focus();
    else if ('panel' in origin) actions.inspect.open(origin.panel);
    else toHeading(() => actions.inspect.trace(origin));
  };
  const ways = { trace, toggle: actions.inspect.toggleSum, unfolded };
  return html`
    ${formulas.length > 0 ? nothing : unknown(state, actions, step, part)}
    ${repeat(
      formulas,
      ({ key }) => key,
      (one) => derivation(idOf(one.key), one, ways),
    )}
    ${part.kind === 'unit' ? parameters(step, part, stage, ways) : nothing}
    <p class="note">${words.notation(notation, step.ledger.rows.length > 1)}</p>
  `;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Step} step @param {Part} part */
function unknown(state, actions, step, part) {
  const since = Math.min(...formulasOf(step, part).map((one) => one.since));
  const first = stagesOf(state.run.layers)[since];
  return html`<p class="note">
    ${words.unknown}
    <button type="button" class="link" @click=${() => toHeading(() => actions.inspect.goTo(since))}>
      ${words.goTo(stageName(state, first))}
    </button>
  </p>`;
}
