import { defineConfig } from 'vitest/config';
import journeys from './vitest.config.ts';

/** All journeys, the long ones too, for `npm run soak -- engines`; what is frozen is Chromium's. */
export default defineConfig({
  ...journeys,
  test: { ...journeys.test, include: ['journeys/*.e2e.ts', 'platform/*.e2e.ts'], exclude: [], maxWorkers: 1 },
});
