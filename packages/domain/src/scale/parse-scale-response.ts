/** Reads an answered questionnaire from data of unknown make, such as an export. The sum is counted anew and has to agree. */

import {
  flag,
  isCount,
  isZoneName,
  orNull,
  parseFields,
  required,
  type ShapeError,
} from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { err, type Result } from '../basics/result.ts';
import { isInstant } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { INSTRUMENTS } from './instrument.ts';
import { isAnswers, isInstrumentId, type ScaleResponse } from './scale-response.ts';
import { totalOf } from './total.ts';

const isLanguage = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(raw);

const isExtra = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^[a-z0-9][a-z0-9. -]{0,63}$/.test(raw);

/**
 * Needs all but `at`, `zone`, `extra`, `trashed` and `importBatch`. Of the version that is known here the answers have to fit and
 * the sum has to be theirs; another version is taken as it is told.
 */
export const parseScaleResponse = (raw: unknown): Result<ScaleResponse, ShapeError<keyof ScaleResponse>> => {
  const parsed = parseFields<ScaleResponse>(raw, {
    id: required(isEntityId),
    instrument: required(isInstrumentId),
    version: required(isCount),
    language: required(isLanguage),
    localDay: parseLocalDay,
    at: orNull(isInstant),
    zone: orNull(isZoneName),
    answers: required(isAnswers),
    extra: orNull(isExtra),
    total: required(isCount),
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
  if (!parsed.ok) return parsed;
  const { instrument, version, answers, total } = parsed.value;
  if (version !== INSTRUMENTS[instrument].version) return parsed;
  const counted = totalOf(INSTRUMENTS[instrument], answers);
  if (!counted.ok) return err({ type: 'WrongField', field: 'answers' });
  return counted.value === total ? parsed : err({ type: 'WrongField', field: 'total' });
};
