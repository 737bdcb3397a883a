/**
 * A change meets the tables: read, merge (pure, in changes), write, project. Always inside a transaction.
 * Laws: the same changes in any order give the same tables; what only a newer Cairn knows is parked whole;
 * of two wordings of one page neither is lost, and nothing outlives a page that was removed for ever.
 */

import { mergeChange, purgeChange } from '@cairn/changes';
import type { Change } from '@cairn/changes';
import { isEntityId } from '@cairn/domain';
import type { EntityId } from '@cairn/domain';
import { forgetActsAbout } from './acts/acts.ts';
import { bytesToHex, hexToBytes } from './bytes.ts';
import type { Database } from './database.ts';
import { DECLINED, ENTRY, ENTRY_LINK, entityNamed, REST_DAY, WIN, WORDING } from './entities/entities.ts';
import type { Entity } from './entities/entity.ts';
import { projectEntry } from './projections/entry-words.ts';
import { forgetAnswersAbout } from './projections/kept-answers.ts';
import { projectWin } from './projections/win-projections.ts';
import type { Transition } from './projections/win-projections.ts';
import { readRecord, removeRecord, writeRecord } from './records.ts';
import type { KeptRecord } from './records.ts';
import { setAside } from './set-aside.ts';

export const applyChange = async (database: Database, change: Change): Promise<void> => {
  const entity = entityNamed(change.entity);
  if (entity === undefined) {
    await database.run('INSERT OR IGNORE INTO parked_change (change) VALUES (?1)', [JSON.stringify(change)]);
    return;
  }
  const kept = await readRecord(database, entity, change.id);
  const tombstone = kept === undefined && (await isPurged(database, entity, change.id));
  if (await hangsOnNothing(database, entity, change)) return purge(database, entity, { kept, change });
  if (entity === ENTRY && !tombstone) await keepSetAside(database, kept, change);
  const merged = mergeChange(kept?.state, tombstone, change);
  switch (merged.type) {
    case 'unchanged':
      return;
    case 'purged':
      return purge(database, entity, { kept, change });
    case 'changed': {
      const n = await writeRecord(database, entity, { kept, state: merged.state });
      return project(database, entity, { before: kept, after: { n, state: merged.state } });
    }
    default:
      return merged satisfies never;
  }
};

const keepSetAside = async (
  database: Database,
  kept: KeptRecord | undefined,
  change: Change,
): Promise<void> => {
  if (change.kind !== 'set') return;
  for (const one of await setAside(database, kept?.state, change)) await applyChange(database, one);
};

export const isPurged = async (database: Database, entity: Entity, id: string): Promise<boolean> => {
  const rows = await database.all('SELECT 1 AS purged FROM tombstone WHERE id = ?1 AND entity = ?2', [
    hexToBytes(id),
    entity.name,
  ]);
  return rows.length > 0;
};

const purge = async (
  database: Database,
  entity: Entity,
  { kept, change }: { readonly kept: KeptRecord | undefined; readonly change: Change },
): Promise<void> => {
  await database.run('INSERT OR IGNORE INTO tombstone (id, entity) VALUES (?1, ?2)', [
    hexToBytes(change.id),
    change.entity,
  ]);
  await forgetActsAbout(database, change.id);
  if (kept === undefined) return;
  await removeRecord(database, entity, kept.n);
  await project(database, entity, { before: kept, after: undefined });
  if (entity === ENTRY) await purgeWhatHangsOn(database, change);
};

/** What hangs on a page. */
const HANGING: readonly Entity[] = [WORDING, ENTRY_LINK];

const purgeWhatHangsOn = async (database: Database, { id: page, hlc }: Change): Promise<void> => {
  for (const entity of HANGING) {
    const rows = await database.all<{ id: Uint8Array }>(`SELECT id FROM ${entity.table} WHERE entry = ?1`, [
      hexToBytes(page),
    ]);
    for (const { id } of rows)
      await applyChange(database, purgeChange({ id: bytesToHex(id) as EntityId, entity: entity.name, hlc }));
  }
};

/** A wording or a link that comes after its page was removed for ever goes with it. */
const hangsOnNothing = async (database: Database, entity: Entity, change: Change): Promise<boolean> => {
  if (change.kind !== 'set' || !HANGING.includes(entity)) return false;
  const page = change.set['entry'];
  return isEntityId(page) && (await isPurged(database, ENTRY, page));
};

const project = async (database: Database, entity: Entity, transition: Transition): Promise<void> => {
  if (entity === WIN) await projectWin(database, transition);
  if (entity === ENTRY) await projectEntry(database, transition);
  if (entity === REST_DAY || entity === DECLINED) await projectDay(database, transition);
};

/** Nothing is rolled up of these; but what was worked out of their day is old. */
const projectDay = async (database: Database, { before, after }: Transition): Promise<void> => {
  for (const kept of [before, after]) {
    const day = kept?.state.fields['day'];
    if (typeof day === 'number') await forgetAnswersAbout(database, day);
  }
};
