/**
 * Anything that feels too big, as steps. The check on words comes first: what it meets is answered with kind `help` and nothing
 * else. Then the person's own paths, then the catalogue. Nothing is kept.
 */

import type { OwnLadder } from '@cairn/domain';
import type { Database } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { textOf } from '../inputs.ts';
import { offeredOf, shrinkContent } from '../shrink-content.ts';
import { toneOfWords } from '../tone-of-words.ts';
import { namesOf } from './path-inputs.ts';
import { readChallenges, readStepsByPath, standingOn } from './read-paths.ts';

export const shrink: QueryHandler<'shrink'> = async ({ database }, input) => {
  const text = textOf(input.text);
  const tone = await toneOfWords(text);
  const { shrink: shrunk, locale } = await shrinkContent();
  const wish = { not: namesOf(input.not, 'not'), ladder: namesOf(input.ladder, 'ladder')[0] ?? null };
  return { ...shrunk(text, { tone, own: await readOwn(database), locale, ...wish }), tone };
};

/** A path that rests is not brought up. Of one with several ways up it is the one where the person stands. */
const readOwn = async (database: Database): Promise<readonly OwnLadder[]> => {
  const stepsOf = await readStepsByPath(database);
  const challenges = await readChallenges(database);
  return challenges
    .filter(({ resting }) => !resting)
    .map(({ id, text, area, arrivedOn }) => {
      const all = stepsOf.get(id) ?? [];
      const here = standingOn(all)?.step.ladder;
      const steps = all.filter(({ step }) => step.ladder === here);
      const finished = arrivedOn !== null || (steps.at(-1)?.timesDone ?? 0) > 0;
      return { id, title: text, area, steps: steps.map(({ step }) => offeredOf(step)), finished };
    });
};
