/**
 * A ladder's laws. Source: domain.md 8.2: the first rung takes two minutes or less at energy 1; energy never falls and
 * rises by one level a rung at most; felt effort (1-10, given by the author) never falls; each rung is worded like an
 * activity. Pure.
 */

import type { Activity, LifeArea } from '@cairn/domain';
import { checkStructure } from './check-structure.ts';
import { checkWording } from './check-wording.ts';
import type { Finding } from './finding.ts';
import type { Wording } from './wording.ts';

export interface LadderRung extends Activity {
  /** 1-10, how hard it looks from below. */
  readonly feltEffort: number;
}

export interface CheckedLadder {
  readonly id: string;
  readonly area: LifeArea;
  /** From the lowest up. */
  readonly rungs: readonly LadderRung[];
}

const isFirstRung = ({ minutes, energy }: LadderRung): boolean => minutes <= 2 && energy === 1;

const climb = (below: LadderRung, rung: LadderRung): readonly string[] => [
  ...(rung.energy < below.energy ? ['energy falls'] : []),
  ...(rung.energy > below.energy + 1 ? ['energy rises by two levels'] : []),
  ...(rung.feltEffort < below.feltEffort ? ['felt effort falls'] : []),
];

export const checkLadder = (ladder: CheckedLadder, wording: Wording): readonly Finding[] => {
  const [first, ...others] = ladder.rungs;
  const found =
    (where: string) =>
    (message: string): Finding => ({ rule: 'ladder', where, message });
  if (first === undefined) return [found(ladder.id)('has no rungs')];
  return [
    ...(isFirstRung(first) ? [] : [found(first.id)('the first rung is not two minutes at energy 1')]),
    ...others.flatMap((rung, index) => climb(ladder.rungs[index] ?? first, rung).map(found(rung.id))),
    ...ladder.rungs.flatMap((rung) => [...checkStructure(rung), ...checkWording(rung, wording)]),
  ];
};
