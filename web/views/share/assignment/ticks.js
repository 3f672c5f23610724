// What of the page an assignment leaves open, and what of it is shown: all, or what is ticked.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { OFTEN_OPEN, openFields, ticked } from '../../../state/assignment/draft.js';
import { nameOf } from '../../../state/assignment/locks.js';
import { PANELS } from '../../../state/frame.js';
import { parts } from '../../../i18n/en/parts.js';
import { assignmentWords as words } from '../../../i18n/en/assignment.js';

/** @import { Field } from '../../../engine/lab' */
/** @import { Draft } from '../../../state/assignment/atoms.js' */
/** @import { Opened, OpenedActions } from '../dialog.js' */

/** @param {string} name @param {[string, string]} labels  of all, of what is ticked @param {boolean} all @param {(all: boolean) => void} choose */
const allOrSome = (name, labels, all, choose) =>
  html`<div class="choices">
    ${labels.map(
      (label, k) =>
        html`<label>
          <input type="radio" name=${name} .checked=${live(all === (k === 0))} @change=${() => choose(k === 0)} />
          ${label}
        </label>`,
    )}
  </div>`;

/** @param {{ label: string, title?: string, on: boolean, tick: (on: boolean) => void }[]} items */
const ticks = (items) =>
  html`<div class="ticks">
    ${items.map(
      ({ label, title, on, tick }) =>
        html`<label title=${title ?? nothing}>
          <input
            type="checkbox"
            .checked=${live(on)}
            @change=${(/** @type {Event & { target: HTMLInputElement }} */ { target }) => tick(target.checked)}
          />
          ${label}
        </label>`,
    )}
  </div>`;

/** @param {Field} field */
function labelOf({ path, label }) {
  if (path.includes('[]')) return words.ofLayers(label);
  return path.startsWith('network.output.') ? words.ofOutput(label) : label;
}

/** @param {Opened} state @param {Draft} draft @param {OpenedActions} actions */
export function openFieldset({ catalog, run }, { open }, actions) {
  const tick = (/** @type {string[]} */ names) => (/** @type {boolean} */ on) =>
    actions.assign((all) => all.edit({ open: ticked(catalog, open, names, on) }));
  const isOn = (/** @type {string[]} */ names) => open !== null && names.every((name) => open.includes(name));
  const fields = openFields(catalog, run.config);
  return html`<fieldset>
    <legend>${words.open}</legend>
    ${allOrSome('assignment-open', [words.everything, words.onlyThese], open === null, (everything) =>
      actions.assign((all) => all.edit({ open: everything ? null : [] })),
    )}
    ${
      open === null
        ? nothing
        : html`${ticks(
              Object.entries(OFTEN_OPEN).map(([name, names]) => ({
                label: /** @type {Record<string, string>} */ (words.commands)[name],
                on: isOn(names),
                tick: tick(names),
              })),
            )}
            <details>
              <summary>${words.moreFields}</summary>
              ${Object.entries(parts.groups).map(([group, title]) => {
                const own = fields.filter(({ path }) => path.startsWith(`${group}.`));
                return own.length === 0
                  ? nothing
                  : html`<fieldset>
                      <legend>${title}</legend>
                      ${ticks(
                        own.map((field) => ({
                          label: labelOf(field),
                          title: field.help,
                          on: isOn([nameOf(field.path)]),
                          tick: tick([nameOf(field.path)]),
                        })),
                      )}
                    </fieldset>`;
              })}
            </details>`
    }
  </fieldset>`;
}

/** @param {Draft} draft @param {OpenedActions} actions */
export const panelsFieldset = ({ panels }, actions) =>
  html`<fieldset>
    <legend>${words.panels}</legend>
    ${allOrSome('assignment-panels', [words.allPanels, words.onlyPanels], panels === null, (everything) =>
      actions.assign((all) => all.edit({ panels: everything ? null : ['transport', 'output'] })),
    )}
    ${
      panels === null
        ? nothing
        : html`${ticks(
            PANELS.map((panel) => ({
              label: words.panelNames[panel],
              on: panels.includes(panel),
              tick: (on) =>
                actions.assign((all) =>
                  all.edit({ panels: PANELS.filter((one) => (one === panel ? on : panels.includes(one))) }),
                ),
            })),
          )}
          ${panels.length === 0 ? html`<p class="error" role="alert">${words.noPanel}</p>` : nothing}`
    }
  </fieldset>`;
