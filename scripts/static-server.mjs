// Serves a folder on this machine: node scripts/static-server.mjs FOLDER PORT. The browser tests import `serve`.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const LOOPBACK = '127.0.0.1'; // a bare machine may not know the name localhost

/**
 * @param {string} folder
 * @param {{ port?: number, base?: string, headers?: Record<string, string> }} [options]
 *   port 0 takes any free one; base is the path that the folder appears under, with slashes at both ends
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with code EADDRINUSE if the port is taken
 */
export function serve(folder, { port = 0, base = '/', headers = {} } = {}) {
  const files = sirv(folder, {
    dev: true, // looks at the disk each time, so that a new build shows
    gzip: true, // where scripts/build has left a smaller twin
    setHeaders: (response) => Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value)),
  });
  const notFound = (response) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  const server = createServer((request, response) => {
    if (!request.url.startsWith(base)) return notFound(response);
    request.url = request.url.slice(base.length - 1);
    files(request, response, () => notFound(response));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () =>
      resolve({
        url: `http://${LOOPBACK}:${server.address().port}${base}`,
        close: () =>
          new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
          }),
      }),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  try {
    await serve(folder, { port: Number(port) });
    console.log(`serve: Backprop Lab is at http://localhost:${port}  (Ctrl+C stops it)`);
  } catch (error) {
    const taken = error.code === 'EADDRINUSE';
    console.error(
      taken
        ? `serve: port ${port} is taken; try another: scripts/serve ${Number(port) + 1}`
        : `serve: ${error.message}`,
    );
    process.exit(1);
  }
}
