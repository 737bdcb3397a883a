/** Reads a rest day from data of unknown make. */

import { parseFields, required, type ShapeError } from '../basics/fields.ts';
import type { Result } from '../basics/result.ts';
import { parseLocalDay } from '../time/local-day.ts';
import type { RestDay } from './rest-day.ts';

const isTaken = (raw: unknown): raw is boolean => typeof raw === 'boolean';

/** Both fields are needed: `{ localDay: '2026-03-01', taken: true }`. */
export const parseRestDay = (raw: unknown): Result<RestDay, ShapeError<keyof RestDay>> =>
  parseFields<RestDay>(raw, { localDay: parseLocalDay, taken: required(isTaken) });
