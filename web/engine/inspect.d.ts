// The types of what crosses from C++ to Inspect: src/wasm/inspect.cpp and judging.cpp, seen from JavaScript.

import type { AnyConfig, Job } from './lab';

/** A run like the one of the same config, for looking at it. */
export interface Inspection {
  /** `rule` and rate: of the run whose moment it is; its rule may be the other form of momentum. */
  standAt(standing: Float64Array, rule: string, learningRate: number): void;
  /** Of training samples that there are. */
  ledger(rows: number[]): Ledger;
  contributions(rows: number[], parameter: number): Float64Array;
  checkSubmission(rows: number[], arrays: SubmittedArray[]): SubmissionVerdict;
  /** `parameters`: which, or none for all. */
  checkGradients(epsilon: number, parameters: number[]): GradientCheck;
  errorCurve(parameters: number[]): ErrorCurve;
  flow(): GradientFlow;
  /** A Python script; `columns`: samples in columns, W·x. */
  numpyStart(rows: number[], columns: boolean): string;
  delete(): void;
}

/** A tensor of a step; layers from 0 on. */
export interface TensorName {
  kind: 'x' | 'w' | 'b' | 'z' | 'a' | 'da' | 'delta' | 'dw' | 'db' | 'new_w' | 'new_b';
  layer: number;
}

/** An array as a student has it. */
export interface SubmittedArray {
  /** The student's; says which tensor it is where `tensor` does not. */
  name: string;
  tensor: TensorName | null;
  shape: number[];
  /** Row-major. */
  values: ArrayLike<number>;
  /** Of each value: half of its last printed digit; empty: all digits are there. */
  resolution: ArrayLike<number>;
  /** It came as float32. */
  float32: boolean;
}

/** A name to tell by, and its words. */
export interface NamedWords {
  name: string;
  label: string;
  formula: string;
}

/** One part of a hypothesis: a bug and where it is. */
export interface Reason extends NamedWords {
  /** `layer`: in that one; `hidden`, `all`: in every one of them where it can be. */
  scope: 'layer' | 'hidden' | 'all';
  layer: number | null;
  /** Of factors. */
  factor: number | null;
  /** Of `other_tensor`: whose numbers these are. */
  tensor: TensorName | null;
}

/** What src/inspect/submission.hpp says of a submission. */
export interface SubmissionVerdict {
  /** correct, differs, unread (what could be compared agrees) or empty (nothing could). */
  kind: NamedWords;
  /** As submitted. */
  arrays: {
    /** equal, differs, shape, not_finite or unknown. */
    state: NamedWords;
    tensor: TensorName | null;
    /** The tensor's shape, as the ledger has it. */
    expected: number[];
    /** Conventions: transposed, flattened, reordered, float32, with_penalty, prepared, logits. */
    read_as: NamedWords[];
    /** The largest difference, at `place` in the student's own axes. */
    largest: { place: number[]; got: number; want: number; difference: number; tolerance: number } | null;
  }[];
  /** The array that differs first in the order of computation. */
  first: number | null;
  /** The conventions of all arrays, each once; also mixed_layouts and factor_at_gradient. */
  notes: NamedWords[];
  /** Of factor_at_gradient: δ is so many times ours, and the gradients are right. */
  later_factor: number | null;
  /** Our sample for each of the student's rows; empty: the same. */
  order: number[];
  /** The simplest first; reasons together. `first`: of the first difference only, and nothing explains all. */
  hypotheses: { explains: 'all' | 'first'; reasons: Reason[] }[];
  /** False: the network is so large that not every bug was tried. */
  complete: boolean;
}

export interface GradientCheck extends Job {
  wanted(): number;
  /** (checked, 5) from one of them on: the parameter, analytic, numeric, relative error, the number of the verdict. */
  checked(first: number): Float64Array;
}

export interface ErrorCurve extends Job {
  /** (points, 3): ε, the worst relative error, the median. */
  errors(): Float64Array;
}

