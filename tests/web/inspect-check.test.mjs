// Inspect's gradient check and flow: what the actions ask for, and what is made of the answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evenlySpread, parameterAt } from '../../web/state/inspect/places.js';
import { countsOf, failingLayers, findingOf } from '../../web/state/inspect/finding.js';
import { layersFrom, passageOf } from '../../web/state/inspect/flow.js';
import { digitsOf, roughly } from '../../web/lib/digits.js';
import { checkWords } from '../../web/i18n/en/check.js';
import { stage } from './stage.mjs';

/** Opened at a panel. */
async function opened(panel, hash = '') {
  const lab = await stage(hash);
  await lab.actions.openMode('inspect');
  lab.actions.inspect.open(panel);
  return lab;
}

const check = (lab) => lab.state().inspect.check;
const flows = (lab) => lab.state().inspect.flows;
const checked = (lab) => lab.until(({ inspect }) => inspect.check.result && !inspect.check.progress);
const layers = (lab) => lab.state().run.layers;
const found = (lab) => findingOf(check(lab).result, layers(lab));

test('parameters have their names, and can be spread evenly', async () => {
  const lab = await stage();
  const all = lab.state().run.layers;
  assert.deepEqual(parameterAt(all, 0), { kind: 'weight', layer: 0, unit: 0, from: 0 });
  assert.deepEqual(parameterAt(all, 6), { kind: 'weight', layer: 0, unit: 2, from: 1 });
  assert.deepEqual(parameterAt(all, 8), { kind: 'bias', layer: 0, unit: 0 });
  assert.deepEqual(parameterAt(all, 12), { kind: 'weight', layer: 1, unit: 0, from: 0 });
  assert.deepEqual(parameterAt(all, 36), { kind: 'bias', layer: 2, unit: 0 });
  assert.deepEqual(evenlySpread(5, 10, 110), [10, 34, 59, 84, 109]);
  assert.deepEqual(evenlySpread(Infinity, 2, 5), [2, 3, 4]);
  assert.deepEqual(evenlySpread(1, 2, 5), [2]);
});

test('numbers have the digits that a comparison needs', () => {
  assert.deepEqual(
    [0.00409034, -123456.7, 3.14e-11, 0, 2.5e7, NaN].map((value) => digitsOf(value)),
    ['0.0040903', '−123460', '3.1400e-11', '0.0000', '2.5000e7', 'NaN'],
  );
  assert.deepEqual([0, 0.25, 1.19e-7, 52.3, 1234, 2.5e6].map(roughly), ['0', '0.25', '1.2e-7', '52', '1200', '2.5e6']);
});

test('a small network is checked when the panel opens, again once it has trained, and never while it does', async () => {
  const lab = await opened('check');
  await checked(lab);
  const { result } = check(lab);
  assert.equal(result.checked.length, 37);
  assert.equal(result.epoch, 0);
  assert.deepEqual(found(lab), { kind: 'agrees' });
  assert.ok(result.checked.every(({ error }, k) => k === 0 || error <= result.checked[k - 1].error));
  await lab.until(({ inspect }) => inspect.check.curve);
  assert.equal(check(lab).curve.errors.length, 23);
  lab.actions.play();
  await lab.until(({ snapshot }) => snapshot.report.epoch > 0);
  const asked = lab.asked.filter((method) => method === 'checkGradients').length;
  await lab.until(({ snapshot }) => snapshot.report.epoch > 3);
  assert.equal(lab.asked.filter((method) => method === 'checkGradients').length, asked);
  await lab.actions.pause();
  await lab.until(({ inspect, snapshot }) => inspect.check.result.epoch === snapshot.report.epoch);
  assert.notEqual(check(lab).result.checked[0].analytic, result.checked[0].analytic);
});

test('a forgotten slope is found in its layer and below, other faults where they show', async () => {
  const places = {
    'network.layers=4:sigmoid:::missing_slope,4:sigmoid': { kind: 'delta', layer: 0, only: true },
    'network.layers=4:sigmoid,4:sigmoid:::missing_slope': { kind: 'delta', layer: 1, only: false },
    'network.layers=4:sigmoid:::bias_not_summed,4:sigmoid': { kind: 'own', layer: 0, what: 'biases', below: [] },
    'network.layers=4:sigmoid:::cache_swapped,4:sigmoid': { kind: 'own', layer: 1, what: 'weights', below: [] },
    'network.layers=4:sigmoid,4:sigmoid:::missing_bias': { kind: 'own', layer: 1, what: 'biases', below: [] },
    'network.layers=4:sigmoid,4:sigmoid:::updated_first': { kind: 'delta', layer: 0, only: true },
    'network.output.fault=sign': { kind: 'everything', factor: -1 },
    'network.output.fault=factor_half': { kind: 'everything', factor: 0.5 },
  };
  for (const [hash, expected] of Object.entries(places)) {
    const lab = await opened('check', hash);
    assert.deepEqual(lab.state().linkErrors, [], hash);
    await checked(lab);
    const { factor, ...finding } = found(lab);
    const { factor: times, ...wanted } = expected;
    assert.deepEqual(finding, wanted, hash);
    if (times !== undefined) assert.ok(Math.abs(factor - times) < 1e-6, hash);
    assert.equal(check(lab).result.checked[0].verdict, 'differs', 'the worst comes first');
  }
});

