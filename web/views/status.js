// The line at the foot of the page: what just happened, and the fingerprint of the weights.

import { html } from 'lit/html.js';
import { percent } from '../lib/format.js';
import { findField } from '../state/schema.js';
import { text } from '../i18n/en/page.js';

/** @import { Notice, State } from '../state/store.js' */

/** @param {State} state */
export const status = (state) =>
  html`<footer class="status">
    <p role="status" class=${state.notice ? 'news' : ''}>${newsOf(state)}</p>
    <p class="hash" title=${text.weightsHelp} aria-busy=${isBehind(state)}>${text.weights(state.detail?.hash ?? '')}</p>
  </footer>`;

/** The fingerprint comes with the pictures, which may be of a moment before. @param {State} state */
const isBehind = ({ detail, snapshot }) => detail?.steps !== snapshot?.report.step;

/** @param {State} state */
const newsOf = (state) => (state.notice ? noticeText(state, state.notice) : text.privacy);

/** @param {State} state @param {Notice} notice */
function noticeText({ catalog, presets }, notice) {
  const labelOf = (/** @type {string} */ path) => (catalog && findField(catalog, path)?.label) ?? path;
  switch (notice.kind) {
    case 'paused':
      return text.paused(notice.epoch, notice.accuracy === null ? text.none : percent(notice.accuracy));
    case 'reset':
      return text.wasReset;
    case 'rewound':
      return text.rewound(notice.epoch);
    case 'edited':
      return text.edited(notice.epoch);
    case 'tuned':
      return text.tuned(labelOf(notice.path), notice.epoch);
    case 'locked':
      return text.locked(labelOf(notice.name));
    case 'restarted':
      return text.restarted(labelOf(notice.path));
    case 'undone':
      return text.undone(labelOf(notice.path));
    case 'opened':
      return presets.find(({ name }) => name === notice.name)?.help ?? '';
    case 'replaying':
      return text.replaying(notice.epoch);
    case 'copied':
      return text.copiedNews;
    case 'said':
      return notice.text;
    case 'not loaded':
      return text.notLoaded;
    case 'stepped':
      return text.stepped(notice.sample, notice.of);
  }
}
