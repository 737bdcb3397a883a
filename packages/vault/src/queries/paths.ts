/** All paths that are not in the trash, each with where one stands; those that rest or are no mountain any more come last. */

import type { QueryHandler } from '../context.ts';
import { inShownOrder, readChallenges, readStepsByPath, standingOn } from './read-paths.ts';

export const paths: QueryHandler<'paths'> = async ({ database }) => {
  const stepsOf = await readStepsByPath(database);
  return {
    paths: inShownOrder(await readChallenges(database)).map((challenge) => {
      const steps = stepsOf.get(challenge.id) ?? [];
      return {
        challenge,
        here: standingOn(steps)?.step ?? null,
        climbed: steps.filter(({ timesDone }) => timesDone > 0).length,
        steps: steps.length,
      };
    }),
  };
};
