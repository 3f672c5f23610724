// Playing: asks the engine for one slice of training after the other, at the wanted speed.

/** @import { Snapshot } from '../engine/methods.js' */

/**
 * @typedef {object} Slice
 * @property {number} epochs
 * @property {number} milliseconds
 */

const SPEED_MILLISECONDS = 400; // how often the speed is measured

/**
 * @param {object} needs
 * @param {(slice: Slice) => Promise<Snapshot>} needs.advance  trains; rejects if the engine has failed
 * @param {() => number} needs.now  milliseconds
 * @param {(callback: () => void) => void} needs.nextFrame
 * @param {(speed: number) => void} needs.onSpeed  epochs a second, a few times a second while playing
 * @param {number} needs.sliceMilliseconds  short enough for a pause to act at once
 */
export function createPlayer({ advance, now, nextFrame, onSpeed, sliceMilliseconds }) {
  let playing = 0; // the number of the current play; 0 while paused
  let plays = 0;
  let speed = Infinity;
  let begin = 0; // since when the wanted speed is kept
  let done = 0; // epochs completed since
  let mark = { time: 0, epochs: 0 };

  /** One slice. What was asked for before a pause does not count for the play after it. @param {number} play @param {number} epochs @returns the epochs completed */
  const slice = async (play, epochs) => {
    const { completed } = await advance({ epochs, milliseconds: sliceMilliseconds });
    if (play !== playing) return completed;
    done += completed;
    mark.epochs += completed;
    const passed = now() - mark.time;
    if (passed >= SPEED_MILLISECONDS) {
      onSpeed((1000 * mark.epochs) / passed);
      mark = { time: now(), epochs: 0 };
    }
    return completed;
  };

  /** As fast as it goes: one slice waits at the engine while the page takes in the one before. @param {number} play */
  const race = async (play) => {
    while (play === playing && speed === Infinity) await slice(play, 2 ** 31);
  };

  /** At a set speed: each frame asks for the epochs that are due. @param {number} play */
  const pace = async (play) => {
    while (play === playing && speed < Infinity) {
      // What it cannot keep up with, or the page slept through, is no debt: at most a tenth of a second's worth and one are due.
      const most = 1 + speed / 10;
      begin = Math.max(begin, now() - (1000 * (done + most)) / speed);
      const due = Math.floor(((now() - begin) / 1000) * speed + 1e-9) - done;
      if (due > 0 && (await slice(play, due)) < due) continue; // it is behind: no frame to lose
      await new Promise((resolve) => nextFrame(() => resolve(undefined)));
    }
  };

  const restartClock = () => {
    begin = now();
    done = 0;
  };

  /** @param {number} play */
  const run = (play) => {
    restartClock();
    const loops = speed === Infinity ? [race(play), race(play)] : [pace(play)];
    // A failed call has been reported by `advance`; a loop that ends because the speed changed is followed by another.
    Promise.all(loops).then(
      () => play === playing && run(play),
      () => play === playing && (playing = 0),
    );
  };

  return {
    play() {
      playing = ++plays;
      mark = { time: now(), epochs: 0 };
      run(playing);
    },
    /** No further slice is asked for; those under way (at most two) still arrive. */
    pause() {
      playing = 0;
    },
    /** @param {number} wanted  epochs a second, or Infinity */
    setSpeed(wanted) {
      speed = wanted;
      restartClock();
    },
  };
}
