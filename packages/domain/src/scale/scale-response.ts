/**
 * A questionnaire as it was once answered (FHIR's word: response). Kept with instrument, version and language, because sums of
 * two versions are never compared. All questions are answered or nothing is kept.
 */

import type { EntityId } from '../basics/ids.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';
import { INSTRUMENTS, type InstrumentId } from './instrument.ts';

export interface ScaleResponse {
  readonly id: EntityId;
  readonly instrument: InstrumentId;
  readonly version: number;
  /** The language it was asked in, such as `en`. */
  readonly language: string;
  readonly localDay: LocalDay;
  readonly at: Instant | null;
  readonly zone: string | null;
  /** In the order of the questions. */
  readonly answers: readonly number[];
  /** The answer that is never counted: how difficult it all made things. Its id as asked, or its number; `null`: not said. */
  readonly extra: string | null;
  readonly total: number;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

export const isInstrumentId = (raw: unknown): raw is InstrumentId =>
  typeof raw === 'string' && Object.hasOwn(INSTRUMENTS, raw);

/** Answers are small whole numbers; which of them an instrument takes is its own matter. */
export const isAnswers = (raw: unknown): raw is readonly number[] =>
  Array.isArray(raw) &&
  raw.length > 0 &&
  raw.length <= 100 &&
  raw.every((answer) => Number.isInteger(answer) && answer >= 0 && answer <= 100);

/** `[3, 0, 2]` is kept as `3 0 2`. */
export const answersToText = (answers: readonly number[]): string => answers.join(' ');

/** `null` for what is no row of answers. */
export const answersFromText = (text: string): readonly number[] | null => {
  if (!/^\d{1,3}( \d{1,3})*$/.test(text)) return null;
  const answers = text.split(' ').map(Number);
  return isAnswers(answers) ? answers : null;
};
