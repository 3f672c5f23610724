// The loss landscape: its methods with the real engine, and what the page makes of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLandscaping } from '../../web/engine/landscaping.js';
import { levelsOf } from '../../web/lib/levels.js';
import { coordinatesOf, placeOfChosen, windowOf } from '../../web/state/compare/landscape.js';
import { joined, lossOf } from '../../web/state/compare/subjects.js';
import { loadCompare, loadMethods, look, train } from '../wasm/lab.mjs';
import { stage } from './stage.mjs';

const none = () => undefined;
const landscaping = createLandscaping(await loadCompare(), () => performance.now());
const methods = await loadMethods();
const { defaults } = methods.catalog();

const losses = (config, plane, window, side) => {
  landscaping.landscapeOpen({ config, plane, window, side });
  return Float64Array.from(
    Array.from({ length: side }, (_, row) => [...landscaping.landscapeRow({ row }, none)]).flat(),
  );
};

test('a path is that of the run, and the loss at the plane’s centre is the run’s own', () => {
  const config = { ...defaults, penalty: { ...defaults.penalty, l2: 1e-3 } };
  const { parameters, report } = train(methods, config, 60);
  const { epochs, weights, diverged } = landscaping.landscapePath({ config, epochs: 60, points: 200 }, none);
  assert.deepEqual([...epochs], [...Array(61).keys()]);
  assert.equal(diverged, false);
  assert.deepEqual(weights.slice(-parameters.length), parameters.slice());

  const request = { config, centre: parameters.slice(), choice: { kind: 'random', seed: 3 }, paths: [weights] };
  const { plane, projections } = landscaping.landscapePlane(request);
  const end = projections[0];
  assert.deepEqual([...end.places.slice(-2), end.distances.at(-1)], [0, 0, 0]);
  const window = { s_low: -1, s_high: 1, t_low: -1, t_high: 1 };
  const grid = losses(config, plane, window, 5);
  assert.equal(grid[12], report.training.loss + report.penalty);
  assert.notEqual(grid[0], grid[12]);
});

test('two parameters span the plane that moves them alone', () => {
  const { parameters } = train(methods, defaults, 5);
  const request = {
    config: defaults,
    centre: parameters.slice(),
    choice: { kind: 'parameters', pair: [4, 0] },
    paths: [],
  };
  const { plane } = landscaping.landscapePlane(request);
  const grid = losses(defaults, plane, { s_low: 0, s_high: 2, t_low: 0, t_high: 4 }, 3);
  methods.make({ change: { kind: 'weight', index: 4, value: parameters[4] + 2 }, view: { field: 4, tile: 2 } });
  methods.make({ change: { kind: 'weight', index: 0, value: parameters[0] + 4 }, view: { field: 4, tile: 2 } });
  assert.equal(grid[2], look(methods).report.training.loss, 'the top right corner');
});

test('paths of another network are refused', () => {
  const request = { config: defaults, centre: new Float64Array(3), choice: { kind: 'principal' }, paths: [] };
  assert.throws(() => landscaping.landscapePlane(request), /37 parameters/);
});

test('contours run where the loss has their level, with what is not a number beyond them', async () => {
  const side = 21;
  const field = Float64Array.from({ length: side * side }, (_, k) => {
    const [x, y] = [(k % side) - 10, Math.floor(k / side) - 10];
    return Math.exp((x * x + y * y) / 25);
  });
  field[0] = NaN;
  const [circle, corner] = await landscaping.landscapeContours({
    losses: field,
    side,
    levels: [Math.E, Math.exp(7.9)],
  });
  const ring = circle.rings.at(-1);
  for (let p = 0; p < ring.length; p += 2) {
    assert.ok(Math.abs(Math.hypot(ring[p] - 10.5, ring[p + 1] - 10.5) - 5) < 0.05);
  }
  assert.ok(corner.rings.some((points) => points[0] < 2 && points[1] < 2));
});

