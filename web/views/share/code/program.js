// The run as a program: in which language, what that program does, and its text.

import { html, nothing } from 'lit/html.js';
import { DIALECTS } from '../../../state/share/code.js';
import { save } from '../../../lib/save.js';
import { codeWords as words } from '../../../i18n/en/code.js';

/** @import { Opened, OpenedActions } from '../dialog.js' */

const MOST_LINES = 400; // that are shown: a browser takes long over many more

/** @param {Opened} state @param {OpenedActions} actions */
export function program(state, actions) {
  const { toCopy, notice, share } = state;
  const { dialect, script } = share.code;
  const name = words.files[dialect];
  const text = script?.text ?? '';
  return html`<section aria-labelledby="code-program">
    <div class="code-heading">
      <h3 id="code-program">${words.program}</h3>
      <div class="switch" role="group" aria-label=${words.program}>
        ${DIALECTS.map(
          (one) =>
            html`<button type="button" aria-pressed=${one === dialect} @click=${() => actions.share.code.choose(one)}>
              ${words.dialects[one]}
            </button>`,
        )}
      </div>
    </div>
    <p class="note">${[words.about[dialect], ...differences(state)].join(' ')}</p>
    ${
      script !== null && text === ''
        ? html`<div class="error" role="status">
            <p>${words.refused}</p>
            <ul>
              ${script.refusals.map((refusal) => html`<li>${refusal}</li>`)}
            </ul>
          </div>`
        : html`<pre tabindex="0" role="region" aria-label=${words.code} aria-busy=${script === null}><code>${
            script ? beginningOf(text) : words.writing
          }</code></pre>`
    }
    <div class="code-buttons">
      <button type="button" ?disabled=${text === ''} @click=${() => actions.copyText(text)}>${words.copy}</button>
      <button type="button" ?disabled=${text === ''} @click=${() => save(name, 'text/plain', text)}>
        ${words.download(name)}
      </button>
      <span class="note" role="status">
        ${toCopy !== null ? words.notCopied : notice?.kind === 'copied' ? words.copied : nothing}
      </span>
    </div>
  </section>`;
}

/** @param {string} text */
function beginningOf(text) {
  const lines = text.split('\n');
  if (lines.length <= MOST_LINES) return text;
  return `${lines.slice(0, MOST_LINES).join('\n')}\n${words.more(lines.length - MOST_LINES)}`;
}

/** What of the run the program has got beside what is usual, or has not. @param {Opened} state */
function differences({ journal, run: { config }, snapshot: { report }, share: { code } }) {
  const { dialect } = code;
  const { network, stop } = config;
  const faulty = network.hunt !== null || [...network.layers, network.output].some(({ fault }) => fault !== 'none');
  const stops = stop.loss !== null || stop.accuracy !== null || stop.plateau !== null;
  return [
    ...(dialect !== 'numpy' && journal.length > 0 ? [words.changed(journal.length)] : []),
    ...(dialect === 'numpy' && faulty ? [words.withBug] : []),
    ...(dialect === 'pytorch' && faulty ? [words.withoutBug] : []),
    ...(dialect === 'pytorch' && stops && report.epoch === 0 ? [words.stops] : []),
  ];
}
