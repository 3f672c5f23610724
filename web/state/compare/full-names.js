// What variants are called in sentences.

import { isBare, placesOf, settingName, valueLabel, variantName } from './names.js';
import { text } from '../../i18n/en/page.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Spec, Variant } from '../../engine/compare' */

/** Where a sentence begins, a number needs its setting: "Learning rate 0.1". @param {Catalog} catalog @param {Spec} spec @param {number} variant */
const fullName = (catalog, spec, variant) =>
  placesOf(spec, variant)
    .map((place, factor) => valueInFull(catalog, spec.factors[factor].variants[place]))
    .join(text.comma) || variantName(catalog, spec, variant);

/** @param {Catalog} catalog @param {Variant} variant */
function valueInFull(catalog, variant) {
  const values = Object.entries(variant.values);
  const name = valueLabel(catalog, variant);
  if (variant.label !== '' || values.length !== 1 || !isBare(...values[0])) return name;
  return `${settingName(catalog, values[0][0])} ${name}`;
}

/** Of every variant. @param {Catalog} catalog @param {Spec} spec @param {number} variants */
export const namesOf = (catalog, spec, variants) =>
  Array.from({ length: variants }, (_, variant) => ({
    full: fullName(catalog, spec, variant),
    short: variantName(catalog, spec, variant),
  }));
