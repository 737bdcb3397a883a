/** Which areas of living a person is busy with, and how that drifts over the years. Pure. */

import { LIFE_AREAS } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import type { Dice } from './dice.ts';

/** At first getting up, washing, eating, resting; later people, work, joy. In the order of LIFE_AREAS. */
const FIRST = [9, 8, 8, 3, 6, 4, 2, 1, 0.5, 2, 3, 1] as const;
const LATER = [5, 4, 5, 6, 3, 5, 7, 4, 6, 6, 4, 4] as const;
const ERA_DAYS = 90;

export interface AreaDrift {
  readonly areaOn: (dayIndex: number, progress: number) => LifeArea;
}

export const createAreaDrift = (days: number, dice: Dice): AreaDrift => {
  const eras = Array.from({ length: Math.ceil(days / ERA_DAYS) + 2 }, () =>
    LIFE_AREAS.map(() => 0.3 + 1.4 * dice.unit()),
  );
  const weightsOn = (dayIndex: number, progress: number): number[] => {
    const era = Math.floor(dayIndex / ERA_DAYS);
    const into = dayIndex / ERA_DAYS - era;
    return LIFE_AREAS.map((_, area) => {
      const now = eras[era]?.[area] ?? 1;
      const next = eras[era + 1]?.[area] ?? 1;
      const stage = (FIRST[area] ?? 1) * (1 - progress) + (LATER[area] ?? 1) * progress;
      return stage * (now * (1 - into) + next * into);
    });
  };
  return {
    areaOn: (dayIndex, progress) => LIFE_AREAS[dice.weighted(weightsOn(dayIndex, progress))] ?? LIFE_AREAS[0],
  };
};
