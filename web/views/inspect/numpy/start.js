// The first step: which update is meant, and the numbers that it starts from, as code and as a file.

import { html, nothing } from 'lit/html.js';
import { placeOf, rowOf } from '../../../state/inspect/sample.js';
import { MOST_ROWS } from '../../../engine/protocol.js';
import { save } from '../../../lib/save.js';
import { writeNpz } from '../../../lib/numpy/write.js';
import { startArrays } from './start-file.js';
import { inspectWords } from '../../../i18n/en/inspect.js';
import { numpyDialogWords as words } from '../../../i18n/en/numpy.js';

/** @import { Opened, OpenedActions } from '../inspect.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function start(state, actions) {
  const { inspect, run, toCopy, notice } = state;
  const { ledger, notation, numpy } = inspect;
  return html`<section aria-labelledby="numpy-start">
    <h3 id="numpy-start">${words.start}</h3>
    <div class="numpy-choices">
      ${choice(inspectWords.stepKind, ['sample', 'batch'], inspect.batch ? 'batch' : 'sample', words.steps, (kind) =>
        actions.inspect.show({ batch: kind === 'batch' }),
      )}
      ${choice(words.notation, ['rows', 'columns'], notation, words.notations, (name) =>
        actions.inspect.show({ notation: name }),
      )}
    </div>
    <p>${stepText(state)}</p>
    <pre tabindex="0" role="region" aria-label=${words.code}><code>${numpy.script ?? ''}</code></pre>
    <div class="numpy-choices">
      <button
        type="button"
        ?disabled=${numpy.script === null}
        @click=${() => numpy.script !== null && actions.copyText(numpy.script)}
      >
        ${words.copy}
      </button>
      <button
        type="button"
        title=${words.downloadHelp}
        ?disabled=${ledger === null}
        @click=${() =>
          ledger &&
          save('start.npz', 'application/zip', new Uint8Array(writeNpz(startArrays({ ledger, run, notation }))))}
      >
        ${words.download}
      </button>
      <span class="note" role="status">
        ${toCopy !== null ? words.notCopied : notice?.kind === 'copied' ? words.copied : nothing}
      </span>
    </div>
  </section>`;
}

/**
 * @template {string} Name
 * @param {string} label @param {Name[]} names @param {Name} chosen @param {Record<Name, string>} texts
 * @param {(name: Name) => void} choose
 */
const choice = (label, names, chosen, texts, choose) =>
  html`<div class="switch" role="group" aria-label=${label}>
    ${names.map(
      (name) =>
        html`<button type="button" aria-pressed=${name === chosen} @click=${() => choose(name)}>
          ${texts[name]}
        </button>`,
    )}
  </div>`;

/** The update, in a sentence. @param {Opened} state */
function stepText(state) {
  const { inspect, snapshot } = state;
  const { epoch, step, divergence } = snapshot.report;
  if (divergence) return words.diverged;
  if (inspect.ledger === null) {
    return inspect.samples > MOST_ROWS ? inspectWords.tooMany(inspect.samples, MOST_ROWS) : words.waiting;
  }
  const { rows } = inspect.ledger;
  const samples = inspect.batch ? words.samples(rows.length) : words.sample((rows[placeOf(state)] ?? rowOf(state)) + 1);
  return words.step(step + 1, samples, epoch);
}
