// Every setting that has no place of its own elsewhere on the page, in the catalog's groups.

import { html, nothing } from 'lit/html.js';
import { control } from './controls.js';
import { isUsed } from '../state/schema.js';
import '../styles/settings.css';
import { text } from '../i18n/en/page.js';
import { parts } from '../i18n/en/parts.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** What stands in the transport, beside the data, or at the network. */
const ELSEWHERE = new Set([
  'data.set',
  'data.points',
  'data.noise',
  'data.label_noise',
  'data.balance',
  'data.arms',
  'data.seed',
  'data.features',
  'data.test_share',
  'data.split_seed',
  'network.layers',
  'network.layers[].units',
  'network.layers[].activation',
  'network.output.activation',
  'initial.weights',
  'initial.seed',
  'loss.function',
  'optimizer.rule',
  'optimizer.learning_rate',
  'training.update',
  'training.batch_size',
]);

/** @param {State} state @param {Actions} actions */
export const settings = (state, actions) =>
  html`${Object.entries(parts.groups).map(([group, title]) => {
    const rows = rowsOf(state, group);
    if (rows.length === 0) return nothing;
    return html`<fieldset>
      <legend>${title}</legend>
      ${rows.map(
        ({ place, paths }) =>
          html`<div class="controls">
            ${paths.map((path) => control(state, actions, path, { id: `setting-${path.replace(/\W+/g, '-')}`, place }))}
          </div>`,
      )}
    </fieldset>`;
  })}`;

/**
 * The paths of a group, row by row: one for each layer, one for the rest.
 *
 * @param {State} state
 * @param {string} group
 * @returns {{ place?: string, paths: string[] }[]}
 */
function rowsOf({ catalog, run }, group) {
  const paths = (catalog?.fields ?? [])
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`${group}.`) && !ELSEWHERE.has(path) && !path.startsWith('data.own.'));
  const ofLayers = paths.filter((path) => path.includes('[]'));
  const ofOutput = paths.filter((path) => path.includes('.output.'));
  return [
    ...(run?.config.network.layers ?? []).map((_, layer) => ({
      place: text.hidden(layer + 1),
      paths: ofLayers.map((path) => path.replace('[]', `[${layer}]`)),
    })),
    { place: text.output, paths: ofOutput },
    { paths: paths.filter((path) => !ofLayers.includes(path) && !ofOutput.includes(path)) },
  ]
    .map((row) => ({ ...row, paths: row.paths.filter((path) => catalog && run && isUsed(catalog, run.config, path)) }))
    .filter((row) => row.paths.length > 0);
}
