/** Reads a "not today" from data of unknown make, such as an export. */

import { parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import type { Result } from '../basics/result.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { isSuggestionKey, type Declined } from './suggestion.ts';

const isTaken = (raw: unknown): raw is boolean => typeof raw === 'boolean';

/** All fields are needed. */
export const parseDeclined = (raw: unknown): Result<Declined, ShapeError<keyof Declined>> =>
  parseFields<Declined>(raw, {
    id: required(isEntityId),
    localDay: parseLocalDay,
    key: required(isSuggestionKey),
    taken: required(isTaken),
  });
