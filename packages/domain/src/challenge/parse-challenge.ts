/** Reads a path from data of unknown make, such as an export. */

import { isLifeArea } from '../activity/life-area.ts';
import { flag, nullOr, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parseOptionalText, parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { parseOrder } from '../help/order.ts';
import { parseLocalDay } from '../time/local-day.ts';
import type { Challenge } from './challenge.ts';

/** Needs `id` and `text`. The first field that is wrong is named: `{ type: 'WrongField', field: 'area' }`. */
export const parseChallenge = (raw: unknown): Result<Challenge, ShapeError<keyof Challenge>> =>
  parseFields<Challenge>(raw, {
    id: required(isEntityId),
    text: parsePrivateText,
    why: parseOptionalText,
    area: orNull(isLifeArea),
    order: parseOrder,
    arrivedOn: nullOr(parseLocalDay),
    resting: flag,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
