// The network panel: the diagram with every unit's picture, and the controls of its shape and its initial weights.

import { html } from 'lit/html.js';
import { icons } from '../icons.js';
import { control, controlId, refused } from '../controls.js';
import { paintPicture, prepare } from '../../lib/canvas.js';
import { extentOf, rangeOf } from '../../lib/unit-range.js';
import { nextSeed } from '../../state/actions/settings.js';
import { fieldAt, rowsOf } from '../../state/schema.js';
import { text } from '../../i18n/en.js';

/** @import { Layer } from '../../engine/lab' */
/** @import { Run } from '../../engine/methods.js' */
/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

const MOST_SHOWN = 16; // units of a layer; the others are counted below them

/** @param {State} state @param {Actions} actions */
export function network(state, actions) {
  const { run, catalog } = state;
  if (!run || !catalog) return '';
  const { layers } = run.config.network;
  const parameters = run.layers.reduce((sum, { inputs, outputs, biases }) => sum + inputs * outputs + biases, 0);
  const features = rowsOf(catalog, 'data.features');
  const inputs = run.config.data.features.map((name) => features.find((row) => row.name === name)?.label).join(', ');
  const { most = Infinity } = fieldAt(catalog, 'network.layers');
  const shape = [run.layers[0].inputs, ...run.layers.map(({ outputs }) => outputs)].join('-');
  return html`<section class="panel network" aria-labelledby="network-title">
    <div class="heading">
      <h2 id="network-title">${text.network} ${shape} · ${text.parameters(parameters)}</h2>
      <button type="button" ?disabled=${layers.length === 0} @click=${actions.removeLayer}>${text.removeLayer}</button>
      <button
        type="button"
        ?disabled=${layers.length === most}
        title=${layers.length === most ? text.most(most) : ''}
        @click=${actions.addLayer}
      >
        ${text.addLayer}
      </button>
    </div>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="network-title">
      <div class="diagram">
        <div class="columns">
          <div class="column"><strong>${text.inputs}</strong><span>${inputs}</span></div>
          ${layers.map((_, layer) => unitsControl(state, actions, layer))}
          <div class="column">
            <strong>${text.output}</strong><span>${run.layers[run.layers.length - 1].outputs}</span>
          </div>
        </div>
        <canvas class="units" role="img" aria-label=${text.networkPicture(shape)}></canvas>
      </div>
    </div>
    <p class="note">${text.diagramLegend}</p>
    ${['network.layers', ...layers.map((_, layer) => unitsPath(layer))].map((path) => {
      const draft = state.drafts[path];
      return draft ? refused(catalog, controlId(path), draft) : '';
    })}
    <div class="controls">
      ${control(state, actions, 'network.output.activation', { label: text.outputActivation })}
      ${control(state, actions, 'initial.seed')}
      <button type="button" @click=${actions.newWeights}>${text.newWeights(nextSeed(run.config.initial.seed))}</button>
    </div>
  </section>`;
}

/** @param {number} layer */
const unitsPath = (layer) => `network.layers[${layer}].units`;

/** @param {State} state @param {Actions} actions @param {number} layer */
function unitsControl(state, actions, layer) {
  const { run, catalog } = state;
  if (!run || !catalog) return '';
  const path = unitsPath(layer);
  const { units } = run.config.network.layers[layer];
  const { least, most = Infinity } = fieldAt(catalog, path);
  return html`<div class="column">
    <strong>${text.hidden(layer + 1)}</strong>
    <span class="units-control">
      <button
        type="button"
        class="small"
        aria-label=${text.removeUnit(layer + 1)}
        ?disabled=${units === least}
        @click=${() => actions.addUnits(layer, -1)}
      >
        ${icons.minus}
      </button>
      ${control(state, actions, path, { label: text.hiddenUnits(layer + 1), bare: true })}
      <button
        type="button"
        class="small"
        aria-label=${text.addUnit(layer + 1)}
        ?disabled=${units === most}
        title=${units === most ? text.most(most) : ''}
        @click=${() => actions.addUnits(layer, 1)}
      >
        ${icons.plus}
      </button>
    </span>
  </div>`;
}

