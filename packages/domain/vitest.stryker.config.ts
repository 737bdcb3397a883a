/**
 * The domain's tests alone, for mutation testing: few runs a property, since every mutant meets them all. `CAIRN_TESTS_OF`
 * names a folder that its own tests are to judge alone. A mutant in what is worked out as a file loads meets every test of
 * its run, and five hundred are such: with all tests for each of them a run takes hours.
 */

import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';

const own = process.env['CAIRN_TESTS_OF'] ?? '';

const config: ViteUserConfig = defineConfig({
  test: { include: [own === '' ? 'src/**/*.test.ts' : `src/${own}/**/*.test.ts`], testTimeout: 60_000 },
});

export default config;