test('levels are round, logarithmic and few', () => {
  assert.deepEqual(
    levelsOf([0.011, 3, NaN, Infinity]),
    [0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2],
  );
  assert.deepEqual(levelsOf([0.0011, 3]), [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]);
  assert.deepEqual(levelsOf([0.62, 0.75]), [0.64, 0.66, 0.68, 0.7, 0.72, 0.74]);
  const deep = levelsOf([0, 1e200]);
  assert.ok(deep.length > 5 && deep.length <= 15, deep);
  assert.ok(deep.every((level, k) => k === 0 || level > deep[k - 1]));
  assert.deepEqual(levelsOf([2, 2]), []);
  assert.deepEqual(levelsOf([NaN]), []);
  assert.deepEqual(levelsOf([-1, 0]), []);
});

test('the picture takes in the paths, in a square', () => {
  const path = Float64Array.of(-4, 1, -2, 2, 0, 0);
  const { s_low, s_high, t_low, t_high } = windowOf('principal', null, [path]);
  assert.ok(s_low < -4 && s_high > 0 && t_low < 0 && t_high > 2);
  assert.ok(Math.abs(s_high - s_low - (t_high - t_low)) < 1e-12);
  assert.ok(Math.abs((t_low + t_high) / 2 - 1) < 1e-12);
  const unit = { s_low: -1, s_high: 1, t_low: -1, t_high: 1 };
  assert.deepEqual(windowOf('random', null, [Float64Array.of(0.1, 0.2, 0, 0)]), unit);
  assert.deepEqual(windowOf('principal', null, [Float64Array.of(0, 0)]), unit, 'of a path that does not move');
  assert.equal(windowOf('random', 3, [path]).s_high, 3);
  assert.deepEqual(
    coordinatesOf({ window: { s_low: -1, s_high: 1, t_low: 0, t_high: 4 }, side: 5 }, { column: 1, row: 1 }),
    { s: -0.5, t: 3 },
  );
});

test('parameters are found by their places, and in a smaller network the nearest', () => {
  const layers = [
    { inputs: 2, outputs: 4, weights: 0, bias: 8, biases: 4 },
    { inputs: 4, outputs: 1, weights: 12, bias: 16, biases: 0 },
  ];
  assert.equal(placeOfChosen(layers, { layer: 0, from: 1, unit: 2 }), 6);
  assert.equal(placeOfChosen(layers, { layer: 0, from: -1, unit: 3 }), 11);
  assert.equal(placeOfChosen(layers, { layer: 1, from: -1, unit: 9 }), 12, 'it has no biases');
});

test('a path goes on to where the network is now', () => {
  const [epochs, weights] = [Float64Array.of(0, 4), Float64Array.of(1, 2, 3, 4)];
  assert.equal(joined(epochs, weights, Float64Array.of(3, 4), 2).joined, false);
  const more = joined(epochs, weights, Float64Array.of(3, 5), 2);
  assert.deepEqual([[...more.epochs], [...more.weights], more.joined], [[0, 4, 4], [1, 2, 3, 4, 3, 5], true]);
  const rated = structuredClone(defaults);
  rated.optimizer.learning_rate = 0.5;
  assert.equal(lossOf(rated), lossOf(defaults));
  rated.penalty.l2 = 0.5;
  assert.notEqual(lossOf(rated), lossOf(defaults));
});

const open = async (hash) => {
  const page = await stage(hash);
  await page.actions.openMode('compare');
  return { ...page, landscape: () => page.state().compare.landscape, own: page.actions.compare };
};

test('the page’s network has its landscape, whose centre is its loss', async () => {
  const { actions, state, landscape, own } = await open('');
  await actions.openMode('train');
  for (let k = 0; k < 5; ++k) await actions.step('epoch');
  await actions.openMode('compare');
  own.askLandscape({ kind: 'random', side: 25 });
  await own.computeLandscape();
  assert.equal(landscape().problem, null);
  const { losses: grid, side, paths, contours, changed, window } = landscape().shown;
  assert.deepEqual([...paths[0].epochs], [0, 1, 2, 3, 4, 5]);
  assert.equal(window.s_low, -window.s_high);
  assert.equal(grid[(side * side - 1) / 2], state().snapshot.report.training.loss);
  assert.ok(contours.length >= 3);
  assert.equal(changed, false);
});

