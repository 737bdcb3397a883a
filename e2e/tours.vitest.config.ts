import { defineConfig } from 'vitest/config';
import journeys, { TOURS } from './vitest.config.ts';

/** What goes through every screen there is, at every size, in every direction. `npm run verify` runs it; `npm test` does not. */
export default defineConfig({ ...journeys, test: { ...journeys.test, include: [...TOURS], exclude: [] } });
