// Conventions in which programs differ, as switches, and what each choice makes of the selected weight at this very step.

import { html, nothing } from 'lit/html.js';
import { exact } from '../../lib/format.js';
import { valueAt } from '../../lib/paths.js';
import { MOST_ROWS } from '../../engine/protocol.js';
import { mayChange } from '../../state/may-change.js';
import { conventionsOf } from '../../state/inspect/conventions.js';
import { fieldAt, rowAt } from '../../state/schema.js';
import { choiceOf } from './conventions/choice.js';
import { effectiveStep, effectiveText, fine } from './factor.js';
import { parameterOf, parameterPicker } from './parameter.js';
import '../../styles/inspect/batch.css';
import { besideWords as words } from '../../i18n/en/beside.js';
import { inspectWords } from '../../i18n/en/inspect.js';

/** @import { Variant } from '../../engine/inspecting.js' */
/** @import { Convention } from '../../state/inspect/conventions.js' */
/** @import { Opened, OpenedActions } from './inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function conventions(state, actions) {
  const { inspect, catalog, run } = state;
  if (!inspect.ledger) {
    return inspect.samples > MOST_ROWS
      ? html`<p class="note">${inspectWords.tooMany(inspect.samples, MOST_ROWS)}</p>`
      : nothing;
  }
  return html`<div class="conventions">
    <div class="heading matrices-bar">
      ${parameterPicker(state, actions)}
      <p class="note">${words.lookingChangesNothing}</p>
      ${state.playing ? html`<p class="note">${words.whilePlaying}</p>` : nothing}
    </div>
    ${conventionsOf(catalog, run.config).map((one) => convention(state, actions, one))} ${example(state)}
  </div>`;
}

/** The engine's answer for a choice; null until it is there. @param {Opened} state @param {Convention} convention @param {unknown} value */
function answerFor(state, { path }, value) {
  const { variants } = state.inspect;
  if (!variants || variants.parameter !== parameterOf(state).place || variants.config !== state.run.config) return null;
  return variants.choices.find(({ values }) => path in values && values[path] === value) ?? null;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Convention} shown */
function convention(state, actions, shown) {
  const { catalog, run } = state;
  const { name, path, choices, applies } = shown;
  const { symbol } = parameterOf(state);
  const now = valueAt(run.config, path);
  const restarts = !fieldAt(catalog, path).live;
  return html`<section class="convention ${applies ? '' : 'apart'}" aria-label=${words.conventions[name]}>
    <h2>${words.conventions[name]}</h2>
    ${
      applies
        ? html`<p class="note">${words.conventionHelp[name]} ${restarts ? words.restarts : words.goesOn}</p>
            <div class="rows-of" role="group" aria-label=${words.conventions[name]} tabindex="0">
              <table class="plain">
                <thead>
                  <tr>
                    <th scope="col">${words.choice}</th>
                    <th scope="col">${words.formula}</th>
                    <th scope="col">${words.gradientOf(symbol)}</th>
                    <th scope="col">${words.stepOf(symbol)}</th>
                    <th scope="col">${words.effectiveHead}</th>
                    ${name === 'momentum' ? html`<th scope="col">${words.atHalfRate(symbol)}</th>` : nothing}
                  </tr>
                </thead>
                <tbody>
                  ${choices.map((value) => {
                    const { label, formula } = choiceOf(catalog, run.config, path, value);
                    const answer = answerFor(state, shown, value);
                    const change = () => actions.change({ [path]: value });
                    return html`<tr aria-current=${value === now ? 'true' : nothing}>
                      <th scope="row">
                        <button
                          type="button"
                          aria-pressed=${value === now}
                          ?disabled=${!mayChange(state, path)}
                          title=${value === now ? words.inUse : restarts ? words.restarts : words.goesOn}
                          @click=${() => value !== now && change()}
                        >
                          ${label}
                        </button>
                      </th>
                      <td class="formula-text">${formula}</td>
                      ${numbers(path === 'optimizer.rule' ? String(value) : run.config.optimizer.rule, answer?.variant)}
                      ${name === 'momentum' ? html`<td>${answer?.half ? stepOf(answer.half) : nothing}</td>` : nothing}
                    </tr>`;
                  })}
                </tbody>
              </table>
            </div>`
        : html`<p class="note">${words.doesNotApply[name](nowOf(state, path, name))}</p>`
    }
  </section>`;
}

/** What the run has instead. @param {Opened} state @param {string} path @param {Convention['name']} name */
const nowOf = ({ catalog, run }, path, name) =>
  rowAt(catalog, run.config, name === 'epsilon' ? 'optimizer.rule' : path).label;

/** @param {Variant} variant */
const stepOf = (variant) => (variant.errors ? nothing : fine(variant.after - variant.before));

/** @param {string} rule @param {Variant | undefined} variant */
function numbers(rule, variant) {
  if (!variant)
    return html`<td></td>
      <td></td>
      <td></td>`;
  if (variant.errors) return html`<td colspan="3" class="error">${variant.errors[0].message}</td>`;
  const step = variant.after - variant.before;
  const effective = effectiveStep(rule, variant);
  return html`<td title=${exact(variant.gradient)}>${fine(variant.gradient)}</td>
    <td title=${exact(step)}>${fine(step)}</td>
    <td title=${effective ? exact(effective.value) : words.noEffective}>
      ${effective ? effectiveText(effective.value) : words.none}
    </td>`;
}

/** The run's own, in words. @param {Opened} state */
function example({ run, inspect }) {
  if (!inspect.ledger) return nothing;
  const effective = effectiveStep(run.config.optimizer.rule, inspect.ledger);
  return html`<p class="example">${effective?.text ?? words.noEffective}</p>`;
}
