// The types of what crosses from C++ for Compare: src/wasm/compare.cpp, seen from JavaScript.

import type { Config, ConfigError } from './lab';
import type { LandscapeModule } from './landscape';

/** Values by the path of their setting, `network.layers[].units` for every hidden layer, `network.depth` for how many. */
export interface Variant {
  /** Empty: the values say it. */
  label: string;
  values: Record<string, unknown>;
}

/** A comparison, as src/compare/comparison.hpp describes it. */
export interface Spec {
  base: Config;
  factors: { variants: Variant[] }[];
  seeds: { first: number; count: number; data: boolean; weights: boolean; order: boolean };
  target: { accuracy: number | null; loss: number | null };
}

/** What came of a run. */
export interface Outcome {
  end: 'through' | 'stopped' | 'diverged';
  epoch: number;
  /** The first epoch after which the target was met; null: never. */
  reached: number | null;
  /** null: the run has diverged. */
  loss: number | null;
  accuracy: number | null;
  test_loss: number | null;
  test_accuracy: number | null;
  single_class: boolean;
  /** Of the weights. */
  hash: string;
  /** (epochs, 4): training loss and accuracy, test loss and accuracy. */
  curve: Float32Array;
}

/** null: there are no numbers. */
export interface Quartiles {
  low: number | null;
  median: number | null;
  high: number | null;
}

/** Of one variant, over the seeds that are through; losses may be infinite. */
export interface Summary {
  runs: number;
  reached: number;
  perfect: number;
  diverged: number;
  stopped: number;
  single_class: number;
  epochs_to_target: Quartiles;
  stop_epochs: Quartiles;
  loss: Quartiles;
  finite_loss: Quartiles;
  accuracy: Quartiles;
  test_loss: Quartiles;
  test_accuracy: Quartiles;
  milliseconds: Quartiles;
}

export type Measure = 'reached' | 'epochs_to_target' | 'loss' | 'accuracy' | 'test_loss' | 'test_accuracy';

/** One variant less another, over pairs of the same seed, with a 95 % interval. */
export interface Difference {
  pairs: number;
  left_out: number;
  less: number;
  equal: number;
  more: number;
  middle: number | null;
  low: number | null;
  high: number | null;
}

interface Deletable {
  delete(): void;
}

export interface Comparison extends Deletable {
  written(): Spec;
  variants(): number;
  runs(): number;
  variantConfig(variant: number): Config;
  /** What a seed, from 0, puts into every variant: values by their path. */
  draws(seed: number): Record<string, number>;
  epochs(variant: number): Float64Array;
}

export interface Trial extends Deletable {
  advance(chunks: number): boolean;
  epoch(): number;
  outcome(): Outcome;
  thumbnail(side: number): Uint8Array;
}

export interface Tally extends Deletable {
  /** False: it cannot be of this run. */
  add(comparison: Comparison, run: number, outcome: Outcome & { milliseconds: number }): boolean;
  summary(variant: number): Summary;
  difference(measure: Measure, variant: number, other: number): Difference;
  band(variant: number, column: number): Float32Array;
  curve(comparison: Comparison, run: number, column: number): Float32Array;
}

export interface CompareModule extends LandscapeModule {
  comparisonErrors(comparison: unknown): ConfigError[];
  Comparison: new (comparison: unknown) => Comparison;
  Trial: new (comparison: Comparison, run: number) => Trial;
  Tally: new (comparison: Comparison) => Tally;
}