test('what fails in the layer that alone was checked says no more than that', async () => {
  const lab = await opened('check', 'network.layers=4:sigmoid,4:sigmoid:::missing_slope');
  await checked(lab);
  assert.deepEqual(failingLayers(check(lab).result.checked, layers(lab)), [0, 1]);
  lab.actions.inspect.chooseChecked({ layer: 0 });
  await lab.until(({ inspect }) => inspect.check.result.layer === 0);
  assert.equal(check(lab).result.checked.length, 12);
  assert.deepEqual(found(lab), { kind: 'layer alone', layer: 0 });
});

test('another ε is checked at once; one that is out of bounds is refused and nothing is lost', async () => {
  const lab = await opened('check');
  await checked(lab);
  lab.actions.inspect.chooseEpsilon('0.1');
  await lab.until(({ inspect }) => inspect.check.result.epsilon === 0.1);
  const counts = countsOf(check(lab).result.checked);
  assert.equal(counts.differs, 0);
  assert.ok(counts.truncation > 18, 'truncation explains it');
  lab.actions.inspect.chooseEpsilon('1e-12');
  await lab.until(({ inspect }) => inspect.check.result.epsilon === 1e-12);
  assert.ok(countsOf(check(lab).result.checked).rounding > 18);
  for (const typed of ['abc', '0.5', '1e-13', '', '-1e-6']) {
    lab.actions.inspect.chooseEpsilon(typed);
    assert.equal(check(lab).refused.text, typed);
    assert.equal(check(lab).refused.message, `ε is “${typed}”; allowed: a number from 1e-12 to 0.1.`);
    assert.equal(check(lab).result.epsilon, 1e-12);
  }
  lab.actions.inspect.dropEpsilon();
  assert.equal(check(lab).refused, null);
});

const LARGE = 'network.layers=256:relu,256:relu,256:relu&initial.weights=he_normal';

test('a large network is checked when asked for, in part, and can be stopped', async () => {
  const lab = await opened('check', LARGE);
  assert.deepEqual(lab.state().linkErrors, []);
  await lab.until(({ inspect }) => inspect.check.terms);
  assert.equal(check(lab).result, null, 'not by itself');
  const started = lab.actions.inspect.startCheck();
  await lab.until(({ inspect }) => inspect.check.progress?.done > 5);
  assert.deepEqual([check(lab).progress.of, check(lab).progress.wanted], ['check', 500]);
  lab.actions.inspect.stopCheck();
  await started;
  const { result, progress } = check(lab);
  assert.equal(progress, null);
  assert.ok(result.checked.length > 5 && result.checked.length < 500);
  assert.equal(result.wanted, 500);
  assert.equal(result.all, 132_609);
  assert.equal(countsOf(result.checked).differs, 0);
});

test('a check that is under way ends with its run, and one that stands still goes on', async () => {
  const lab = await opened('check', LARGE);
  await lab.until(({ inspect }) => inspect.check.terms);
  const started = lab.actions.inspect.startCheck();
  await lab.until(({ inspect }) => inspect.check.progress?.done > 2);
  await lab.actions.change({ 'network.layers': [{ units: 3, activation: 'tanh' }] });
  await started;
  await lab.until(({ inspect, run }) => inspect.check.result?.run === run.run);
  assert.equal(check(lab).result.checked.length, 13, 'of the new run, which is small');
});

test('the flow is there at epoch 0, follows the run, and stays beside that of the next one', async () => {
  const lab = await opened('flow');
  await lab.until(({ inspect }) => inspect.flows.now);
  const { now: first } = flows(lab);
  assert.equal(first.epoch, 0);
  assert.equal(first.layers.length, 3);
  for (const { slope } of first.layers) assert.ok(slope > 0 && slope <= 0.25);
  const { share, weights, slope } = passageOf(first.layers);
  assert.ok(Math.abs((weights * slope) ** 2 / share - 1) < 1e-12);
  await lab.actions.step('epoch');
  await lab.until(({ inspect }) => inspect.flows.now.epoch === 1);
  assert.equal(flows(lab).before, null);
  await lab.actions.addLayer();
  await lab.until(({ inspect }) => inspect.flows.now.layers.length === 4);
  assert.equal(flows(lab).before.layers.length, 3);
  assert.equal(flows(lab).before.epoch, 1);
  const sigmoid = passageOf(flows(lab).now.layers).share;
  await lab.actions.changeHiddenActivation('relu');
  await lab.until(({ inspect }) => inspect.flows.before?.layers.length === 4);
  assert.ok(passageOf(flows(lab).now.layers).share > 10 * sigmoid, 'it does not vanish');
  lab.actions.inspect.forgetFlow();
  assert.equal(flows(lab).before, null);
});

test('nothing is said of a way that is not there', () => {
  const layer = (delta, weights, slope) => [1, delta, 0.2, weights, slope, 0, 0];
  const of = (...all) => passageOf(layersFrom(Float64Array.from(all.flat())));
  assert.equal(of(layer(1, NaN, NaN)), null);
  assert.equal(of(layer(0, NaN, NaN), layer(0, 2, 0), layer(1, NaN, NaN)), null);
  assert.deepEqual(of(layer(0.5, 2, 0.25), layer(1, NaN, NaN)), { share: 0.5, weights: 2, slope: 0.25 });
});

test('what was found is said whatever fails, a single layer too', () => {
  const { own, delta, alone } = checkWords.findings;
  assert.match(own(0, 1, 'biases', []), /^Layer 1 fails, in its ∂L\/∂b alone|^Layer 1 fails, in its biases alone/);
  assert.match(own(1, 2, null, [0]), /Layer 1 fails too/);
  assert.match(delta(1, 2), /^Layers 1 and 2 fail/);
  assert.match(alone(0, 2), /^Layer 1 fails/);
});
