import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';

/** Each looks at all screens, one after the other: apart, so that `npm test` stays short. See tours.vitest.config.ts. */
export const TOURS: readonly string[] = [
  'journeys/big-text-and-narrow.e2e.ts',
  'journeys/every-word-in-every-direction.e2e.ts',
  'journeys/nothing-is-refused-by-axe.e2e.ts',
  'journeys/reads-well-without-motion.e2e.ts',
];

/**
 * Journeys and platform laws in a real browser. Two files at a time; the journeys of one process share a browser, each at
 * an address of its own, of which nothing is left when it ends.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    exclude: [...TOURS],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A process closes its browser before it ends.
    teardownTimeout: 60_000,
  },
});

export default config;
