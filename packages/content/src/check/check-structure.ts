/**
 * What an activity's numbers may be, and that they agree. Source: domain.md 8.1: energy 1 = possible lying or sitting;
 * 2 = standing, a few minutes; 3 = leaving home or other people. Long things at home may be 3 too. Pure.
 */

import { isLifeArea } from '@cairn/domain';
import type { Activity } from '@cairn/domain';
import type { Finding } from './finding.ts';

const ALLOWED = {
  minutes: [1, 2, 5, 10, 20, 45],
  energy: [1, 2, 3],
  social: [0, 1, 2],
  place: ['bed', 'in', 'out', 'any'],
  time: ['any', 'am', 'pm', 'eve'],
} as const;

const LONG_MINUTES = 20;

const values = (activity: Activity): readonly string[] =>
  (Object.keys(ALLOWED) as (keyof typeof ALLOWED)[]).flatMap((field) =>
    (ALLOWED[field] as readonly unknown[]).includes(activity[field])
      ? []
      : [`${field} is ${JSON.stringify(activity[field])}`],
  );

const id = ({ id: text, area }: Activity): readonly string[] => [
  ...(isLifeArea(area) ? [] : [`area is ${JSON.stringify(area)}`]),
  ...(/^[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*){1,2}$/u.test(text) ? [] : ['id is not area.kebab-case']),
  ...(text.startsWith(`${area}.`) ? [] : [`id does not start with its area, ${area}`]),
];

const energy = ({ energy: level, place, social, minutes }: Activity): readonly string[] => [
  ...(level === 1 && place === 'out' ? ['energy 1 is possible lying or sitting: place is not "out"'] : []),
  ...(place === 'bed' && level !== 1 ? ['what is done in bed is energy 1'] : []),
  ...(social === 2 && level !== 3 ? ['being with somebody (social 2) is energy 3'] : []),
  ...(level === 3 && place !== 'out' && social !== 2 && minutes < LONG_MINUTES
    ? ['energy 3 means leaving home, other people, or a long time']
    : []),
];

const finding =
  (rule: string, where: string) =>
  (message: string): Finding => ({ rule, where, message });

export const checkStructure = (activity: Activity): readonly Finding[] => [
  ...id(activity).map(finding('id', activity.id)),
  ...values(activity).map(finding('value', activity.id)),
  ...energy(activity).map(finding('energy', activity.id)),
];
