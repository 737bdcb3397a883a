/** Reads a step from data of unknown make, such as an export. */

import { isEnergy, isSocial, isStepMinutes } from '../activity/activity.ts';
import { isCatalogueId } from '../activity/catalogue-id.ts';
import { isRating } from '../activity/rating.ts';
import {
  flag,
  isCount,
  nullOr,
  orElse,
  orNull,
  parseFields,
  required,
  type ShapeError,
} from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parseOptionalText, parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { parseOrder } from '../help/order.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { isMinuteOfDay } from '../time/minute-of-day.ts';
import type { Step } from './challenge.ts';

/** Needs `id`, `ladder` and `text`. Whether there is such a ladder is not looked up. */
export const parseStep = (raw: unknown): Result<Step, ShapeError<keyof Step>> =>
  parseFields<Step>(raw, {
    id: required(isEntityId),
    ladder: required(isEntityId),
    text: parsePrivateText,
    order: parseOrder,
    minutes: orNull(isStepMinutes),
    energy: orNull(isEnergy),
    social: orNull(isSocial),
    rung: orNull(isCatalogueId),
    anchor: parseOptionalText,
    plannedOn: nullOr(parseLocalDay),
    plannedAt: orNull(isMinuteOfDay),
    plannedPlace: parseOptionalText,
    expectedDifficulty: orNull(isRating),
    expectedPleasure: orNull(isRating),
    tooBig: orElse(isCount, 0),
    stayedAt: orElse(isCount, 0),
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
