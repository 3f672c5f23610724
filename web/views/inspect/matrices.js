// The matrices of a layer, as the equation of the stage; below it, those that were known before.

import { html, nothing } from 'lit/html.js';
import { icons } from '../icons.js';
import { number, exact } from '../../lib/format.js';
import { numpyText } from '../../lib/numpy/write.js';
import { MOST_ROWS } from '../../engine/protocol.js';
import { stagesOf } from '../../state/inspect/stages.js';
import { rowAt } from '../../state/schema.js';
import { byHand } from '../by-hand.js';
import { pin } from '../pin.js';
import { equationsOf, matricesIn } from './matrices/equations.js';
import { numbersOf } from './matrices/matrix.js';
import { more, table } from './matrices/table.js';
import '../../styles/inspect/matrices.css';
import { besideWords as words } from '../../i18n/en/beside.js';
import { inspectWords } from '../../i18n/en/inspect.js';

/** @import { Opened, OpenedActions } from './inspect.js' */
/** @import { Equation, Term } from './matrices/equations.js' */
/** @import { Matrix } from './matrices/matrix.js' */

/** The layer of the stage; at its end, that of the selected part. @param {Opened} state */
export function layerOf({ run, inspect }) {
  const last = run.layers.length - 1;
  if (inspect.layer !== null) return Math.min(inspect.layer, last);
  const stage = stagesOf(run.layers)[Math.min(inspect.stage, 2 * last + 5)];
  if ('layer' in stage) return stage.layer;
  if (stage.kind === 'input') return 0;
  if (stage.kind === 'loss') return last;
  return Math.min(Math.max(inspect.part.layer, 0), last);
}

/** @param {Opened} state @param {OpenedActions} actions */
export function matrices(state, actions) {
  const { inspect, run, catalog } = state;
  if (!inspect.ledger) {
    return inspect.samples > MOST_ROWS
      ? html`<p class="note">${inspectWords.tooMany(inspect.samples, MOST_ROWS)}</p>`
      : nothing;
  }
  const step = {
    layers: run.layers,
    ledger: inspect.ledger,
    loss: run.config.loss.function,
    rule: rowAt(catalog, run.config, 'optimizer.rule').label,
    notation: inspect.notation,
    stage: inspect.stage,
  };
  const layer = layerOf(state);
  const equations = equationsOf(step, layer);
  const [latest, before] = [equations[equations.length - 1], equations.slice(0, -1)];
  const ofNetwork = () => run.layers.flatMap((_, k) => matricesIn(equationsOf(step, k)));
  return html`<div class="matrices">
    <div class="heading matrices-bar">
      ${layerPicker(state, actions)} ${notationSwitch(state, actions)}
      <span class="spring"></span>
      ${copyButton(actions, words.copyLayer(layer + 1), `${words.layer} ${layer + 1}`, () => matricesIn(equations))}
      ${copyButton(actions, words.copyNetwork, words.wholeNetwork, ofNetwork)}
      ${pin(actions, 'ledger', inspectWords.panelNames.matrices)}
    </div>
    ${byHand(state)} ${equation(state, actions, latest)} ${before.map((one) => equation(state, actions, one))}
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
function layerPicker({ run, inspect }, actions) {
  const value = inspect.layer === null ? '' : String(Math.min(inspect.layer, run.layers.length - 1));
  return html`<div class="beside-picker">
    <label class="label" for="matrices-layer">${words.layer}</label>
    <select
      id="matrices-layer"
      .value=${value}
      @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
        actions.inspect.show({ layer: target.value === '' ? null : Number(target.value), cell: null, opened: null })}
    >
      <option value="" ?selected=${value === ''}>${words.layerOfStage}</option>
      ${run.layers.map(
        (_, k) =>
          html`<option value=${k} ?selected=${value === String(k)}>
            ${words.layerNamed(k + 1, k === run.layers.length - 1)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions */
const notationSwitch = ({ inspect }, actions) =>
  html`<div class="switch" role="group" aria-label=${words.notation}>
    ${
      /** @type {const} */ (['rows', 'columns']).map(
        (notation) =>
          html`<button
            type="button"
            aria-pressed=${inspect.notation === notation}
            title=${words.notationHelp[notation]}
            @click=${() => actions.inspect.show({ notation, cell: null, opened: null })}
          >
            ${words.notations[notation]}
          </button>`,
      )
    }
  </div>`;

/** @param {OpenedActions} actions @param {string} label @param {string} name @param {() => Matrix[]} matrices */
const copyButton = (actions, label, name, matrices) =>
  html`<button type="button" @click=${() => copy(actions, name, matrices())}>${label}</button>`;

/** @param {OpenedActions} actions @param {string} name @param {Matrix[]} matrices */
async function copy(actions, name, matrices) {
  const unlike = new Map(matrices.map((matrix) => [matrix.code, matrix])); // layers share what lies between them
  const lines = [...unlike.values()].map((one) => numpyText(one.code, [one.rows, one.columns], numbersOf(one)));
  await actions.copyText(lines.join('\n'));
  actions.inspect.tellCopied(name);
}

/** @param {Opened} state @param {OpenedActions} actions @param {Equation} shown */
const equation = (state, actions, { kind, lines }) =>
  html`<section class="equation" aria-label=${words.equations[kind]}>
    <h2>${words.equations[kind]}</h2>
    ${lines.map((line) => html`<div class="terms">${line.map((one) => term(state, actions, one))}</div>`)}
  </section>`;

/** @param {Opened} state @param {OpenedActions} actions @param {Term} shown */
function term(state, actions, shown) {
  const sign = shown.sign === '' ? nothing : html`<span class="sign">${shown.sign}</span>`;
  if (!('matrix' in shown)) {
    return html`<div class="term">
      ${sign}
      <div class="figure">
        <p class="caption"><b>${shown.name}</b></p>
        <p class="alone number" title=${exact(shown.value)}>${number(shown.value)}</p>
      </div>
    </div>`;
  }
  const { matrix } = shown;
  return html`<div class="term">
    ${sign}
    <div class="figure">
      <p class="caption">
        <b>${matrix.name}</b> <span class="label">${matrix.rows} × ${matrix.columns}</span>
        <button
          type="button"
          class="small copy"
          aria-label=${words.copyMatrix(matrix.name)}
          title=${words.copyMatrix(matrix.name)}
          @click=${() => copy(actions, matrix.code, [matrix])}
        >
          ${icons.copy}
        </button>
      </p>
      ${table(state, actions, matrix)} ${more(state, actions, matrix)}
    </div>
  </div>`;
}
