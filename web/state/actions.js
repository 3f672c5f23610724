// What somebody can do on the page. Only actions change the state.

import { createDriver } from './driver.js';
import { addressActions } from './actions/address.js';
import { dataActions } from './actions/data.js';
import { displayActions } from './actions/display.js';
import { openingActions } from './actions/opening.js';
import { parameterActions } from './actions/parameters.js';
import { settingActions } from './actions/settings.js';
import { tableActions } from './actions/tables.js';
import { trainingActions } from './actions/training.js';

/** @import { Place } from './actions/address.js' */
/** @import { Needs } from './driver.js' */

/** @param {Omit<Needs, 'onArrived'> & { place: Place }} needs */
export function createActions(needs) {
  const driver = createDriver({ ...needs, onArrived: () => void training.pause() });
  const training = trainingActions(driver);
  const settings = settingActions(driver);
  return {
    ...openingActions(driver, needs.place),
    ...addressActions(driver, needs.place),
    ...training,
    ...settings,
    ...parameterActions(driver),
    ...dataActions(driver, settings),
    ...displayActions(driver),
    ...tableActions(driver, needs.place),
  };
}

/** @typedef {ReturnType<typeof createActions>} Actions */
