/** Reads a ritual from data of unknown make, such as an export. */

import { isDayPart, isEnergy, isMinutes, type DayPart } from '../activity/activity.ts';
import { isCatalogueId } from '../activity/catalogue-id.ts';
import { isLifeArea } from '../activity/life-area.ts';
import { flag, orElse, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parseOptionalText, parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { parseOrder } from '../help/order.ts';
import { isMinuteOfDay } from '../time/minute-of-day.ts';
import { EVERY_DAY, isRemindDays, isRitualKind, type Ritual, type RitualKind } from './ritual.ts';

/** Needs `id` and `text`. Absent: a ritual of any part of day, without a reminder. */
export const parseRitual = (raw: unknown): Result<Ritual, ShapeError<keyof Ritual>> =>
  parseFields<Ritual>(raw, {
    id: required(isEntityId),
    kind: orElse<RitualKind>(isRitualKind, 'ritual'),
    text: parsePrivateText,
    anchor: parseOptionalText,
    area: orNull(isLifeArea),
    dayPart: orElse<DayPart>(isDayPart, 'any'),
    minutes: orNull(isMinutes),
    energy: orNull(isEnergy),
    order: parseOrder,
    remindAt: orNull(isMinuteOfDay),
    remindDays: orElse(isRemindDays, EVERY_DAY),
    line: parseOptionalText,
    activity: orNull(isCatalogueId),
    resting: flag,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
