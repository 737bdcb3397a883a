/** Bringing in records of one kind. Laws: what is known or was removed stays as it is; what an undone import brought comes back. */

import { setChange } from '@cairn/changes';
import type { Change, Fields, RecordState } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { isPurged, readRecord } from '@cairn/store';
import type { Entity } from '@cairn/store';
import type { WriteContext } from '../context.ts';
import { setFields } from '../records/write-record.ts';

export interface Importer {
  readonly context: WriteContext;
  readonly batch: EntityId;
  /** Imports that were taken back. */
  readonly undone: ReadonlySet<string>;
}

/** Oldest first, so that rows lie in the file as the days did. */
export const inOrder = <T extends { readonly localDay: string; readonly at: number | null }>(
  records: readonly T[],
): T[] =>
  records.toSorted((a, b) => {
    if (a.localDay !== b.localDay) return a.localDay < b.localDay ? -1 : 1;
    return (a.at ?? 0) - (b.at ?? 0);
  });

export const bringIn = async (
  importer: Importer,
  entity: Entity,
  records: readonly (readonly [EntityId, Fields])[],
): Promise<number> => (await bringAll(importer, entity, records)).size;

/** Gives the ids of what came. New records are written together once all have been looked at. */
export const bringAll = async (
  { context, batch, undone }: Importer,
  entity: Entity,
  records: readonly (readonly [EntityId, Fields])[],
): Promise<ReadonlySet<EntityId>> => {
  const came = new Set<EntityId>();
  const fresh: Change[] = [];
  for (const [id, fields] of records) {
    // A file that has one twice brings the first.
    if (came.has(id)) continue;
    const kept = await readRecord(context.database, entity, id);
    if (kept !== undefined) {
      if (await comesBack({ context, batch, undone }, entity, kept.state)) came.add(id);
    } else if (!(await isPurged(context.database, entity, id))) {
      const hlc = await context.write.newStamp();
      fresh.push(setChange({ id, entity: entity.name, hlc }, { ...fields, importBatch: batch }));
      came.add(id);
    }
  }
  await context.write.applyAll(fresh, batch);
  return came;
};

/** What an undone import brought comes back when it is brought again. */
const comesBack = async (
  { context, batch, undone }: Importer,
  entity: Entity,
  { id, fields }: RecordState,
): Promise<boolean> => {
  const from = fields['importBatch'];
  if (fields['trashed'] !== true || typeof from !== 'string' || !undone.has(from)) return false;
  await setFields(context, entity, { id, fields: { trashed: false, importBatch: batch } });
  return true;
};
