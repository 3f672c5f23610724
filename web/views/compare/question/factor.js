// A setting that varies, and over which values.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { factorName, valueLabel, valueName } from '../../../state/compare/names.js';
import { settingOf, settingsFor, valueOf } from '../../../state/compare/settings.js';
import { choicesOf, isChosen, writeValues } from '../../../state/compare/values.js';
import { rowsOf } from '../../../state/schema.js';
import { text } from '../../../i18n/en/page.js';
import { questionWords as words } from '../../../i18n/en/compare-question.js';
import { typed } from './entry.js';
import { errorsAt, refusals, textAt } from './errors.js';
import { pick } from './pick.js';

/** @import { Variant } from '../../../engine/compare' */
/** @import { Setting } from '../../../state/compare/settings.js' */
/** @import { Opened, OpenedActions } from '../compare.js' */

const SEVERAL = 'several settings';

/** @param {Opened} state @param {OpenedActions} actions @param {number} factor */
export function factorControls(state, actions, factor) {
  const own = state.compare.spec.factors[factor];
  return html`${settingMenu(state, actions, factor)} ${own ? valuesControl(state, actions, factor) : nothing}`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {number} factor */
function settingMenu({ catalog, compare: { spec } }, actions, factor) {
  const own = spec.factors[factor];
  const setting = own && settingOf(catalog, own);
  const others = spec.factors.filter((_, k) => k !== factor);
  const groups = settingsFor(catalog, spec.base, others);
  const [id, help] = [`vary-${factor}`, factor === 0 ? words.varyHelp : words.andVaryHelp];
  const chosen = own ? (setting?.id ?? SEVERAL) : '';
  const known = groups.some(({ settings }) => settings.some((offer) => offer.id === chosen));
  return html`<div class="control vary">
    <label for=${id}>${factor === 0 ? words.vary : words.andVary}</label>
    <select
      id=${id}
      .value=${live(chosen)}
      aria-describedby="${id}-hint"
      @change=${(/** @type {Event & { target: HTMLSelectElement }} */ { target }) =>
        actions.compare.varySetting(factor, target.value)}
    >
      <option value="" ?selected=${chosen === ''}>${factor === 0 ? words.nothing : words.nothingElse}</option>
      ${own && !known ? html`<option value=${chosen} selected>${factorName(catalog, own)}</option>` : nothing}
      ${groups.map(
        ({ title, settings }) =>
          html`<optgroup label=${title}>
            ${settings.map(
              ({ id, name, idle }) =>
                html`<option value=${id} ?disabled=${idle !== null && id !== chosen} ?selected=${id === chosen}>
                  ${idle === null ? name : words.idle(name, idle)}
                </option>`,
            )}
          </optgroup>`,
      )}
    </select>
    <p class="hint" role="tooltip" id="${id}-hint">${setting?.field.help ?? help}</p>
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {number} factor */
function valuesControl(state, actions, factor) {
  const { catalog, compare } = state;
  const own = compare.spec.factors[factor];
  const setting = settingOf(catalog, own);
  const label = words.over;
  if (!setting) return labelled(state, actions, factor, own.variants);
  if (isChosen(setting)) return chosen(state, actions, factor, setting);
  const control = `values[${factor}]`;
  const values = own.variants.map((variant) => valueOf(setting, variant));
  return typed(state, {
    control,
    id: `over-${factor}`,
    kind: 'over',
    label,
    name: words.valuesOf(setting.name),
    text: textAt(state, control, writeValues(catalog, setting, values)),
    hint: hintOf(state, setting),
    take: (typed) => actions.compare.typeValues(factor, typed),
  });
}

/** How values are written, and which there are. @param {Opened} state @param {Setting} setting */
function hintOf({ catalog }, { field, paths }) {
  if (field.kind === 'names') {
    return words.sets(
      rowsOf(catalog, paths[0])
        .map(({ label }) => label)
        .join(text.comma),
    );
  }
  const { least = 0, most = 0 } = field;
  return field.kind === 'whole'
    ? `${words.overHelp} ${words.ranges} ${words.takes(words.wholeFrom(least, most))}`
    : `${words.overHelp} ${words.takes(field.allowed)}`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {number} factor @param {Setting} setting */
function chosen(state, actions, factor, setting) {
  const { catalog, compare } = state;
  const now = compare.spec.factors[factor].variants.map((variant) => valueOf(setting, variant));
  const name = (/** @type {unknown} */ value) => valueName(catalog, setting.paths[0], value);
  const rows = setting.field.kind === 'choice' ? rowsOf(catalog, setting.paths[0]) : [];
  return checkList(
    state,
    factor,
    setting.name,
    choicesOf(catalog, setting).map((value) => ({
      label: name(value),
      help: rows.find((row) => row.name === value)?.formula ?? '',
      on: now.includes(value),
      toggle: () => actions.compare.toggleValue(factor, value),
    })),
  );
}

/** Variants with names of their own. @param {Opened} state @param {OpenedActions} actions @param {number} factor @param {Variant[]} variants */
function labelled(state, actions, factor, variants) {
  const { catalog, compare } = state;
  return checkList(
    state,
    factor,
    factorName(catalog, compare.spec.factors[factor]),
    (compare.question.offered[factor] ?? variants).map((variant) => ({
      label: valueLabel(catalog, variant),
      help: valueLabel(catalog, { ...variant, label: '' }),
      on: variants.includes(variant),
      toggle: () => actions.compare.toggleVariant(factor, variant),
    })),
  );
}

/**
 * @param {Opened} state
 * @param {number} factor
 * @param {string} name
 * @param {{ label: string, help: string, on: boolean, toggle: () => unknown }[]} boxes  of which one stays ticked
 */
function checkList(state, factor, name, boxes) {
  const [control, id] = [`values[${factor}]`, `over-${factor}`];
  const on = boxes.filter((box) => box.on);
  const shown = on.map(({ label }) => label).join(' · ');
  return html`<div class="control over">
    <span class="label">${words.over}</span>
    ${pick(
      { id, label: words.valuesOf(name), shown, invalid: errorsAt(state, control).length > 0 },
      html`<fieldset class="boxes">
        <legend class="hidden">${words.valuesOf(name)}</legend>
        ${boxes.map(
          (box) =>
            html`<label title=${box.help}>
              <input
                type="checkbox"
                .checked=${live(box.on)}
                ?disabled=${box.on && on.length === 1}
                @change=${box.toggle}
              />
              ${box.label}
            </label>`,
        )}
      </fieldset>`,
    )}
    ${refusals(state, control, id)}
  </div>`;
}
