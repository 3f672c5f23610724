// The table that is open below the curves. Loaded when the first one is opened.

import { logTable } from './log.js';
import { predictionsTable } from './predictions.js';
import '../../styles/tables.css';

/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

/** @param {State} state @param {Actions} actions */
export const openTable = (state, actions) =>
  state.table === 'log' ? logTable(state, actions) : predictionsTable(state, actions);
