// The network at the stage of the walk: what is known so far, and what flows.

import { html, nothing } from 'lit/html.js';
import { MOST_ROWS } from '../../engine/protocol.js';
import { number } from '../../lib/format.js';
import { stagesOf } from '../../state/inspect/stages.js';
import { columns } from './diagram/columns.js';
import { flowOf } from './diagram/flow.js';
import { incoming } from './diagram/incoming.js';
import { hover, move, pickLine } from './diagram/pointing.js';
import { layerName } from './names.js';
import '../../styles/inspect/diagram.css';
import { inspectWords as words } from '../../i18n/en/inspect.js';

/** @import { Stage } from '../../state/inspect/stages.js' */
/** @import { Pointed } from './diagram/pointing.js' */
/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function diagram(state, actions) {
  const { batch, ledger, samples, epoch, stage } = state.inspect;
  const now = stagesOf(state.run.layers)[stage];
  const tooMany = batch && !ledger && samples > MOST_ROWS;
  return html`<section class="panel network-walk" aria-label=${words.diagram} aria-busy=${!ledger && !tooMany}>
    <div class="heading">
      <h2 class="number">${words.caption(ledger ? epoch : state.snapshot.report.epoch, words.directions[now.kind])}</h2>
      <p class="flow-note" role="status">${flowNote(state, now)}</p>
    </div>
    ${tooMany ? html`<p class="too-many" role="alert">${words.tooMany(samples, MOST_ROWS)}</p>` : nothing}
    <div class="scroll walk-scroll">
      <div
        class="walk-plot"
        role="group"
        aria-label=${words.units}
        @click=${(/** @type {Pointed} */ event) => pickLine(event, actions)}
        @pointermove=${hover}
        @keydown=${move}
      >
        <canvas class="walk-lines" aria-hidden="true"></canvas>
        ${columns(state, actions)}
      </div>
    </div>
    <p class="note number">${legend(state)}</p>
    ${incoming(state, actions)}
  </section>`;
}

/** @param {Opened} state @param {Stage} stage */
function flowNote(state, stage) {
  if (stage.kind === 'backward' && stage.layer === state.run.layers.length - 1) return words.flows.fromLoss;
  const said = words.flows[stage.kind];
  return typeof said === 'string' ? said : 'layer' in stage ? said(layerName(state, stage.layer).toLowerCase()) : '';
}

/** What the lines are. @param {Opened} state */
function legend(state) {
  const flow = flowOf(state);
  return flow ? words.linesAre(words.lines[flow.name], number(flow.largest)) : ' ';
}
