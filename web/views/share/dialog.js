// The Share dialog: this run as a link, in another page, as an assignment, as code.

import { html, nothing } from 'lit/html.js';
import { lazy } from '../../lib/lazy.js';
import { dialog } from '../dialog.js';
import { tabs } from '../tabs.js';
import { assignmentTab } from './assignment.js';
import { embedTab } from './embed.js';
import { linkTab } from './link.js';
import { shareWords as words } from '../../i18n/en/share.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { ShareActions } from '../../state/actions/share.js' */
/** @import { Share } from '../../state/share.js' */
/** @import { State } from '../../state/store.js' */

/**
 * The state once Share has been opened and there is a run; its actions.
 *
 * @typedef {State & { share: Share, run: NonNullable<State['run']>, catalog: NonNullable<State['catalog']>,
 *   snapshot: NonNullable<State['snapshot']> }} Opened
 * @typedef {Actions & { share: ShareActions }} OpenedActions
 */

const code = lazy(() => import('./code.js'));

const bodies = {
  link: linkTab,
  embed: embedTab,
  assignment: assignmentTab,
  code: (/** @type {Opened} */ state, /** @type {OpenedActions} */ actions) =>
    code(({ codeTab }) => codeTab(state, actions), html``),
};

/** @param {State} state @param {Actions} actions */
export function shareDialog(state, actions) {
  if (!state.share || !state.run || !actions.share) return nothing;
  const [opened, own] = [/** @type {Opened} */ (state), /** @type {OpenedActions} */ (actions)];
  const { tab } = opened.share;
  return dialog(
    words.title,
    tabs({
      id: 'share',
      label: words.tabs,
      names: words.tabNames,
      open: tab,
      choose: (name) => own.share.show({ tab: name }),
      body: bodies[tab](opened, own),
    }),
    () => actions.show({ dialog: null }),
  );
}
