// Keeps the page for when there is no network, by the service worker that scripts/build makes, and takes a newer version
// of the page on the next visit.

/**
 * @param {ServiceWorkerContainer} container
 * @param {() => void} reload  opens the page anew; it has only just been opened, so that nothing is lost
 */
export async function keepOffline(container, reload) {
  try {
    // One that this visit brings waits for the next: by then the page may be in use.
    const waiting = (await container.getRegistration())?.waiting;
    if (waiting) {
      container.addEventListener('controllerchange', reload, { once: true });
      waiting.postMessage('take over'); // see public/take-over.js
    }
    // Never from the browser's own cache, where an old version could live on.
    await container.register('./sw.js', { updateViaCache: 'none' });
  } catch {
    // Some browsers keep nothing, or not here; with a network the page works all the same.
  }
}
