/** The domain's tests alone, for mutation testing: few runs a property, since every mutant meets them all. */

import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 } });

export default config;
