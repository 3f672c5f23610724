// What the samples and the conventions ask of the engine: each follows the ledger, the selected part and its panel.

import { withValue } from '../../../lib/paths.js';
import { besideWords as words } from '../../../i18n/en/beside.js';
import { conventionsOf } from '../../inspect/conventions.js';
import { placeOfParameter, weightOf } from '../../inspect/parts.js';
import { rowsOf } from '../../schema.js';

/** @import { Catalog, Config } from '../../../engine/lab' */
/** @import { Run } from '../../../engine/methods.js' */
/** @import { Parameter } from '../../inspect/parts.js' */
/** @import { Driver } from '../../driver.js' */
/** @import { Inspect, VariantOf } from '../../inspect/atoms.js' */

/**
 * @param {Driver} driver
 * @param {() => Inspect} inspect
 * @param {(change: Partial<Inspect>) => void} set
 */
export function besideActions({ store, ask, inTurn }, inspect, set) {
  /** @type {unknown[]} what was asked for last */
  let asked = [];

  /** The same step with each of these values. @param {Config} config @param {Record<string, unknown>[]} choices @param {number[]} rows @param {number} parameter @returns {Promise<VariantOf[]>} */
  const variantsOf = async (config, choices, rows, parameter) => {
    const changed = choices.map((values) =>
      Object.keys(values).reduce((copy, path) => withValue(copy, path, values[path]), config),
    );
    // Only the forms of momentum differ in what a change of the rate does.
    const halved = changed.filter(({ optimizer }, k) => 'optimizer.rule' in choices[k] && optimizer.learning_rate > 0);
    const configs = [
      ...changed,
      ...halved.map((one) => withValue(one, 'optimizer.learning_rate', one.optimizer.learning_rate / 2)),
    ];
    const answers = await ask.variants({ rows, parameter, configs });
    return choices.map((values, k) => {
      const half = halved.indexOf(changed[k]);
      return { values, variant: answers[k], half: half < 0 ? null : answers[changed.length + half] };
    });
  };

  /** @param {Run} run @param {Catalog} catalog @param {number[]} rows @param {Parameter} part */
  const readContributions = async ({ run, config, layers }, catalog, rows, part) => {
    const parameter = placeOfParameter(layers, part);
    const reductions = rowsOf(catalog, 'loss.reduction').map(({ name }) => ({ 'loss.reduction': name }));
    // Asked for in one go, so that all are of one moment of a run that trains.
    const [{ ledger }, values, variants] = await Promise.all([
      ask.ledger({ rows }),
      ask.contributions({ rows, parameter }),
      variantsOf(config, reductions, rows, parameter),
    ]);
    if (ledger) set({ contributions: { run, part, parameter, ledger, values, reductions: variants } });
  };

  /** @param {Run} run @param {Catalog} catalog @param {number[]} rows @param {Parameter} part */
  const readVariants = async ({ config, layers }, catalog, rows, part) => {
    const parameter = placeOfParameter(layers, part);
    const choices = conventionsOf(catalog, config)
      .filter(({ applies }) => applies)
      .flatMap(({ path, choices }) => choices.map((value) => ({ [path]: value })));
    set({ variants: { parameter, config, choices: await variantsOf(config, choices, rows, parameter) } });
  };

  const readers = { batch: readContributions, conventions: readVariants };

  const follow = () => {
    const { mode, run, catalog, playing } = store.get();
    const { panel, ledger, part } = inspect();
    if (mode !== 'inspect' || !run || !catalog || !ledger || playing) return;
    if (panel !== 'batch' && panel !== 'conventions') return;
    const chosen = weightOf(run.layers, part);
    const wanted = [panel, run.run, run.config, ledger, placeOfParameter(run.layers, chosen)];
    if (wanted.every((one, k) => one === asked[k])) return;
    asked = wanted;
    void inTurn(async () => {
      if (store.get().run?.config !== run.config || inspect().ledger !== ledger) return; // a newer wish follows
      await readers[panel](run, catalog, ledger.rows, chosen);
    });
  };
  store.subscribe(follow);
  follow();

  return {
    /** After copying: names what was copied, where the browser allowed it. @param {string} name */
    tellCopied(name) {
      if (store.get().notice?.kind === 'copied') store.set({ notice: { kind: 'said', text: words.copied(name) } });
    },
  };
}
