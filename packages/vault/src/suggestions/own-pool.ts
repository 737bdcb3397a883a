/**
 * What is the person's own among suggestions: of each path one is on the step where one stands and those planned for today,
 * and rituals. Law: nothing that rests, that was only found because it was sought, or whose words Cairn would not praise
 * (domain.md 5.5) is brought up unasked. Words are read here, each time, because nothing is kept of how they were read.
 */

import type { Challenge, LocalDay, Ritual, Step, Suggestible } from '@cairn/domain';
import type { Database } from '@cairn/store';
import { isSoughtOnlyRung } from '../catalogue.ts';
import type { ReadContext } from '../context.ts';
import { isOver, readChallenges, readStepsByPath, standingOn } from '../queries/read-paths.ts';
import { readRituals } from '../queries/read-rituals.ts';
import { toneOfWords } from '../tone-of-words.ts';

export const readOwnPool = async ({ database, today }: ReadContext): Promise<readonly Suggestible[]> => {
  const steps = await readOwnSteps(database, today);
  const rituals = (await readRituals(database, today))
    .map(({ ritual }) => ritual)
    .filter(({ kind, resting }) => kind === 'ritual' && !resting);
  const pool: Suggestible[] = [];
  for (const { step, challenge } of steps)
    if (await areOrdinary([challenge.text, step.text])) pool.push(suggestibleStep(step, challenge, today));
  for (const ritual of rituals)
    if (await areOrdinary([ritual.text, ritual.anchor ?? ''])) pool.push(suggestibleRitual(ritual));
  return pool;
};

interface OwnStep {
  readonly step: Step;
  readonly challenge: Challenge;
}

const readOwnSteps = async (database: Database, today: LocalDay): Promise<readonly OwnStep[]> => {
  const stepsOf = await readStepsByPath(database);
  const own = (await readChallenges(database))
    .filter((challenge) => !isOver(challenge))
    .flatMap((challenge): OwnStep[] => {
      const told = stepsOf.get(challenge.id) ?? [];
      const here = standingOn(told)?.step.id;
      return told
        .filter(({ step }) => step.id === here || step.plannedOn === today)
        .map(({ step }) => ({ step, challenge }));
    });
  const offered: OwnStep[] = [];
  for (const each of own) if (!(await isSought(each.step))) offered.push(each);
  return offered;
};

const isSought = async ({ rung }: Step): Promise<boolean> => rung !== null && (await isSoughtOnlyRung(rung));

const areOrdinary = async (texts: readonly string[]): Promise<boolean> => {
  for (const text of texts) if ((await toneOfWords(text)) !== 'ordinary') return false;
  return true;
};

/** What is not known to be small is not offered on a low day. */
const suggestibleStep = (step: Step, { area }: Challenge, today: LocalDay): Suggestible => ({
  key: `step:${step.id}`,
  source: { from: 'step', step: step.id },
  offered: {
    text: step.text,
    minutes: step.minutes ?? 5,
    energy: step.energy ?? 2,
    social: step.social ?? 0,
    rung: step.rung,
  },
  area,
  time: 'any',
  isPlanned: step.plannedOn === today,
});

/** A ritual is made to be small. */
const suggestibleRitual = (ritual: Ritual): Suggestible => ({
  key: `ritual:${ritual.id}`,
  source: { from: 'ritual', ritual: ritual.id },
  offered: {
    text: ritual.text,
    minutes: ritual.minutes ?? 2,
    energy: ritual.energy ?? 1,
    social: 0,
    rung: null,
  },
  area: ritual.area,
  time: ritual.dayPart,
  isPlanned: false,
});
