/** The whole catalogue of one language against the rules for steps and for harm. Pure. Source: domain.md 5.4-5.6, 8.1, 8.2. */

import { LIFE_AREAS } from '@cairn/domain';
import type { Activity } from '@cairn/domain';
import { checkStructure } from './check-structure.ts';
import { checkWording, HIGHEST_GRADE } from './check-wording.ts';
import type { Finding } from './finding.ts';
import { checkNearDuplicates } from './near-duplicates.ts';
import type { Wording } from './wording.ts';

export interface CatalogueCheck {
  readonly activities: readonly Activity[];
  readonly wording: Wording;
}

/** What every area offers; the first two hold for the worst day. */
export const LEAST = { perArea: 22, lyingDown: 3, short: 120, all: 330 } as const;

const isLyingDown = ({ energy, place, minutes }: Activity): boolean =>
  energy === 1 && minutes <= 2 && (place === 'bed' || place === 'any');

const repeatedIds = (activities: readonly Activity[]): readonly Finding[] => {
  const ids = activities.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ rule: 'id', where: id, message: 'this id is used twice' }));
};

const grades = ({ activities, wording }: CatalogueCheck): readonly Finding[] =>
  LIFE_AREAS.flatMap((area) => {
    const texts = activities.filter((activity) => activity.area === area).map(({ text }) => text);
    const grade = wording.grade?.(texts) ?? 0;
    if (grade <= HIGHEST_GRADE) return [];
    return [{ rule: 'reading-grade', where: area, message: `reads at grade ${grade.toFixed(1)}` }];
  });

const checkArea = (area: string, inArea: readonly Activity[]): readonly Finding[] => {
  const lying = inArea.filter(isLyingDown).length;
  return [
    ...(inArea.length < LEAST.perArea
      ? [{ rule: 'coverage', where: area, message: `has ${inArea.length} of ${LEAST.perArea} activities` }]
      : []),
    ...(lying < LEAST.lyingDown
      ? [{ rule: 'coverage', where: area, message: `has ${lying} short things for somebody lying down` }]
      : []),
  ];
};

/** How much there is, and that the worst day is served in every area. */
export const checkCoverage = (activities: readonly Activity[]): readonly Finding[] => {
  const short = activities.filter(({ minutes }) => minutes <= 2).length;
  const low = activities.filter(({ energy }) => energy === 1).length;
  const whole = (message: string): Finding => ({ rule: 'coverage', where: 'catalogue', message });
  return [
    ...LIFE_AREAS.flatMap((area) =>
      checkArea(
        area,
        activities.filter((activity) => activity.area === area),
      ),
    ),
    ...(activities.length < LEAST.all ? [whole(`has ${activities.length} of ${LEAST.all} activities`)] : []),
    ...(short < LEAST.short ? [whole(`has ${short} of ${LEAST.short} that take two minutes or less`)] : []),
    ...(low * 3 < activities.length ? [whole('less than a third is energy 1')] : []),
  ];
};

/** Every rule that needs no more than the texts at hand: any number of activities. */
export const checkActivities = (check: CatalogueCheck): readonly Finding[] => [
  ...repeatedIds(check.activities),
  ...check.activities.flatMap((activity) => [
    ...checkStructure(activity),
    ...checkWording(activity, check.wording),
  ]),
  ...checkNearDuplicates(check.activities),
  ...grades(check),
];
