/** Reads a ladder from data of unknown make, such as an export. */

import { isCatalogueId } from '../activity/catalogue-id.ts';
import { flag, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { parseOrder } from '../help/order.ts';
import type { Ladder } from './challenge.ts';

/** Needs `id`, `challenge` and `title`. Whether there is such a path is not looked up. */
export const parseLadder = (raw: unknown): Result<Ladder, ShapeError<keyof Ladder>> =>
  parseFields<Ladder>(raw, {
    id: required(isEntityId),
    challenge: required(isEntityId),
    title: parsePrivateText,
    source: orNull(isCatalogueId),
    order: parseOrder,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
