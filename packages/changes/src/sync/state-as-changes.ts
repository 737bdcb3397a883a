/**
 * A state told as changes: for each record one for each stamp among its fields; for each tombstone a purge with a stamp of
 * zeros. Pure. Law: whoever merges them into nothing has the same state.
 */

import type { Change, Fields } from '../change.ts';
import type { Hlc } from '../hybrid-clock.ts';
import { stampedFields } from '../record-state.ts';
import type { RecordState } from '../record-state.ts';
import { purgeChange, setChange } from '../set-change.ts';
import type { Held } from './replica.ts';

const NO_STAMP = '0'.repeat(32) as Hlc;

/**
 * What a long text says it was written from. A snapshot has seen every chunk up to its seq, so its texts give way to nothing
 * there: `own`, the stamp itself. Whoever tells a state may not have seen what its reader wrote, so that nothing may be
 * overruled unkept: `none`.
 */
export type ToldBase = 'own' | 'none';

export const heldAsChanges = (held: Held, base: ToldBase): readonly Change[] =>
  held.kind === 'purged'
    ? [purgeChange({ entity: held.place.entity, id: held.place.id, hlc: NO_STAMP })]
    : recordAsChanges(held.state, base);

const recordAsChanges = (state: RecordState, base: ToldBase): readonly Change[] => {
  const byStamp = new Map<Hlc, Record<string, Fields[string]>>();
  for (const [field, { value, hlc }] of stampedFields(state)) {
    const fields = byStamp.get(hlc) ?? {};
    fields[field] = value;
    byStamp.set(hlc, fields);
  }
  return [...byStamp].map(([hlc, fields]) =>
    setChange({ entity: state.entity, id: state.id, hlc }, fields, base === 'own' ? hlc : null),
  );
};
