// The types of what crosses from C++: src/wasm/bindings.cpp and src/session/config.hpp, seen from JavaScript.

export interface LayerConfig {
  units: number;
  activation: string;
  alpha: number | null;
  bias: boolean;
  /** A row of `faults`. */
  fault: string;
}

/** Everything that decides a run. The fields, their limits and their defaults are `Catalog`'s. */
export interface Config {
  data: {
    set: string;
    points: number;
    noise: number;
    label_noise: number;
    balance: number | null;
    arms: number;
    seed: number;
    own: { task: string; x: number[]; y: number[]; label: number[] };
    features: string[];
    scaling: string;
    test_share: number;
    split_seed: number;
  };
  network: {
    layers: LayerConfig[];
    output: { activation: string; alpha: number | null; bias: boolean; fault: string };
    hunt: number | null;
  };
  initial: {
    weights: string;
    bias: string;
    seed: number;
    low: number;
    high: number;
    deviation: number;
    value: number;
    skip_uniform: number;
    skip_normal: number;
    given: { weights: number[]; bias: number[] }[];
  };
  loss: { function: string; reduction: string; delta: number; epsilon: number };
  optimizer: {
    rule: string;
    learning_rate: number;
    momentum: number | null;
    rho: number | null;
    beta1: number | null;
    beta2: number | null;
    epsilon: number | null;
    momentum_decay: number | null;
    weight_decay: number | null;
    epsilon_inside: boolean;
  };
  schedule: { shape: string; epochs: number; factor: number; warmup: number };
  penalty: { l1: number; l2: number; biases: boolean; clip_norm: number };
  training: { update: string; batch_size: number; order: string; seed: number };
  stop: {
    epochs: number | null;
    loss: number | null;
    watched: string;
    accuracy: number | null;
    hold: number;
    plateau: number | null;
    progress: number;
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
  kind: 'choice' | 'names' | 'whole' | 'real' | 'flag' | 'list' | 'numbers';
  label: string;
  help: string;
  allowed: string;
  /** May change while a run goes on. */
  live: boolean;
  /** May be null. */
  optional: boolean;
  /** Counts only where the field at this path (of the same element) holds one of these names. */
  used_with?: { path: string; names: string[] };
  /** Of a choice. */
  table?: string;
  /** Of a number or a list. */
  least?: number;
  most?: number;
  least_excluded?: boolean;
  /** Of a list: an element that nobody has changed. */
  element?: Record<string, unknown>;
}

/** One row of a table of variants. */
export interface Row {
  name: string;
  label: string;
  formula: string;
  low?: number;
  high?: number;
  takes_points?: boolean;
  task?: string;
  /** What a field of this name holds where it is null. */
  usual?: Record<string, number | null>;
}

export interface Catalog {
  fields: Field[];
  tables: Record<string, Row[]>;
  defaults: Config;
}

export interface Metrics {
  loss: number;
  /** Share, 0 to 1; null where values are learned. */
  accuracy: number | null;
}

export interface Report {
  /** Complete epochs. */
  epoch: number;
  /** Updates in all. */
  step: number;
  /** An epoch has begun, or is not measured yet. */
  inside_epoch: boolean;
  /** Some of the next update's samples have been taken in. */
  inside_batch: boolean;
  /** Of the next update. */
  learning_rate: number;
  /** λ₁ Σ|w| + λ₂/2 Σw² after the latest epoch. */
  penalty: number;
  /** The first number that was not finite: the run goes no further, but can be rewound. */
  divergence: { epoch: number; step: number; layer: number; tensor: string } | null;
  /** The stop rule that was met. */
  stopped: string | null;
  /** A row of `health_states`; layer and value mean what src/session/health.hpp says. */
  health: { state: string; layer: number; value: number };
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
  log(): Float64Array;
  setParameter(index: number, value: number): void;
  hold(index: number, held: boolean): void;
  held(): number[];
  nextBatch(): number[];
  nextStep(): NextStep;
  layerOutputs(layer: number, test: boolean): LayerOutputs;
  layerPicture(layer: number, low: number, high: number, side: number): Picture;
  picture(side: number, firstLayer: number): Picture;
  diagnostics(): Float64Array;
  confusion(): number[][];
  testConfusion(): number[][];
  /** The moment of the run, for `Inspection`. */
  standing(): Float64Array;
  /** One update with these training samples, out of turn; false: it would leave the finite numbers, nothing changed. */
  updateWith(rows: number[]): boolean;
  save(): Checkpoint;
  restore(checkpoint: Checkpoint): void;
  rewind(): void;
  task(): 'binary' | 'classes' | 'regression';
  low(): number;
  high(): number;
  /** (inputs, side, side), a copy. */
  inputPictures(side: number): Float32Array;
  /** The same of every feature of the catalog. */
  featurePictures(side: number): Float32Array;
  trainingPoints(): Float64Array;
  trainingY(): Float64Array;
  testPoints(): Float64Array;
  testY(): Float64Array;
  delete(): void;
}

/** What takes long, done chunk by chunk; `delete` frees it. */
export interface Job {
  /** True once it is complete. */
  advance(chunks: number): boolean;
  delete(): void;
}

export interface Picture extends Job {
  values(): Float32Array;
}

/** Copies, each as the parameter vector. */
export interface NextStep extends Job {
  gradients(): Float64Array;
  updates(): Float64Array;
}

export interface LayerOutputs extends Job {
  /** (N, units), a copy. */
  values(): Float64Array;
}

export interface Checkpoint {
  delete(): void;
}

/** Errors, or points as `data.own` takes them. */
export interface CsvReading {
  errors: string[];
  names: string[];
  columns: [number, number, number];
  delimiter: string;
  header: boolean;
  task: 'binary' | 'classes' | 'regression';
  /** What class 0, 1 ... is called. */
  classes: string[];
  x: Float64Array;
  y: Float64Array;
  label: Float64Array;
}

/** What loads when it is first asked for. */
export interface ExtraModule {
  readCsv(text: string): CsvReading;
  writeCsv(x: ArrayLike<number>, y: ArrayLike<number>, label: ArrayLike<number>, words: string[]): string;
  presets(): Preset[];
}

export interface Preset {
  name: string;
  /** A row of the table `preset_groups`, which are in the menu's order. */
  group: string;
  label: string;
  help: string;
  config: Config;
}

export interface LabModule {
  catalog(): Catalog;
  validate(config: AnyConfig): ConfigError[];
  /** The config with a loss and an output for its task, where `before` has another. */
  fitted(config: AnyConfig, before: AnyConfig): AnyConfig;
  Session: new (config: AnyConfig) => Session;
}
