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

/** What a report says, to be judged by the runs: src/compare/lab_book.hpp. */
export interface Claim {
  kind: 'value' | 'less' | 'more' | 'same' | 'works' | 'fails' | 'within' | 'one_class' | 'diverges' | 'finite';
  text: string;
  variant: number;
  /** For less, more and same. */
  other: number;
  measure: Measure;
  /** For value, in the measure's unit (an accuracy from 0 to 1); for within, epochs. */
  reported: number;
}

/** An experiment of the lab book. */
export interface Experiment {
  name: string;
  lab: string;
  title: string;
  question: string;
  comparison: Spec;
  claims: Claim[];
  /** By variant: its row of tests/data/labs_distributions.json, or nothing. */
  references: string[];
  /** Five seeds take a few seconds. */
  fast: boolean;
}

/** A row of a table of the engine's. */
export interface TableRow {
  name: string;
  label: string;
  formula: string;
}

export interface LabBook {
  experiments: Experiment[];
  tables: { claim_kinds: TableRow[]; claim_verdicts: TableRow[]; measures: TableRow[] };
}

/** What the runs make of a claim. */
export interface Judged {
  verdict: 'holds' | 'depends' | 'fails' | 'open';
  /** Seeds that agree. */
  agree: number;
  of: number;
  /** For value: of the seeds. */
  spread: (Quartiles & { least: number; most: number }) | null;
  /** For less, more and same. */
  difference: Difference | null;
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
  /** Of each claim of an experiment with these variants. */
  verdicts(comparison: Comparison, name: string): Judged[];
  band(variant: number, column: number): Float32Array;
}

export interface CompareModule extends LandscapeModule {
  comparisonErrors(comparison: unknown): ConfigError[];
  labBook(): LabBook;
  Comparison: new (comparison: unknown) => Comparison;
  Trial: new (comparison: Comparison, run: number) => Trial;
  Tally: new (comparison: Comparison) => Tally;
}
