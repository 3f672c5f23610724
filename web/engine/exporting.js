// A run as code and as a model for other programs: answered by a module of its own.

/** @import { Config } from './lab' */
/** @import { ExportModule, Model, Script } from './export' */

/** @typedef {'numpy' | 'pytorch' | 'cpp'} Dialect */

/** @param {ExportModule} module */
export function createExporting({ numpyScript, pytorchScript, cppSnippet, model }) {
  /** @param {string} text */
  const whole = (text) => ({ text, refusals: [] });
  return {
    /**
     * @param {{ dialect: Dialect, config: Config, journal: unknown[], epochs: number }} request  the config that the run
     *   began with, what NumPy's script is to change under way, and how long it trains, 0 for as long as the config suggests
     * @returns {Script}
     */
    exportScript({ dialect, config, journal, epochs }) {
      if (dialect === 'numpy') return numpyScript(config, journal, epochs);
      return whole(dialect === 'pytorch' ? pytorchScript(config, epochs) : cppSnippet(config, epochs));
    },

    /** @param {{ config: Config }} request @returns {Model} */
    exportModel: ({ config }) => model(config),
  };
}

/** @typedef {ReturnType<typeof createExporting>} Exporting */
