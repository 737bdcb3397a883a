import { defineConfig } from 'vitest/config';
import journeys from './vitest.config.ts';

/** The core of the journeys in the engines that `npm test` does not run in. `npm run verify` runs it. */
const { test } = journeys;

const inEngine = (engine: string): object => ({
  test: {
    ...test,
    name: engine,
    include: ['engines/core.e2e.ts'],
    exclude: [],
    env: { CAIRN_ENGINE: engine },
  },
});

export default defineConfig({ test: { projects: [inEngine('firefox'), inEngine('webkit')] } });
