// The types of what crosses from C++ to exporting: src/wasm/export.cpp, seen from JavaScript.

import type { Config, Layer } from './lab';

/** A run as code. */
export interface Script {
  /** Empty where something is refused. */
  text: string;
  /** Sentences: what of the run cannot be written, and why. */
  refusals: string[];
}

/** What a run's parameters are the parameters of. */
export interface Model {
  /** Each (feature − shift) / scale. */
  inputs: { feature: string; shift: number; scale: number }[];
  layers: ExportedLayer[];
  /** The outputs are meant as logits. */
  softmax: boolean;
}

export interface ExportedLayer extends Layer {
  /** Null where the activation has none. */
  alpha: number | null;
  /** By a built-in bug its numbers are rounded to float32. */
  float32: boolean;
}

/** `epochs`: 0 for as many as the config suggests. */
export interface ExportModule {
  /** `journal`: what was changed under way. */
  numpyScript(config: Config, journal: unknown[], epochs: number): Script;
  pytorchScript(config: Config, epochs: number): string;
  cppSnippet(config: Config, epochs: number): string;
  model(config: Config): Model;
}
