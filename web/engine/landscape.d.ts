// The types of what crosses from C++ for loss landscapes: src/wasm/landscape.cpp, seen from JavaScript.

import type { Config } from './lab';

/** centre + s u + t v; (P) each. */
export interface LossPlane {
  centre: Float64Array;
  u: Float64Array;
  v: Float64Array;
  /** Of principal components: what share of the squared distances from the centre lies along u, and along v; else 0. */
  shares: Float64Array;
}

/** What of a plane is looked at. */
export interface Window {
  s_low: number;
  s_high: number;
  t_low: number;
  t_high: number;
}

/** Where points lie in a plane: (T, 2) of s and t; and how far off it, (T). */
export interface Projection {
  places: Float64Array;
  distances: Float64Array;
}

interface Deletable {
  delete(): void;
}

export interface Ground extends Deletable {
  /** P. */
  parameters(): number;
  randomPlane(seed: number): LossPlane;
  parameterPlane(first: number, second: number): LossPlane;
}

export interface Landscape extends Deletable {
  advance(chunks: number): boolean;
  /** (rows, side), the top row first. */
  losses(): Float64Array;
}

export interface Path extends Deletable {
  advance(chunks: number): boolean;
  epoch(): number;
  diverged(): boolean;
  /** (T, P). */
  weights(): Float64Array;
  epochs(): Float64Array;
}

export interface LandscapeModule {
  Ground: new (config: Config, parameters: Float64Array) => Ground;
  /** The ground must outlive it. */
  Landscape: new (
    ground: Ground,
    plane: LossPlane,
    window: Window,
    side: number,
    firstRow: number,
    lastRow: number,
  ) => Landscape;
  Path: new (config: Config, epochs: number, points: number) => Path;
  principalPlane(paths: Float64Array[], parameters: number): LossPlane;
  projected(path: Float64Array, plane: LossPlane): Projection;
}
