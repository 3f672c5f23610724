// A part of the service worker: a newer version waits until the page says that it has just been opened, and takes over if
// no other window shows the version before, whose parts it would remove.
{
  const worker = /** @type {any} */ (self); // the types at hand are those of windows
  worker.addEventListener('message', (/** @type {any} */ event) => {
    if (event.data !== 'take over') return;
    /** @type {Promise<object[]>} */
    const windows = worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    event.waitUntil(windows.then(({ length }) => (length <= 1 ? worker.skipWaiting() : undefined)));
  });
}
