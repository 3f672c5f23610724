// Playing: asks the engine for one slice of training after the other, at the wanted speed.

/** @import { Snapshot } from '../engine/methods.js' */

/**
 * @typedef {object} Slice
 * @property {number} epochs
 * @property {number} milliseconds
 */

const SLICE_MILLISECONDS = 12; // short enough for a pause to act at once

/**
 * @param {object} needs
 * @param {(slice: Slice) => Promise<Snapshot>} needs.advance  trains; rejects if the engine has failed
 * @param {() => number} needs.now  milliseconds
 * @param {(callback: () => void) => void} needs.nextFrame
 * @param {(speed: number) => void} needs.onSpeed  epochs a second, a few times a second while playing
 */
export function createPlayer({ advance, now, nextFrame, onSpeed }) {
  let playing = 0; // the number of the current play; 0 while paused
  let plays = 0;
  let speed = Infinity;
  let begin = 0; // since when the wanted speed is kept
  let done = 0; // epochs completed since
  /** @type {{ time: number, epochs: number }} */
  let mark = { time: 0, epochs: 0 };

  /** @param {Snapshot} snapshot */
  const count = ({ completed }) => {
    done += completed;
    mark.epochs += completed;
    const passed = now() - mark.time;
    if (passed < 400) return;
    onSpeed((1000 * mark.epochs) / passed);
    mark = { time: now(), epochs: 0 };
  };

  /** As fast as it goes: the next slice waits at the engine while the page takes in the one before. @param {number} play */
  const race = async (play) => {
    while (play === playing && speed === Infinity) {
      count(await advance({ epochs: 2 ** 31, milliseconds: SLICE_MILLISECONDS }));
    }
  };

  /** At a set speed: each frame asks for the epochs that are due. @param {number} play */
  const pace = async (play) => {
    while (play === playing && speed < Infinity) {
      const due = Math.floor(((now() - begin) / 1000) * speed) - done;
      if (due > 0) {
        count(await advance({ epochs: due, milliseconds: SLICE_MILLISECONDS }));
        if (due > Math.max(1, speed / 4)) restartClock(); // it cannot keep up, or the page slept: no debts
      }
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
