/** Reads a thought, and what hangs on it, from data of unknown make, such as an export. */

import { flag, isZoneName, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parseOptionalText, parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { isInstant } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { isBeliefValue, type Belief, type EvidenceLink, type Thought } from './thought.ts';

/** Needs `id`, `text` and `localDay`. */
export const parseThought = (raw: unknown): Result<Thought, ShapeError<keyof Thought>> =>
  parseFields<Thought>(raw, {
    id: required(isEntityId),
    text: parsePrivateText,
    localDay: parseLocalDay,
    at: orNull(isInstant),
    zone: orNull(isZoneName),
    answer: parseOptionalText,
    met: flag,
    resting: flag,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });

/** Needs `id`, `thought`, `localDay` and `value`. Whether there is such a thought is not looked up. */
export const parseBelief = (raw: unknown): Result<Belief, ShapeError<keyof Belief>> =>
  parseFields<Belief>(raw, {
    id: required(isEntityId),
    thought: required(isEntityId),
    localDay: parseLocalDay,
    at: orNull(isInstant),
    zone: orNull(isZoneName),
    value: required(isBeliefValue),
    trashed: flag,
    importBatch: orNull(isEntityId),
  });

/** Needs all but `gone`. */
export const parseEvidenceLink = (raw: unknown): Result<EvidenceLink, ShapeError<keyof EvidenceLink>> =>
  parseFields<EvidenceLink>(raw, {
    id: required(isEntityId),
    thought: required(isEntityId),
    win: required(isEntityId),
    gone: flag,
  });
