/** What a step that is offered may say, whatever it was made from: the rules for the wording of an activity, and its numbers. Pure. */

import type { OfferedStep } from '@cairn/domain';
import { checkWording } from './check-wording.ts';
import type { Finding } from './finding.ts';
import { TEXT_RULES } from './text-rules.ts';

const MINUTES: readonly number[] = [0.5, 1, 2, 5, 10, 20, 45];

/** English. A catalogue's rung is checked with its ladder besides. */
export const checkOfferedStep = (step: OfferedStep): readonly Finding[] => {
  const { text, minutes, energy, social } = step;
  const words = checkWording(
    {
      id: step.rung ?? 'step',
      area: 'mind',
      text,
      minutes: minutes === 0.5 ? 1 : minutes,
      energy,
      social,
      place: 'any',
      time: 'any',
      tags: [],
    },
    TEXT_RULES.en,
  );
  const numbers = MINUTES.includes(minutes)
    ? []
    : [{ rule: 'value', where: text, message: `minutes is ${minutes}` }];
  return [...words.filter(({ rule }) => rule !== 'needs-legs' && rule !== 'tags'), ...numbers];
};
