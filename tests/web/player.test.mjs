import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlayer } from '../../web/state/player.js';

/** An engine, a clock and frames that move only when the test says so. */
function stage() {
  const calls = [];
  const frames = [];
  const speeds = [];
  let time = 0;
  const player = createPlayer({
    advance: (slice) => new Promise((resolve, reject) => calls.push({ slice, resolve, reject })),
    now: () => time,
    nextFrame: (callback) => frames.push(callback),
    onSpeed: (speed) => speeds.push(speed),
    sliceMilliseconds: 12,
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    player,
    calls,
    speeds,
    pass: (milliseconds) => (time += milliseconds),
    /** The engine completes the oldest slice. */
    async answer(completed = calls[0].slice.epochs) {
      calls.shift().resolve({ completed });
      await settle();
    },
    async fail() {
      calls.shift().reject(new Error('gone'));
      await settle();
    },
    async frame() {
      for (const callback of frames.splice(0)) callback();
      await settle();
    },
  };
}

test('at full speed one slice waits while another is computed', async () => {
  const { player, calls, answer } = stage();
  player.play();
  assert.equal(calls.length, 2);
  await answer(1000);
  assert.equal(calls.length, 2);
  assert.ok(calls.every(({ slice }) => slice.milliseconds === 12 && slice.epochs > 1e9));
});

test('after a pause no slice is asked for', async () => {
  const { player, calls, answer } = stage();
  player.play();
  player.pause();
  await answer(10);
  await answer(10);
  assert.equal(calls.length, 0);
});

test('one play after another does not double the slices', async () => {
  const { player, calls, answer } = stage();
  player.play();
  player.pause();
  player.play();
  for (let k = 0; k < 10; ++k) await answer(1);
  assert.equal(calls.length, 2);
});

test('a set speed asks for the epochs that are due, no more and no fewer', async () => {
  const { player, calls, answer, frame, pass } = stage();
  player.setSpeed(100);
  player.play();
  assert.equal(calls.length, 0, 'nothing is due at once');
  let done = 0;
  for (let k = 0; k < 60; ++k) {
    pass(1000 / 60);
    await frame();
    if (calls.length > 0) {
      done += calls[0].slice.epochs;
      await answer();
    }
  }
  assert.ok(Math.abs(done - 100) <= 1, `${done} epochs in a second`);
});

test('one epoch a second', async () => {
  const { player, calls, answer, frame, pass } = stage();
  player.setSpeed(1);
  player.play();
  pass(900);
  await frame();
  assert.equal(calls.length, 0);
  pass(101);
  await frame();
  assert.equal(calls[0].slice.epochs, 1);
  await answer();
  pass(500);
  await frame();
  assert.equal(calls.length, 0);
});

test('what could not be kept up with is not made good later', async () => {
  const { player, calls, answer, frame, pass } = stage();
  player.setSpeed(1000);
  player.play();
  pass(10_000); // the page slept
  await frame();
  assert.equal(calls[0].slice.epochs, 101, 'a tenth of a second and one');
  await answer();
  pass(16);
  await frame();
  assert.equal(calls[0].slice.epochs, 16);
});

test('the speed can change under way', async () => {
  const { player, calls, answer, frame, pass } = stage();
  player.setSpeed(10);
  player.play();
  player.setSpeed(Infinity);
  await frame();
  assert.equal(calls.length, 2);
  player.setSpeed(10);
  await answer(5);
  await answer(5);
  assert.equal(calls.length, 0);
  pass(100);
  await frame();
  assert.equal(calls[0].slice.epochs, 1);
});

test('measures the speed from the epochs completed', async () => {
  const { player, answer, pass, speeds } = stage();
  player.play();
  pass(250);
  await answer(100);
  pass(250);
  await answer(100);
  assert.deepEqual(speeds, [400]);
});

test('an engine that fails ends the playing', async () => {
  const { player, calls, fail } = stage();
  player.play();
  await fail();
  await fail();
  assert.equal(calls.length, 0);
});
