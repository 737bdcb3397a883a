/**
 * A record as the changes so far have made it, with the clock of each field in compact form.
 * Law: the form is canonical. The same fields with the same clocks give an equal `RecordState`, whatever the history.
 */

import type { EntityId } from '@cairn/domain';
import type { Fields, FieldValue } from './change.ts';
import type { Hlc } from './hybrid-clock.ts';

export interface RecordState {
  readonly id: EntityId;
  readonly entity: string;
  /** Every field ever set, also those this version does not know. Order of keys carries no meaning. */
  readonly fields: Fields;
  /** The row clock: the oldest clock among `fields`, and the clock of each field that `clocks` does not name. */
  readonly hlc: Hlc;
  /**
   * Clocks newer than the row clock; `{}` for a record written in one go. A field has a clock exactly when it is in
   * `fields`: one that was never set has none, and must not be read as standing at the row clock.
   */
  readonly clocks: Readonly<Record<string, Hlc>>;
}

/** One field's value and the stamp that gave it. */
export interface StampedValue {
  readonly value: FieldValue;
  readonly hlc: Hlc;
}

/** `null` for a field that was never set. */
export const fieldClock = (state: RecordState, field: string): Hlc | null => {
  if (!Object.hasOwn(state.fields, field)) return null;
  return Object.hasOwn(state.clocks, field) ? (state.clocks[field] as Hlc) : state.hlc;
};

/** Every clock of the record, to be passed to `stampAfter` before a local edit; none for an unknown record. */
export const recordClocks = (state: RecordState | undefined): readonly Hlc[] =>
  state === undefined ? [] : [state.hlc, ...Object.values(state.clocks)];

/** Builds the canonical form. `fields` must not be empty: a record exists by its fields. */
export const recordState = (
  { id, entity }: Pick<RecordState, 'id' | 'entity'>,
  fields: ReadonlyMap<string, StampedValue>,
): RecordState => {
  const hlc = [...fields.values()].map((field) => field.hlc).reduce((a, b) => (a < b ? a : b));
  const newer = [...fields].filter(([, field]) => field.hlc !== hlc);
  return {
    id,
    entity,
    fields: Object.fromEntries([...fields].map(([name, field]) => [name, field.value])),
    hlc,
    clocks: Object.fromEntries(newer.map(([name, field]) => [name, field.hlc])),
  };
};

/** The reverse of {@link recordState}. */
export const stampedFields = (state: RecordState): Map<string, StampedValue> =>
  new Map(
    Object.entries(state.fields).map(([field, value]) => [
      field,
      { value, hlc: Object.hasOwn(state.clocks, field) ? (state.clocks[field] as Hlc) : state.hlc },
    ]),
  );
