/**
 * One change meets what is kept. Pure. Laws: the same changes in any order, any number of times, give the same records;
 * each field keeps its newest value; a purge is for ever. Trash is an ordinary field and gets no rule of its own.
 */

import type { EntityId } from '@cairn/domain';
import type { Change, FieldValue, SetChange } from './change.ts';
import type { Hlc } from './hybrid-clock.ts';
import { fieldClock, recordState, stampedFields } from './record-state.ts';
import type { RecordState, StampedValue } from './record-state.ts';

export type Merged =
  | {
      readonly type: 'changed';
      readonly state: RecordState;
      /** Fields whose value is new; empty when only clocks moved on. */
      readonly changedFields: readonly string[];
    }
  | { readonly type: 'unchanged' }
  /** Erase the record, keep the tombstone. */
  | { readonly type: 'purged'; readonly id: EntityId; readonly entity: string };

/**
 * `state` is the record of the change's entity and id, `undefined` when unknown; `tombstone` says that it was purged.
 * Throws when `state` is another record: a bug of the caller.
 */
export const mergeChange = (state: RecordState | undefined, tombstone: boolean, change: Change): Merged => {
  if (state !== undefined && (state.id !== change.id || state.entity !== change.entity)) {
    throw new Error('A change was merged into another record');
  }
  if (tombstone) return { type: 'unchanged' };
  switch (change.kind) {
    case 'purge':
      return { type: 'purged', id: change.id, entity: change.entity };
    case 'set':
      return state === undefined ? newRecord(change) : mergeSet(state, change);
    default:
      return change satisfies never;
  }
};

/**
 * Whether `a` beats `b` in one field: the newer stamp does. One stamp with two values comes only from a faulty device
 * (a copied installation); then the larger JSON text wins, so that all devices still agree.
 */
export const beats = (a: StampedValue, b: StampedValue): boolean =>
  a.hlc === b.hlc ? JSON.stringify(a.value) > JSON.stringify(b.value) : a.hlc > b.hlc;

/** Nothing is there to meet: the record is what the change says. Most changes of a new device's first sync end here. */
const newRecord = ({ id, entity, hlc, set }: SetChange): Merged => {
  const changedFields = Object.keys(set);
  if (changedFields.length === 0) return { type: 'unchanged' };
  return { type: 'changed', state: { id, entity, fields: set, hlc, clocks: {} }, changedFields };
};

const mergeSet = (state: RecordState, change: SetChange): Merged => {
  const fields = stampedFields(state);
  const changedFields: string[] = [];
  let moved = false;
  for (const [field, value] of Object.entries(change.set)) {
    const current = fields.get(field);
    const incoming = { value, hlc: change.hlc };
    if (current !== undefined && !beats(incoming, current)) continue;
    moved = true;
    fields.set(field, incoming);
    if (current === undefined || current.value !== value) changedFields.push(field);
  }
  return moved
    ? { type: 'changed', state: recordState(change, fields), changedFields }
    : { type: 'unchanged' };
};

/** Two wordings of one text, written side by side by people (or devices) who had not seen each other's. */
export interface ConcurrentText {
  readonly field: string;
  /** What the field says after the merge. */
  readonly kept: FieldValue;
  /** What it would have said otherwise: keep it as a visible version. */
  readonly other: FieldValue;
  /** The stamp of `other`. With record and field it names the version. */
  readonly otherHlc: Hlc;
}

/**
 * The texts in which a change and the record as it stands *before* merging were written side by side, for the fields
 * named in `longTexts`. The edit's base is then older than the field's clock, or there is none, and the values differ.
 * An older stamp of the device that also wrote the current text is its own earlier wording, not another's.
 * Ask it once per change, when it first arrives: a replayed old change cannot be told from one written side by side.
 * Changes out of order can be named although a later edit had seen them: a version too many, never one lost.
 */
export const concurrentTexts = (
  state: RecordState | undefined,
  change: Change,
  longTexts: ReadonlySet<string>,
): readonly ConcurrentText[] => {
  if (state === undefined || change.kind !== 'set') return [];
  return Object.entries(change.set).flatMap(([field, value]) => {
    const hlc = fieldClock(state, field);
    if (hlc === null || !longTexts.has(field)) return [];
    const current = { value: state.fields[field] as FieldValue, hlc };
    return sideBySide(current, { value, hlc: change.hlc }, change.base)
      ? [pair(field, current, { value, hlc: change.hlc })]
      : [];
  });
};

const sideBySide = (current: StampedValue, incoming: StampedValue, base: Hlc | null): boolean => {
  if (current.value === incoming.value) return false;
  if (base !== null && base >= current.hlc) return false;
  return incoming.hlc >= current.hlc || deviceOf(incoming.hlc) !== deviceOf(current.hlc);
};

const pair = (field: string, current: StampedValue, incoming: StampedValue): ConcurrentText => {
  const [kept, other] = beats(incoming, current) ? [incoming, current] : [current, incoming];
  return { field, kept: kept.value, other: other.value, otherHlc: other.hlc };
};

const deviceOf = (stamp: Hlc): string => stamp.slice(16);
