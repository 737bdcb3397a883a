/** Reads a win from data of unknown make, such as an export. An absent optional field is `null` or `false`, as in `Win`. */

import { flag, isZoneName, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parseOptionalText, parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { isInstant } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { isCatalogueId } from './catalogue-id.ts';
import { isLifeArea } from './life-area.ts';
import { isEffort, isRating } from './rating.ts';
import type { Win } from './win.ts';

/** Needs `id`, `text` and `localDay`. The first field that is wrong is named: `{ type: 'WrongField', field: 'mastery' }`. */
export const parseWin = (raw: unknown): Result<Win, ShapeError<keyof Win>> =>
  parseFields<Win>(raw, {
    id: required(isEntityId),
    text: parsePrivateText,
    area: orNull(isLifeArea),
    localDay: parseLocalDay,
    at: orNull(isInstant),
    zone: orNull(isZoneName),
    planned: flag,
    big: flag,
    effort: orNull(isEffort),
    pleasure: orNull(isRating),
    mastery: orNull(isRating),
    expectedPleasure: orNull(isRating),
    expectedDifficulty: orNull(isRating),
    moodBefore: orNull(isRating),
    moodAfter: orNull(isRating),
    note: parseOptionalText,
    activity: orNull(isCatalogueId),
    step: orNull(isEntityId),
    ritual: orNull(isEntityId),
    resting: flag,
    near: flag,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