test('a weight that was changed by hand is where the path goes last, and the picture says so', async () => {
  const { actions, state, landscape, own } = await open('epoch=4');
  await actions.openMode('train');
  await actions.setParameter(3, 2.5);
  await actions.openMode('compare');
  own.askLandscape({ side: 25 });
  await own.computeLandscape();
  const { paths, changed, run } = landscape().shown;
  assert.deepEqual([changed, run], [true, state().run.run]);
  assert.deepEqual([...paths[0].epochs], [0, 1, 2, 3, 4, 4]);
  assert.deepEqual([...paths[0].places.slice(-2)], [0, 0]);
});

test('what was typed wrongly is refused with its name, and the number stays', async () => {
  const { landscape, own } = await open('');
  own.typeLandscape('seed', '-1');
  own.typeLandscape('reach', '0');
  assert.match(landscape().drafts.seed.message, /seed of the directions is “-1”; allowed: a whole number from 0/);
  assert.match(landscape().drafts.reach.message, /“0”; allowed: a number above 0/);
  assert.deepEqual([landscape().asked.seed, landscape().asked.reach], [1, null]);
  own.typeLandscape('seed', '7');
  own.typeLandscape('reach', ' 2.5 ');
  assert.deepEqual([landscape().asked.seed, landscape().asked.reach, landscape().drafts], [7, 2.5, {}]);
  own.typeLandscape('reach', '');
  assert.equal(landscape().asked.reach, null);
});

test('a landscape can be cancelled and computed again', async () => {
  const { landscape, own } = await open('');
  own.askLandscape({ side: 101 });
  const computing = own.computeLandscape();
  assert.equal(landscape().phase, 'paths');
  await new Promise((resolve) => setTimeout(resolve, 20));
  own.cancelLandscape();
  await computing;
  assert.deepEqual([landscape().phase, landscape().problem, landscape().shown], ['idle', null, null]);
  own.askLandscape({ side: 25 });
  await own.computeLandscape();
  assert.equal(landscape().shown.losses.length, 625);
});

test('two variants have both paths in one plane, where their shapes are the same', async () => {
  const { state, landscape, own } = await open('stop.epochs=40');
  const { spec } = state().compare;
  await own.ask({ ...spec, seeds: { ...spec.seeds, count: 1 } });
  await own.run();
  own.askLandscape({ subject: 'variants', variants: [1, 2], kind: 'principal', side: 25 });
  await own.computeLandscape();
  const { paths, shares, otherLoss } = landscape().shown;
  assert.deepEqual(
    paths.map(({ epochs }) => epochs.at(-1)),
    [40, 40],
  );
  assert.deepEqual([...paths[0].places.slice(-2)], [0, 0]);
  assert.notDeepEqual([...paths[1].places.slice(-2)], [0, 0]);
  assert.ok(shares[0] >= shares[1] && shares[0] + shares[1] <= 1 + 1e-12);
  assert.equal(otherLoss, false);

  await own.vary(0, [
    { label: '', values: { 'network.layers[].units': 3 } },
    { label: '', values: { 'network.layers[].units': 5 } },
  ]);
  await own.run();
  own.askLandscape({ variants: [0, 1] });
  await own.computeLandscape();
  assert.match(landscape().problem, /different numbers of weights/);
  assert.equal(landscape().shown.paths.length, 2, 'what there was stays');
});

test('the runs of a comparison come before a landscape', async () => {
  const { state, landscape, own } = await open('stop.epochs=40');
  const { spec } = state().compare;
  await own.ask({ ...spec, seeds: { ...spec.seeds, count: 2 } });
  own.askLandscape({ side: 101 });
  const computing = own.computeLandscape();
  await Promise.all([own.run(), computing]);
  assert.equal(state().compare.phase, 'done');
  assert.equal(state().compare.results.every(Boolean), true);
  assert.deepEqual([landscape().phase, landscape().shown], ['idle', null]);
});

test('keys read the picture from its middle on and stop at its edges', async () => {
  const { landscape, own } = await open('');
  own.moveOnLandscape(1, 0);
  assert.equal(landscape().at, null, 'there is nothing to read yet');
  own.askLandscape({ side: 25 });
  await own.computeLandscape();
  own.moveOnLandscape(1, 0);
  assert.deepEqual(landscape().at, { column: 12, row: 12, byKey: true });
  own.moveOnLandscape(10, -10);
  own.moveOnLandscape(10, -1);
  assert.deepEqual(landscape().at, { column: 24, row: 1, byKey: true });
});
