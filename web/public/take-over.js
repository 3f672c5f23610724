// A part of the service worker: a newer version waits until the page says that it has just been opened, and takes over if
// no other window shows the version before, whose parts it would remove.
{
  const worker = /** @type {any} */ (self); // the types at hand are those of windows
  const LOOKS = 15; // the page that was just left may be counted for a moment
  const PAUSE = 200; // milliseconds, between two of them

  const takeOver = async () => {
    for (let look = 0; look < LOOKS; ++look) {
      const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
      if (windows.length <= 1) return worker.skipWaiting();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  };

  worker.addEventListener('message', (/** @type {any} */ event) => {
    if (event.data === 'take over') event.waitUntil(takeOver());
  });
}
