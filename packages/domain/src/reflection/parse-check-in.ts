/** Reads a check-in from data of unknown make, such as an export. Absent ratings are `null`, never 0. */

import type { Energy } from '../activity/activity.ts';
import { isRating } from '../activity/rating.ts';
import { flag, isZoneName, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parseOptionalText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { isInstant } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { isSleepMinutes, type CheckIn } from './check-in.ts';

const isEnergy = (raw: unknown): raw is Energy => raw === 1 || raw === 2 || raw === 3;

/** Needs `id` and `localDay`. The first field that is wrong is named: `{ type: 'WrongField', field: 'mood' }`. */
export const parseCheckIn = (raw: unknown): Result<CheckIn, ShapeError<keyof CheckIn>> =>
  parseFields<CheckIn>(raw, {
    id: required(isEntityId),
    localDay: parseLocalDay,
    at: orNull(isInstant),
    zone: orNull(isZoneName),
    mood: orNull(isRating),
    energy: orNull(isEnergy),
    confidence: orNull(isRating),
    sleepMinutes: orNull(isSleepMinutes),
    moodWord: parseOptionalText,
    note: parseOptionalText,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
