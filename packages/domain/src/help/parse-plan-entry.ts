/** Reads an entry of the plan from data of unknown make, such as an export. */

import { flag, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { parseOrder } from './order.ts';
import { isPlanPartId, type PlanEntry } from './plan-entry.ts';

/** Needs `id`, `part` and `text`. The first field that is wrong is named: `{ type: 'WrongField', field: 'part' }`. */
export const parsePlanEntry = (raw: unknown): Result<PlanEntry, ShapeError<keyof PlanEntry>> =>
  parseFields<PlanEntry>(raw, {
    id: required(isEntityId),
    part: required(isPlanPartId),
    text: parsePrivateText,
    order: parseOrder,
    resting: flag,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
