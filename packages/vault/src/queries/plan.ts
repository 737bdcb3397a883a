/** *My plan for hard moments*: all of it, part by part. A part that two devices filled shows what both wrote. */

import type { PlanEntry, PlanPartId } from '@cairn/domain';
import type { QueryHandler } from '../context.ts';
import { readPlanEntries } from './read-help.ts';

export const plan: QueryHandler<'plan'> = async ({ database }) => {
  const entries = await readPlanEntries(database);
  const of = (part: PlanPartId): readonly PlanEntry[] => entries.filter((entry) => entry.part === part);
  return {
    parts: {
      signs: of('signs'),
      alone: of('alone'),
      around: of('around'),
      people: of('people'),
      services: of('services'),
      safer: of('safer'),
    },
  };
};
