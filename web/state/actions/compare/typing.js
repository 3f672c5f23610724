// What the controls of a comparison's question do: values, seeds, epochs, target.

import { settingOf, valueOf, variantOf } from '../../compare/settings.js';
import { choicesOf, readValues } from '../../compare/values.js';
import { usualTarget } from '../../compare/question.js';
import { valueOfText } from '../../schema.js';
import { questionWords as words } from '../../../i18n/en/compare-question.js';

/** @import { Catalog } from '../../../engine/lab' */
/** @import { Spec, Variant } from '../../../engine/compare' */
/** @import { Compare } from '../../compare/atoms.js' */
/** @import { Question } from '../../compare/question.js' */
/** @import { Setting } from '../../compare/settings.js' */

/**
 * @param {object} needs
 * @param {() => Compare} needs.compare
 * @param {() => Catalog} needs.catalog
 * @param {(spec: Spec, question: Partial<Question>) => Promise<void>} needs.put
 * @param {(factor: number, variants: Variant[]) => Spec} needs.withVariants
 */
export function typingActions({ compare, catalog, put, withVariants }) {
  /** What the controls hold, with this one's text. @param {string} control @param {string} text @param {string | null} [allowed] */
  const typed = (control, text, allowed = null) => ({
    drafts: { ...compare().question.drafts, [control]: { text, allowed } },
  });

  /** @param {number} factor */
  const factorAt = (factor) => {
    const one = compare().spec.factors[factor];
    return { setting: settingOf(catalog(), one), variants: one.variants };
  };

  /** What is no number stays text, for the engine to refuse. @param {string} text @returns {any} */
  const numberOf = (text) => (text.trim() === '' ? null : valueOfText(text));

  return {
    /** @param {number} factor @param {string} text */
    typeValues(factor, text) {
      const { setting } = factorAt(factor);
      if (!setting) return;
      const values = readValues(catalog(), setting, text);
      const control = `values[${factor}]`;
      if (values.length === 0) return put(compare().spec, typed(control, text, words.noValues));
      const variants = values.map((value) => variantOf(setting, value));
      return put(withVariants(factor, variants), typed(control, text));
    },

    /** Takes a value of a choice in, or leaves it out; one stays. @param {number} factor @param {unknown} value */
    toggleValue(factor, value) {
      const { setting, variants } = factorAt(factor);
      if (!setting) return;
      const now = variants.map((variant) => valueOf(setting, variant));
      const values = choicesOf(catalog(), setting).filter((one) => now.includes(one) !== (one === value));
      if (values.length === 0) return;
      return put(
        withVariants(
          factor,
          values.map((one) => variantOf(setting, one)),
        ),
        {},
      );
    },

    /** The same for variants with names of their own. @param {number} factor @param {Variant} variant */
    toggleVariant(factor, variant) {
      const { variants } = factorAt(factor);
      const offered = compare().question.offered.slice();
      const all = (offered[factor] ??= variants);
      const kept = all.filter((one) => variants.includes(one) !== (one === variant));
      if (kept.length > 0) return put(withVariants(factor, kept), { offered });
    },

    /** As in "1 – 20"; a lone number is how many. @param {string} text */
    typeSeeds(text) {
      const { spec } = compare();
      const [, from, to] = text.match(/^\s*(?:(\d+)\s*(?:–|-|−|\.\.+|…|to)\s*)?(\d+)\s*$/) ?? [];
      if (to === undefined) return put(spec, typed('seeds', text, words.seedsAllowed));
      const first = Number(from ?? 1);
      return put({ ...spec, seeds: { ...spec.seeds, first, count: Number(to) - first + 1 } }, typed('seeds', text));
    },

    /** What every seed draws anew. @param {Partial<Pick<Spec['seeds'], 'data' | 'weights' | 'order'>>} draws */
    redraw: (draws) => put({ ...compare().spec, seeds: { ...compare().spec.seeds, ...draws } }, {}),

    /** @param {string} text */
    typeEpochs(text) {
      const { spec } = compare();
      const stop = { ...spec.base.stop, epochs: numberOf(text) };
      return put({ ...spec, base: { ...spec.base, stop } }, typed('epochs', text));
    },

    /** What the target is of. @param {boolean} loss */
    chooseTarget(loss) {
      const { target: _, ...drafts } = compare().question.drafts;
      return put({ ...compare().spec, target: usualTarget(loss) }, { drafts });
    },

    /** Of an accuracy in percent. @param {string} text */
    typeTarget(text) {
      const { spec } = compare();
      const loss = spec.target.accuracy === null;
      const value = numberOf(loss ? text : text.replace(/%\s*$/, '')) ?? '';
      const target = loss ? { accuracy: null, loss: value } : { accuracy: shareOf(value), loss: null };
      return put({ ...spec, target }, typed('target', text));
    },
  };
}

/** @param {any} percent */
const shareOf = (percent) => (typeof percent === 'number' ? Number((percent / 100).toPrecision(15)) : percent);
