// Which value of a comparison an error of a variant comes from, where the field that the engine names is the base's.

import { isOfBase } from '../../compare/question.js';

/** @import { ConfigError } from '../../../engine/lab' */
/** @import { Spec } from '../../../engine/compare' */

/**
 * The errors, those that a value alone causes at the place of that value.
 *
 * @param {(spec: Spec) => Promise<ConfigError[]>} judge
 * @param {Spec} spec
 * @param {ConfigError[]} errors
 */
export async function traced(judge, spec, errors) {
  if (spec.factors.length === 0 || !errors.some(isOfBase)) return errors;
  if ((await judge({ ...spec, factors: [] })).some(isOfBase)) return errors; // no value is to blame
  const places = spec.factors.flatMap(({ variants }, factor) => variants.map((_, variant) => ({ factor, variant })));
  const found = await Promise.all(
    places.map(async ({ factor, variant }) => {
      const alone = [{ variants: [spec.factors[factor].variants[variant]] }];
      const own = (await judge({ ...spec, factors: alone })).filter(isOfBase);
      return own.map((error) => ({ ...error, field: `factors[${factor}].variants[${variant}]` }));
    }),
  );
  const causes = found.flat();
  return causes.length > 0 ? [...errors.filter((error) => !isOfBase(error)), ...causes] : errors;
}
