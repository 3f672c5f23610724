// Every setting that has no place of its own elsewhere on the page, in the catalog's groups.

import { html } from 'lit/html.js';
import { control } from './controls.js';
import { text } from '../i18n/en.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { State } from '../state/store.js' */

/** In the transport, beside the data, or at the network. */
const ELSEWHERE = new Set([
  'data.set',
  'data.points',
  'data.seed',
  'data.test_share',
  'network.layers',
  'network.output.activation',
  'initial.weights',
  'initial.seed',
  'loss.function',
  'training.learning_rate',
  'training.update',
  'training.batch_size',
]);

/** @param {State} state @param {Actions} actions */
export function settings(state, actions) {
  if (!state.settingsOpen) return html`<section id="settings" hidden></section>`;
  return html`<section id="settings" class="settings" aria-label=${text.moreSettings}>
    ${Object.entries(text.groups).map(
      ([group, title]) =>
        html`<fieldset>
          <legend>${title}</legend>
          <div class="controls">
            ${pathsOf(state, group).map((path) => {
              const layer = path.match(/layers\[(\d+)\]/)?.[1];
              const place = layer ? text.hidden(Number(layer) + 1) : path.includes('.output.') ? text.output : '';
              return control(state, actions, path, { id: `setting-${path.replace(/\W+/g, '-')}`, place });
            })}
          </div>
        </fieldset>`,
    )}
  </section>`;
}

/** The group's paths; those of the layers stand layer by layer. @param {State} state @param {string} group */
function pathsOf({ catalog, run }, group) {
  const paths = (catalog?.fields ?? []).map(({ path }) => path).filter((path) => path.startsWith(`${group}.`));
  const ofLayer = paths.filter((path) => path.includes('[]'));
  return [
    ...(run?.config.network.layers ?? []).flatMap((_, layer) =>
      ofLayer.map((path) => path.replace('[]', `[${layer}]`)),
    ),
    ...paths.filter((path) => !path.includes('[]')),
  ].filter((path) => !ELSEWHERE.has(path));
}
