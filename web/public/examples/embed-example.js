// The buttons of the example page: they drive the second lab, and show what it tells.

const lab = /** @type {any} */ (document.querySelector('#driven'));
const told = /** @type {HTMLOutputElement} */ (document.querySelector('#told'));

/** @type {Record<string, () => Promise<unknown>>} */
const ways = {
  play: () => lab.play(),
  pause: () => lab.pause(),
  step: () => lab.step('epoch'),
  fast: () => lab.set({ 'optimizer.learning_rate': 0.5 }),
  circle: () => lab.load('data.set=circle&network.layers=4:tanh,4:tanh'),
  moons: () => lab.load({ preset: 'moons' }),
};

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () =>
    ways[button.dataset.do ?? '']().catch(({ message }) => {
      told.value = message;
    }),
  );
}

lab.addEventListener('backprop-lab:epoch', (/** @type {CustomEvent} */ { detail }) => {
  const { epoch, loss, accuracy } = detail;
  told.value = `Epoch ${epoch}: loss ${loss.toPrecision(4)}, accuracy ${(100 * accuracy).toFixed(1)} %`;
});
