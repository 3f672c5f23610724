// What somebody can do on the page. Only actions change the state.

import { lazily } from '../lib/lazy.js';
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
/** @import { InspectActions } from './actions/inspect.js' */
/** @import { Needs } from './driver.js' */
/** @import { Mode } from './store.js' */

/** @param {Omit<Needs, 'onArrived'> & { place: Place }} needs */
export function createActions(needs) {
  const driver = createDriver({ ...needs, onArrived: () => void training.pause() });
  const training = trainingActions(driver);
  const settings = settingActions(driver);
  const inspecting = lazily(async () => (await import('./actions/inspect.js')).inspectActions(driver, training));
  const actions = {
    /** Those of Inspect, once it has been opened. */
    inspect: /** @type {InspectActions | null} */ (null),

    /** @param {Mode} mode */
    async openMode(mode) {
      if (mode === 'inspect' && !driver.store.get().run) return;
      driver.store.set({ mode });
      if (mode !== 'inspect') return;
      actions.inspect = await inspecting().catch(() => null);
      driver.store.set(actions.inspect ? {} : { mode: 'train', notice: { kind: 'not loaded' } });
    },

    ...openingActions(driver, needs.place),
    ...addressActions(driver, needs.place),
    ...training,
    ...settings,
    ...parameterActions(driver),
    ...dataActions(driver, settings),
    ...displayActions(driver),
    ...tableActions(driver, needs.place),
  };
  return actions;
}

/** @typedef {ReturnType<typeof createActions>} Actions */