export interface GradientFlow extends Job {
  /** (L, 7): LayerFlow of src/inspect/flow.hpp. */
  layers(): Float64Array;
}

/** What a gradient check takes, and what it may say. */
export interface CheckTerms {
  epsilon: { least: number; most: number; usual: number };
  /** By number; their formulas say what they mean. */
  verdicts: { name: string; label: string; formula: string }[];
  /** Values of ε on the error curve. */
  points: number;
}

/** A row of `faults`, in a layer; from 0 on, the output is the last. */
export interface PlacedFault {
  layer: number;
  fault: string;
}

/** ∂loss/∂w of a layer, or its ∂loss/∂b, over the training set: by the parameter that shows most. */
export interface Evidence {
  layer: number;
  bias: boolean;
  parameter: number;
  /** By back-propagation: as it is, and with the bug that was named in place of the hidden one. */
  here: number;
  guessed: number;
  /** What a difference quotient gives. */
  slope: number;
}

export interface Verdict {
  right: boolean;
  objection: 'none' | 'agrees_here' | 'disagrees_here' | 'differs';
  /** Of a wrong answer. */
  against: Evidence | null;
  /** Of a right one: the bug, which may be another with the very same numbers; and what a gradient check finds of it. */
  truth: PlacedFault | null;
  traces: Evidence[];
}

export interface Judgement extends Job {
  verdict(): Verdict;
}

export interface InspectModule {
  huntable(inspection: Inspection): PlacedFault[];
  /** `answer`: null for the truth. Null: nothing is hidden, or not that. */
  judge(inspection: Inspection, answer: PlacedFault | null): Judgement | null;
  checkTerms(): CheckTerms;
  Inspection: new (config: AnyConfig) => Inspection;
}

/**
 * Every number of an update with N samples: N rows, I inputs, K targets, O units of a layer, P parameters. Matrices are
 * row-major; vectors over all parameters are laid out as the parameter vector.
 */
export interface Ledger {
  /** (N) of the training set. */
  rows: number[];
  /** (N, I) and (N, K) */
  x: Float64Array;
  y: Float64Array;
  /** (N, O) each; slope is f′(z), delta ∂loss/∂z. */
  layers: { z: Float64Array; a: Float64Array; slope: Float64Array; delta: Float64Array }[];
  /** (N, K) what is compared with the targets: the output's activation, or its softmax. */
  predictions: Float64Array;
  /** (N, K) of each sample's own loss: ∂/∂a of the output, or, for a loss from logits (bce, softmax_ce), ∂/∂z. */
  loss_slope: Float64Array;
  /** (N) each sample's own loss; `loss` is factor · their sum. */
  losses: Float64Array;
  /** The reduction's: what 1/N, ½ ... come to. */
  factor: number;
  loss: number;
  learning_rate: number;
  /** Of the update; those that the rule does not use are 0. */
  coefficients: {
    momentum: number;
    rho: number;
    beta1: number;
    beta2: number;
    epsilon: number;
    momentum_decay: number;
    weight_decay: number;
    epsilon_inside: boolean;
  };
  /** (P) ∂loss/∂w, without penalty. */
  gradients: Float64Array;
  /** (P) the penalty's gradient. */
  penalties: Float64Array;
  /** What both together are multiplied by, to be no longer than `penalty.clip_norm`; 1: nothing. */
  clipping: number;
  /** (P) what the optimizer gets: clipping · (gradients + penalties), with weight decay. */
  prepared: Float64Array;
  /** (P) the parameters. */
  before: Float64Array;
  after: Float64Array;
  /** (P) each: what the optimizer remembers, by its name in the formula. */
  memories_before: Record<string, Float64Array>;
  memories_after: Record<string, Float64Array>;
  /** t of the update, as nadam counts it; and the products of β of all updates, this one included (β₁ᵗ, β₂ᵗ). */
  updates: number;
  products: Float64Array;
}
