import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ramp, rgb } from '../../web/lib/color.js';
import { count, number, percent, speed } from '../../web/lib/format.js';

test('numbers have four significant digits and an exponent below 1e-3', () => {
  for (const [value, text] of [
    [0, '0'],
    [0.5, '0.5'],
    [0.123456, '0.1235'],
    [-12.3456, '−12.35'],
    [0.001, '0.001'],
    [0.000999, '1e-3'],
    [0.0000123, '1.2e-5'],
    [-0.0000123, '−1.2e-5'],
    [1234.5, '1,235'],
    [2.5e6, '2.5e6'],
    [NaN, 'NaN'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ]) {
    assert.equal(number(value), text);
  }
});

test('counts, shares and speeds', () => {
  assert.equal(count(12480), '12,480');
  assert.equal(percent(1), '100 %');
  assert.equal(percent(20 / 21), '95.2 %');
  assert.equal(speed(412345), '412,000');
  assert.equal(speed(3.4), '3.4');
});

test('the ramp goes from class 0 through the middle to class 1', () => {
  const pixels = ramp([255, 0, 0], [0, 0, 0], [0, 0, 255]);
  const channels = (pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255, pixel >>> 24];
  assert.deepEqual(channels(pixels[0]), [255, 0, 0, 255]);
  assert.deepEqual(channels(pixels[255]), [0, 0, 255, 255]);
  assert.ok(channels(pixels[127])[0] <= 1 && channels(pixels[128])[2] <= 1);
  assert.deepEqual(rgb(' #d96f0a'), [0xd9, 0x6f, 0x0a]);
});
