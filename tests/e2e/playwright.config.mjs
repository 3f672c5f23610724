import { defineConfig } from '@playwright/test';

/** How the installed Chromium starts: as root, and without asking the network for anything. */
export const chromium = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export const viewport = { width: 1360, height: 860 };

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: '../../build/test-results',
  workers: 2,
  expect: { timeout: 10_000 }, // on a busy machine too
  retries: 1, // it is then reported as flaky
  reporter: 'list',
  use: { viewport, serviceWorkers: 'block' }, // but for offline.spec.mjs
  projects: [
    { name: 'chromium', use: { launchOptions: chromium } },
    {
      name: 'firefox',
      // What a program sees of accessibility, and what the engine works out or refuses, are the same in both; they take long.
      grepInvert: /@axe/,
      testIgnore:
        /(bad-input|curves|data|export|help|hostile-link|inspect-(check|formula|hunt|matrices|numpy)|compare-(answer|landscape|pictures|question)|report-files|share)\.spec/,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr' },
      },
    },
  ],
});
