/**
 * What a set of changes means, said as directly as possible: every purged record is gone, every field has its greatest
 * stamp. The oracle that merging, syncing and storing are tested against; not the way the app works.
 */

import type { EntityId } from '@cairn/domain';
import type { Change, SetChange } from './change.ts';
import { beats } from './merge.ts';
import { recordState } from './record-state.ts';
import type { RecordState, StampedValue } from './record-state.ts';

export interface Folded {
  /** By {@link recordKey}. */
  readonly records: ReadonlyMap<string, RecordState>;
  /** Keys of purged records. */
  readonly purged: ReadonlySet<string>;
}

export const recordKey = ({ entity, id }: { readonly entity: string; readonly id: EntityId }): string =>
  `${entity}/${id}`;

export const foldChanges = (changes: Iterable<Change>): Folded => {
  const all = [...changes];
  const purged = new Set(all.filter((change) => change.kind === 'purge').map(recordKey));
  const sets = all
    .filter((change) => change.kind === 'set')
    .filter((change) => !purged.has(recordKey(change)));
  const byRecord = new Map<string, SetChange[]>();
  for (const change of sets)
    byRecord.set(recordKey(change), [...(byRecord.get(recordKey(change)) ?? []), change]);
  return { records: new Map([...byRecord].flatMap(([key, group]) => foldRecord(key, group))), purged };
};

const foldRecord = (
  key: string,
  group: readonly SetChange[],
): readonly (readonly [string, RecordState])[] => {
  const writes = group.flatMap(({ set, hlc }) =>
    Object.entries(set).map(([field, value]) => [field, { value, hlc }] as const),
  );
  const greatest = new Map<string, StampedValue>();
  for (const [field, write] of writes) {
    const current = greatest.get(field);
    if (current === undefined || beats(write, current)) greatest.set(field, write);
  }
  const first = group[0];
  return first === undefined || greatest.size === 0 ? [] : [[key, recordState(first, greatest)]];
};
