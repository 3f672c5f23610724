// A click on the link of a run.

/** @import { OpenedActions } from './compare.js' */

/** Opens the run here, unless the click asks for a tab or window of its own. @param {MouseEvent} event @param {number} run @param {OpenedActions['compare']} actions */
export function openHere(event, run, actions) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void actions.openRun(run);
}
