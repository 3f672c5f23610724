import { createRequire } from 'node:module';

/** Loads a package of package.json here, which scripts/bench installs apart from the page's own. */
export const requirePeer = createRequire(new URL('../../../build/bench/peers/package.json', import.meta.url));