/**
 * Where the units stand: for each column (inputs first) the centres and the side of its tiles, in CSS pixels.
 *
 * @param {number[]} sizes  units of each column
 * @param {number} width @param {number} height
 */
export function placeUnits(sizes, width, height) {
  return sizes.map((units, column) => {
    const shown = Math.min(units, MOST_SHOWN);
    const pitch = Math.min(64, height / shown);
    return {
      x: ((column + 0.5) * width) / sizes.length,
      y: Array.from({ length: shown }, (_, k) => height / 2 + (k - (shown - 1) / 2) * pitch),
      side: Math.min(40, 0.8 * pitch, (0.6 * width) / sizes.length),
      hidden: units - shown,
    };
  });
}

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintNetwork(root, { catalog, run, detail }, palette) {
  const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas.units'));
  if (!canvas || !catalog || !run || !detail) return;
  const { context, width, height } = prepare(canvas);
  const columns = placeUnits([run.layers[0].inputs, ...run.layers.map(({ outputs }) => outputs)], width, height - 14);
  paintWeights(context, run.layers, detail.parameters, columns, palette);
  paintTiles(context, run, catalog.tables.activations, detail.tiles, columns, palette);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Layer[]} layers
 * @param {Float64Array} parameters
 * @param {ReturnType<typeof placeUnits>} columns
 * @param {Palette} palette
 */
function paintWeights(context, layers, parameters, columns, palette) {
  let largest = 1e-12;
  for (const layer of layers) {
    for (let k = 0; k < layer.inputs * layer.outputs; ++k) {
      largest = Math.max(largest, Math.abs(parameters[layer.weights + k]));
    }
  }
  layers.forEach((layer, l) => {
    const [from, to] = [columns[l], columns[l + 1]];
    const [left, right] = [from.x + from.side / 2, to.x - to.side / 2];
    from.y.forEach((y, i) =>
      to.y.forEach((toY, o) => {
        const weight = parameters[layer.weights + i * layer.outputs + o];
        const share = Math.min(1, Math.abs(weight) / largest);
        context.strokeStyle = palette.classes[weight > 0 ? 1 : 0];
        context.globalAlpha = 0.25 + 0.6 * share;
        context.lineWidth = 0.5 + 5.5 * share;
        context.beginPath();
        context.moveTo(left, y);
        context.bezierCurveTo((left + right) / 2, y, (left + right) / 2, toY, right, toY);
        context.stroke();
      }),
    );
  });
  context.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Run} run
 * @param {import('../../engine/lab').Row[]} activations
 * @param {Float32Array} tiles
 * @param {ReturnType<typeof placeUnits>} columns
 * @param {Palette} palette
 */
function paintTiles(context, run, activations, tiles, columns, palette) {
  const units = run.layers.reduce((sum, { outputs }) => sum + outputs, 0);
  const pixels = tiles.length / units;
  const inputs = run.layers[0].inputs;
  const inputPixels = run.inputs.length / inputs;
  let unit = 0;
  columns.forEach((column, c) => {
    const layer = c > 0 ? run.layers[c - 1] : null;
    column.y.forEach((y, k) => {
      const values = layer
        ? tiles.subarray((unit + k) * pixels, (unit + k + 1) * pixels)
        : run.inputs.subarray(k * inputPixels, (k + 1) * inputPixels);
      const range = layer
        ? rangeOf(
            values,
            activations.find(({ name }) => name === layer.activation),
          )
        : extentOf(values);
      const place = { x: column.x - column.side / 2, y: y - column.side / 2, size: column.side };
      context.save();
      context.beginPath();
      context.roundRect(place.x, place.y, place.size, place.size, Math.min(8, place.size / 5));
      context.fillStyle = palette.panel;
      context.fill();
      context.clip();
      paintPicture(context, values, range, palette, place);
      context.restore();
      context.strokeStyle = palette.muted;
      context.globalAlpha = 0.4;
      context.lineWidth = 1;
      context.stroke();
      context.globalAlpha = 1;
    });
    if (column.hidden > 0) {
      context.fillStyle = palette.muted;
      context.textAlign = 'center';
      context.font = palette.font;
      context.fillText(text.moreUnits(column.hidden), column.x, context.canvas.clientHeight - 4);
    }
    if (layer) unit += layer.outputs;
  });
}
