/**
 * The ladders as shrinking needs them: steps and what a hand would touch, without the many words by which they are found. These
 * are in the index. Made by `generate.ts`, opened here.
 */

import type { KnownLadder, LifeArea, OfferedStep } from '@cairn/domain';
import type { StepHandles } from '../ladders/ladder-structure.ts';

/** Thing and place are left out where they are the ladder's. */
export type RungEntry = readonly [
  id: string,
  text: string,
  minutes: OfferedStep['minutes'],
  energy: OfferedStep['energy'],
  social: OfferedStep['social'],
  thing?: string,
  place?: string,
];

export type LadderEntry = readonly [
  id: string,
  title: string,
  thing: string,
  place: string,
  rungs: readonly RungEntry[],
];

const areaOf = (id: string): LifeArea => id.slice(0, id.indexOf('.')) as LifeArea;

export const knownLadder = ([id, title, , , rungs]: LadderEntry): KnownLadder => ({
  id,
  area: areaOf(id),
  title,
  steps: rungs.map(([rung, text, minutes, energy, social]) => ({
    text,
    minutes,
    energy,
    social,
    rung: `${id}.${rung}`,
  })),
});

export const ladderHandles = ([, , thing, place]: LadderEntry): StepHandles => ({ thing, place });

/** By the full id of the rung. */
export const rungHandles = ([id, , thing, place, rungs]: LadderEntry): readonly (readonly [
  string,
  StepHandles,
])[] =>
  rungs.map(([rung, , , , , ownThing, ownPlace]) => [
    `${id}.${rung}`,
    { thing: ownThing ?? thing, place: ownPlace ?? place },
  ]);
