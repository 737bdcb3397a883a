/** The tables as the ground that one change is applied on: each write is followed by what is kept beside the records. */

import type { EntityId } from '@cairn/domain';
import { forgetActsAbout } from './acts/acts.ts';
import { bytesToHex, hexToBytes } from './bytes.ts';
import type { Database } from './database.ts';
import { CHECK_IN, DECLINED, ENTRY, REST_DAY, WIN } from './entities/entities.ts';
import type { Entity } from './entities/entity.ts';
import type { Ground, Hanging } from './ground.ts';
import { projectEntry } from './projections/entry-words.ts';
import { EVERY_DAY, forgetAnswersAbout } from './projections/kept-answers.ts';
import { projectWin } from './projections/win-projections.ts';
import type { Transition } from './projections/win-projections.ts';
import { readRecord, removeRecord, writeRecord } from './records.ts';

export const tables = (database: Database): Ground => ({
  record: (entity, id) => readRecord(database, entity, id),
  isPurged: (entity, id) => isPurged(database, entity, id),
  put: async (entity, kept, state) => {
    const n = await writeRecord(database, entity, { kept, state });
    await project(database, entity, { before: kept, after: { n, state } });
  },
  remove: async (entity, id, kept) => {
    await database.run('INSERT OR IGNORE INTO tombstone (id, entity) VALUES (?1, ?2)', [
      hexToBytes(id),
      entity.name,
    ]);
    await forgetActsAbout(database, id);
    if (kept === undefined) return;
    await removeRecord(database, entity, kept.n);
    await project(database, entity, { before: kept, after: undefined });
  },
  hangingOn: (hanging, on) => readHanging(database, hanging, on),
  park: async (change) => {
    await database.run('INSERT OR IGNORE INTO parked_change (change) VALUES (?1)', [JSON.stringify(change)]);
  },
});

export const isPurged = async (database: Database, entity: Entity, id: string): Promise<boolean> => {
  const rows = await database.all('SELECT 1 AS purged FROM tombstone WHERE id = ?1 AND entity = ?2', [
    hexToBytes(id),
    entity.name,
  ]);
  return rows.length > 0;
};

export const readHanging = async (
  database: Database,
  { entity, field }: Hanging,
  on: EntityId,
): Promise<readonly EntityId[]> => {
  const rows = await database.all<{ id: Uint8Array }>(`SELECT id FROM ${entity.table} WHERE ${field} = ?1`, [
    hexToBytes(on),
  ]);
  return rows.map(({ id }) => bytesToHex(id) as EntityId);
};

const project = async (database: Database, entity: Entity, transition: Transition): Promise<void> => {
  if (entity === WIN) await projectWin(database, transition);
  if (entity === ENTRY) await projectEntry(database, transition);
  if (entity === CHECK_IN) await forgetAnswersAbout(database, EVERY_DAY - 1);
  if (entity === REST_DAY || entity === DECLINED) await projectDay(database, transition);
};

/** Nothing is rolled up of these; but what was worked out of their day is old. */
const projectDay = async (database: Database, { before, after }: Transition): Promise<void> => {
  for (const kept of [before, after]) {
    const day = kept?.state.fields['day'];
    if (typeof day === 'number') await forgetAnswersAbout(database, day);
  }
};
