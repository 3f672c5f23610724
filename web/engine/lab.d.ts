// The types of what crosses from C++: src/wasm/bindings.cpp and src/session/config.hpp, seen from JavaScript.

export interface LayerConfig {
  units: number;
  activation: string;
  bias: boolean;
}

/** Everything that decides a run. The fields, their limits and their defaults are `Catalog`'s. */
export interface Config {
  data: { set: string; points: number; seed: number; test_share: number; split_seed: number };
  network: { layers: LayerConfig[]; output: { activation: string; bias: boolean } };
  initial: { weights: string; seed: number; skip_uniform: number; skip_normal: number };
  loss: { function: string; reduction: string };
  training: {
    optimizer: string;
    learning_rate: number;
    update: string;
    batch_size: number;
    order: string;
    seed: number;
  };
}

/** A config as somebody wrote it: any field may be missing, wrong or unknown. */
export type AnyConfig = unknown;

export interface ConfigError {
  /** As in `network.layers[2].units`. */
  field: string;
  value: unknown;
  allowed: string;
  message: string;
}

export interface Field {
  /** As in `network.layers[].units`. */
  path: string;
  kind: 'choice' | 'whole' | 'real' | 'flag' | 'list';
  label: string;
  help: string;
  allowed: string;
  /** May change while a run goes on. */
  live: boolean;
  /** Of a choice. */
  table?: string;
  /** Of a number or a list. */
  least?: number;
  most?: number;
  least_excluded?: boolean;
}

/** One row of a table of variants. */
export interface Row {
  name: string;
  label: string;
  formula: string;
  low?: number;
  high?: number;
  takes_points?: boolean;
}

export interface Catalog {
  fields: Field[];
  tables: Record<string, Row[]>;
  defaults: Config;
}

export interface Metrics {
  loss: number;
  /** Share, 0 to 1. */
  accuracy: number;
}

export interface Report {
  /** Complete epochs. */
  epoch: number;
  /** Updates in all. */
  step: number;
  /** An epoch has begun, or is not measured yet. */
  inside_epoch: boolean;
  diverged: boolean;
  /** Null until the start has been measured, which takes a while where the data are large. */
  training: Metrics | null;
  /** Null also where there is no test set. */
  test: Metrics | null;
}

/** A layer as a slice of the parameter vector: weights (inputs, outputs) row-major, then biases. */
export interface Layer {
  inputs: number;
  outputs: number;
  weights: number;
  bias: number;
  biases: number;
  activation: string;
}

/** An Embind object: `delete` frees it. Arrays are views into the module's memory, to be copied in the same turn. */
export interface Session {
  config(): Config;
  advance(epochs: number, chunks: number): number;
  /** True once so many updates have been made in all. */
  stepTo(step: number, chunks: number): boolean;
  tune(config: AnyConfig): void;
  report(): Report;
  layers(): Layer[];
  hash(): string;
  parameters(): Float64Array;
  history(): Float64Array;
  picture(side: number, firstLayer: number): Picture;
  trainingX(): Float64Array;
  trainingY(): Float64Array;
  testX(): Float64Array;
  testY(): Float64Array;
  delete(): void;
}

/** Painted chunk by chunk; `delete` frees it. */
export interface Picture {
  /** True once the picture is complete. */
  advance(chunks: number): boolean;
  values(): Float32Array;
  delete(): void;
}

export interface LabModule {
  catalog(): Catalog;
  validate(config: AnyConfig): ConfigError[];
  Session: new (config: AnyConfig) => Session;
}
