import { defineConfig } from 'vitest/config';
import journeys, { LONG } from './vitest.config.ts';

/** The longest journeys: `npm run soak -- journeys` runs them. */
export default defineConfig({ ...journeys, test: { ...journeys.test, include: [...LONG], exclude: [] } });
