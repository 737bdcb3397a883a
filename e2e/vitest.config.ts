import { defineConfig } from 'vitest/config';

/**
 * Journeys and platform laws in a real browser. Two files at a time; the journeys of one process share a browser, each at
 * an address of its own, of which nothing is left when it ends.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A process closes its browser before it ends.
    teardownTimeout: 60_000,
  },
});
