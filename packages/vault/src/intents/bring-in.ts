/** Bringing in records of one kind. Laws: what is known or was removed stays as it is; what an undone import brought comes back,
 * as the file has it now wherever the person changed nothing. */

import { fieldClock, setChange } from '@cairn/changes';
import type { Change, Fields, RecordState } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { isPurged, readRecord } from '@cairn/store';
import type { Entity } from '@cairn/store';
import type { WriteContext } from '../context.ts';
import type { StayedCounts } from '../door/incoming.ts';
import { setFields } from '../records/write-record.ts';

export interface Importer {
  readonly context: WriteContext;
  readonly batch: EntityId;
  /** Imports that were taken back. */
  readonly undone: ReadonlySet<string>;
  /** What was met and left as it is: counted up as the import goes. */
  readonly stayed: { -readonly [K in keyof StayedCounts]: StayedCounts[K] };
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
  { context, batch, undone, stayed }: Importer,
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
      const brought = { state: kept.state, fields };
      if (await comesBack({ context, batch, undone, stayed }, entity, brought)) came.add(id);
      else countStayed(stayed, brought);
    } else if (await isPurged(context.database, entity, id)) {
      stayed.removed += 1;
    } else {
      const hlc = await context.write.newStamp();
      fresh.push(setChange({ id, entity: entity.name, hlc }, { ...fields, importBatch: batch }));
      came.add(id);
    }
  }
  await context.write.applyAll(fresh, batch);
  return came;
};

interface Brought {
  readonly state: RecordState;
  /** As this file has it. */
  readonly fields: Fields;
}

const countStayed = (stayed: Importer['stayed'], { state, fields }: Brought): void => {
  if (state.fields['trashed'] === true) stayed.trashed += 1;
  else if (TOLD.some((field) => saysOther(fields[field], state.fields[field]))) stayed.differ += 1;
};

/** What a person writes or taps; a program may write hours and places anew. */
const TOLD = [
  ...['day', 'text', 'note', 'name', 'title', 'why', 'answer', 'line', 'phone', 'email'],
  ...['mood', 'energy', 'moodWord', 'value', 'effort', 'pleasure', 'mastery', 'sleepMinutes'],
];

/** A file with a column cut away says nothing of it. */
const saysOther = (inFile: unknown, here: unknown): boolean =>
  inFile !== undefined && inFile !== null && inFile !== here;

/** What an undone import brought comes back when it is brought again. */
const comesBack = async (
  { context, batch, undone }: Importer,
  entity: Entity,
  { state, fields }: Brought,
): Promise<boolean> => {
  const from = state.fields['importBatch'];
  if (state.fields['trashed'] !== true || typeof from !== 'string' || !undone.has(from)) return false;
  await setFields(context, entity, {
    id: state.id,
    fields: { ...asLeft(state, fields), trashed: false, importBatch: batch },
  });
  return true;
};

/** Fields that stand as an import wrote them: in one go with the record, or with the batch that it last came in with. */
const asLeft = (state: RecordState, fields: Fields): Fields => {
  const imported = [state.hlc, fieldClock(state, 'importBatch')];
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => imported.includes(fieldClock(state, field))),
  );
};
