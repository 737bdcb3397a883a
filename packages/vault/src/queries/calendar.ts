/** What a calendar may hold: rituals that have a time, and steps of paths one is on, planned from today on. None that rests. */

import { dayNumber } from '@cairn/domain';
import type { QueryHandler } from '../context.ts';
import { readPlannedFrom } from './read-paths.ts';
import { readRituals } from './read-rituals.ts';

export const calendar: QueryHandler<'calendar'> = async ({ database, today }) => ({
  rituals: (await readRituals(database, today))
    .map(({ ritual }) => ritual)
    .filter(({ remindAt, resting }) => remindAt !== null && !resting),
  steps: (await readPlannedFrom(database, dayNumber(today))).map(({ step }) => step),
});
