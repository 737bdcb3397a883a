import { defineConfig } from 'vitest/config';

/** Journeys and platform laws in a real browser. Two files at a time: each has a whole browser to itself. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
