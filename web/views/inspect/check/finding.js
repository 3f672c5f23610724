// One sentence of what the check has found, and what has to be known to read it.

import { html, nothing } from 'lit/html.js';
import { exact, number } from '../../../lib/format.js';
import { countsOf, findingOf } from '../../../state/inspect/finding.js';
import { isSame, momentOf } from '../../../state/inspect/moment.js';
import { checkWords as words } from '../../../i18n/en/check.js';

/** @import { Layer } from '../../../engine/lab' */
/** @import { CheckResult } from '../../../state/inspect/check.js' */
/** @import { Finding } from '../../../state/inspect/finding.js' */
/** @import { Opened } from '../inspect.js' */

/** @param {Opened} state @param {CheckResult} result */
export function finding(state, result) {
  const { run, inspect } = state;
  const counts = countsOf(result.checked);
  const agree = counts.agrees + counts.rounding;
  const judged = agree + counts.differs;
  const fails = counts.differs > 0;
  const badge = fails ? words.differ(counts.differs, judged) : judged > 0 ? words.agree(agree, judged) : words.nothing;
  return html`<div class="finding" role="status">
    <p>
      <strong class="badge ${fails ? 'fails' : judged > 0 ? 'agrees' : ''}"
        >${fails ? '✕ ' : judged > 0 ? '✓ ' : ''}${badge}</strong
      >
      ${sentence(findingOf(result, run.layers), run.layers)}
    </p>
    ${notes(result, inspect.check.terms?.epsilon.usual ?? 0).map((note) => html`<p class="note">${note}</p>`)}
    ${
      isSame(result.moment, momentOf(state)) ? nothing : html`<p class="note"><em>${words.stale(result.epoch)}</em></p>`
    }
  </div>`;
}

/** @param {Finding} found @param {Layer[]} layers */
function sentence(found, layers) {
  const last = layers.length - 1;
  const { findings } = words;
  switch (found.kind) {
    case 'layer alone':
      return findings.alone(found.layer, last);
    case 'everything':
      return `${findings.everything}${found.factor === null ? '' : ` ${findings.factor(number(found.factor))}`}`;
    case 'delta':
      return found.only ? findings.first(last) : findings.delta(found.layer, last);
    case 'own':
      return findings.own(found.layer, last, found.what, found.below);
    default:
      return findings[found.kind];
  }
}

/** @param {CheckResult} result @param {number} usual */
function notes({ checked, wanted, all, epsilon }, usual) {
  const { rounding, truncation, kink } = countsOf(checked);
  return [
    checked.length < wanted ? words.stopped(checked.length, wanted) : '',
    checked.length < all ? words.sampled(checked.length, all) : '',
    truncation > 0 ? words.truncation(truncation, exact(usual)) : '',
    rounding > 0 ? words.rounding(rounding) : '',
    epsilon < usual && 2 * rounding > checked.length ? words.tooSmall : '',
    kink > 0 ? words.kink(kink) : '',
  ].filter(Boolean);
}
