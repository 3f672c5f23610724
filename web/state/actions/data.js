// Own points: what is drawn or read takes the place of the run's data.

import { OWN_POINTS } from './opening.js';

/** @import { Driver } from '../driver.js' */
/** @import { SettingActions } from './settings.js' */

/** @param {Driver} _driver @param {SettingActions} settings */
export function dataActions(_driver, { change }) {
  return {
    /** @param {{ task: string, x: number[], y: number[], label: number[] }} own */
    useOwnPoints: ({ task, x, y, label }) =>
      change({
        'data.set': OWN_POINTS,
        'data.own.task': task,
        'data.own.x': x,
        'data.own.y': y,
        'data.own.label': label,
      }),
  };
}
