/** Builders for local changes. Law: what did not change is not written, so that an edit elsewhere is not overruled. */

import type { EntityId } from '@cairn/domain';
import { withoutNegativeZero } from './change.ts';
import type { Fields, PurgeChange, SetChange } from './change.ts';
import type { Hlc } from './hybrid-clock.ts';
import { fieldClock } from './record-state.ts';
import type { RecordState } from './record-state.ts';

export interface ChangeHead {
  readonly id: EntityId;
  readonly entity: string;
  readonly hlc: Hlc;
}

/** `base` is `null` unless a text is being edited: see {@link baseOf}. `set` names at least one field. */
export const setChange = (
  { id, entity, hlc }: ChangeHead,
  set: Fields,
  base: Hlc | null = null,
): SetChange => ({
  kind: 'set',
  id,
  entity,
  hlc,
  base,
  set: withoutNegativeZero(set),
});

export const purgeChange = ({ id, entity, hlc }: ChangeHead): PurgeChange => ({
  kind: 'purge',
  id,
  entity,
  hlc,
});

/** The fields of `after` that `before` lacks or has otherwise; `before` is `null` for a new record. `{}`: nothing to write. */
export const changedFields = (before: Fields | null, after: Fields): Fields =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => before === null || !Object.hasOwn(before, field) || before[field] !== value,
    ),
  );

/**
 * The base for an edit of these long texts: the oldest of their clocks; `null` when none was ever set. Exact for one
 * text. With several of different age it can name an old wording as concurrent; write them as one change each instead.
 */
export const baseOf = (state: RecordState | undefined, longTexts: Iterable<string>): Hlc | null => {
  if (state === undefined) return null;
  const clocks = [...longTexts].map((field) => fieldClock(state, field)).filter((clock) => clock !== null);
  return clocks.reduce<Hlc | null>(
    (oldest, clock) => (oldest === null || clock < oldest ? clock : oldest),
    null,
  );
};
