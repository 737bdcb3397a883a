/** The tables that can be taken along alone: those that somebody would know by name. What only ties records together is in the archive. Pure. */

import type { CairnListName } from '@cairn/interchange';
import type { TakenPart } from './take-along.ts';

export type OneTable = Extract<
  CairnListName,
  | 'wins'
  | 'checkIns'
  | 'restDays'
  | 'entries'
  | 'challenges'
  | 'steps'
  | 'rituals'
  | 'thoughts'
  | 'scaleResponses'
  | 'planEntries'
  | 'people'
>;

const OF_DAYS = [
  ...(['wins', 'checkIns', 'restDays', 'entries', 'challenges', 'steps', 'thoughts'] as const),
  'scaleResponses',
] as const;

/** Of each part, the tables that have something in them. */
export const TABLES: Readonly<Record<TakenPart['type'], readonly OneTable[]>> = {
  all: [...OF_DAYS, 'rituals', 'planEntries', 'people'],
  days: OF_DAYS,
  path: ['wins', 'challenges', 'steps'],
};
