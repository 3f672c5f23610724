// The columns of the diagram: inputs, layers, the loss; a card for each unit, with what is known of it at this stage.

import { html, nothing } from 'lit/html.js';
import { classOf, rowsIn } from '../../../lib/answers.js';
import { exact, number, steady } from '../../../lib/format.js';
import { placeOf } from '../../../state/inspect/sample.js';
import { knownFrom, stagesOf } from '../../../state/inspect/stages.js';
import { inputNames } from '../../names.js';
import { layerName, standsForClass, unitName } from '../names.js';
import { chooseUnit } from './choose.js';
import { shownUnits } from './shown.js';
import { text } from '../../../i18n/en/page.js';
import { inspectWords as words } from '../../../i18n/en/inspect.js';

/** @import { Ledger } from '../../../engine/inspect' */
/** @import { Opened, OpenedActions } from '../inspect.js' */

/** One number on a card. @typedef {{ name: string, value: number, text?: string }} Line */

/** @param {Opened} state @param {OpenedActions} actions */
export function columns(state, actions) {
  const { layers } = state.run;
  return html`${[-1, ...layers.keys()].map((layer) => column(state, actions, layer))} ${lossColumn(state)}`;
}

/** What a stage says of a layer: 'now' is what it is about, 'later' what it has not reached. @param {Opened} state @param {number} layer */
function reached({ run: { layers }, inspect }, layer) {
  const stage = stagesOf(layers)[inspect.stage];
  switch (stage.kind) {
    case 'input':
      return layer < 0 ? 'now' : 'later';
    case 'forward':
      return layer === stage.layer ? 'now' : layer < stage.layer ? 'done' : 'later';
    case 'backward':
      return layer === stage.layer ? 'now' : layer > stage.layer ? 'done' : 'later';
    case 'loss':
      return layer === layers.length ? 'now' : 'done';
    default:
      return layer === layers.length ? 'done' : 'now';
  }
}

/** @param {Opened} state @param {OpenedActions} actions @param {number} layer  -1: the inputs */
function column(state, actions, layer) {
  const { run } = state;
  const units = layer < 0 ? run.layers[0].inputs : run.layers[layer].outputs;
  const shown = shownUnits(state, layer);
  const name = layerName(state, layer);
  return html`<div class="walk-column" data-layer=${layer} data-reached=${reached(state, layer)}>
    <h3>${name}</h3>
    <div class="cards">
      ${shown.map((unit) => card(state, actions, layer, unit))}
      ${shown.length < units ? chooseUnit(state, actions, { layer, units, hidden: units - shown.length }) : nothing}
    </div>
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {number} layer @param {number} unit */
function card(state, actions, layer, unit) {
  const { inspect, run, playing } = state;
  const { part } = inspect;
  const belongs = part.layer === layer && part.unit === unit;
  const name = unitName(state, { layer, unit });
  const lines = layer < 0 ? inputLines(state, unit) : unitLines(state, layer, unit);
  const numbered = layer >= 0 && run.layers[layer].outputs > 1;
  // While it trains, screen readers would read out every new number of the card that has the focus.
  return html`<button
    type="button"
    class="card number"
    data-layer=${layer}
    data-unit=${unit}
    tabindex=${belongs ? 0 : -1}
    aria-pressed=${belongs && part.kind !== 'weight'}
    @click=${() => actions.inspect.select({ kind: 'unit', layer, unit })}
  >
    <span class="hidden">${layer < 0 ? words.input : `${name}${lines.length > 0 ? ':' : ''}`}</span>
    <span aria-hidden=${playing}>${lines.map(lineOf)}</span>
    ${numbered ? html`<small aria-hidden="true">${standsForClass(state, layer) ? text.className(unit) : unit + 1}</small>` : nothing}
  </button>`;
}

/** @param {Line} line */
const lineOf = ({ name, value, text }) =>
  html`<span class="card-line ${name === 'δ' ? 'blame' : ''}">
    <span>${name}</span><span title=${exact(value)}>${text ?? steady(value)}</span>
  </span>`;

/** @param {Opened} state @param {number} unit @returns {Line[]} */
function inputLines(state, unit) {
  const { ledger } = state.inspect;
  const { catalog, run } = state;
  const name = inputNames(catalog, run)[unit];
  return ledger ? [{ name, value: ledger.x[placeOf(state) * run.layers[0].inputs + unit] }] : [];
}

/** Each number from the stage on at which it becomes known. @param {Opened} state @param {number} layer @param {number} unit @returns {Line[]} */
function unitLines(state, layer, unit) {
  const { ledger, stage } = state.inspect;
  if (!ledger) return [];
  const { layers } = state.run;
  const known = knownFrom(layers);
  const at = placeOf(state) * layers[layer].outputs + unit;
  const { z, a, delta } = ledger.layers[layer];
  return [
    ...(stage >= known.forward(layer)
      ? [
          { name: 'z', value: z[at] },
          { name: 'a', value: a[at] },
        ]
      : []),
    ...(stage >= known.backward(layer) ? [{ name: 'δ', value: delta[at] }] : []),
  ];
}

/** What is wanted, what is said, and what that costs. @param {Opened} state */
function lossColumn(state) {
  const { layers } = state.run;
  const { ledger, stage } = state.inspect;
  const lines = ledger && stage >= knownFrom(layers).loss ? lossLines(state, ledger) : [];
  return html`<div class="walk-column" data-layer=${layers.length} data-reached=${reached(state, layers.length)}>
    <h3>${words.loss}</h3>
    <div class="cards">
      <div class="card number" role="group" aria-label=${words.loss}>${lines.map(lineOf)}</div>
    </div>
  </div>`;
}

/** @param {Opened} state @param {Ledger} ledger @returns {Line[]} */
function lossLines(state, ledger) {
  const place = placeOf(state);
  const columns = ledger.y.length / ledger.rows.length;
  const wanted = rowsIn(ledger.y, columns).row(place);
  const said = rowsIn(ledger.predictions, columns).row(place);
  const k = columns === 1 ? 0 : classOf(wanted);
  return [
    columns === 1
      ? { name: 'y', value: wanted[0], text: number(wanted[0]) }
      : { name: 'y', value: k, text: text.className(k) },
    { name: 'ŷ', value: said[k] },
    { name: 'L', value: ledger.losses[place] },
  ];
}
