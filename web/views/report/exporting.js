// The report as files.

import { nothing } from 'lit/html.js';

/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

/** @param {State} state @param {Actions} actions @returns {unknown} */
export const exportMenu = (state, actions) => nothing;
