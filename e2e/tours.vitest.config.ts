import { defineConfig } from 'vitest/config';
import journeys, { TOURS } from './vitest.config.ts';

/** Every screen at every size, and every way in which something can end. `npm run verify` runs it; `npm test` does not. */
export default defineConfig({ ...journeys, test: { ...journeys.test, include: [...TOURS], exclude: [] } });
