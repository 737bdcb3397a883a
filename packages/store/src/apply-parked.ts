/**
 * Changes and fields that were parked because only a newer Cairn knew what they were about, taken in once this one knows. Always inside
 * a transaction. Laws: what is still unknown, or does not fit after all, stays parked, whole; nothing is applied twice or
 * lost; and no parked change keeps a vault from opening.
 */

import { parseChange } from '@cairn/changes';
import type { Change } from '@cairn/changes';
import type { Unread } from '@cairn/changes/sync';
import type { EntityId } from '@cairn/domain';
import { applyChange } from './apply-change.ts';
import { bytesToHex } from './bytes.ts';
import { DatabaseFault } from './database.ts';
import type { Database } from './database.ts';
import { ENTITIES, entityNamed } from './entities/entities.ts';
import { addToOutbox } from './outbox.ts';
import { readRecord, writeRecord } from './records.ts';
import { isSending } from './sync/sending.ts';

/** Gives how many were applied. */
export const applyParked = async (database: Database): Promise<number> => {
  const rows = await database.all<{ n: number; change: string }>(
    'SELECT n, change FROM parked_change ORDER BY n',
  );
  let applied = 0;
  for (const { n, change: text } of rows) {
    const change = await knownChange(text);
    if (change === null || !(await fits(database, change))) continue;
    await database.run('DELETE FROM parked_change WHERE n = ?1', [n]);
    applied += 1;
  }
  return applied;
};

/** Puts fields that were parked in their rows into the columns that they have now. */
export const takeInParkedFields = async (database: Database): Promise<void> => {
  for (const entity of ENTITIES) {
    const known = new Set(entity.columns.map(({ field }) => field));
    const rows = await database.all<{ id: Uint8Array; parked: string }>(
      `SELECT id, parked FROM ${entity.table} WHERE parked IS NOT NULL`,
    );
    for (const { id, parked } of rows) {
      if (!Object.keys(JSON.parse(parked) as object).some((field) => known.has(field))) continue;
      const kept = await readRecord(database, entity, bytesToHex(id) as EntityId);
      if (kept !== undefined) await writeRecord(database, entity, { kept, state: kept.state });
    }
  }
};

/** Applies it, or leaves the tables as they were when one of them does not take it. Other faults go on. */
const fits = async (database: Database, change: Change): Promise<boolean> => {
  await database.exec('SAVEPOINT parked');
  try {
    const made = await applyChange(database, change);
    // What it made of itself is of this device, and others are to have it.
    if (await isSending(database)) await addToOutbox(database, made);
    await database.exec('RELEASE parked');
    return true;
  } catch (fault) {
    if (!(fault instanceof DatabaseFault) || !fault.code.startsWith('SQLITE_CONSTRAINT')) throw fault;
    await database.exec('ROLLBACK TO parked');
    await database.exec('RELEASE parked');
    return false;
  }
};

const knownChange = async (text: string): Promise<Change | null> => {
  const change = await readChange(jsonOf(text));
  return change !== null && entityNamed(change.entity) !== undefined ? change : null;
};

const readChange = async (value: unknown): Promise<Change | null> => {
  const parsed = parseChange(value);
  if (parsed.ok) return parsed.value;
  return isUnread(value) ? (await import('@cairn/changes/sync')).rereadItem(value) : null;
};

/** As it came in a chunk, because this form of it was not known. */
const isUnread = (value: unknown): value is Unread =>
  typeof value === 'object' &&
  value !== null &&
  ('kind' in value ? value.kind : null) === 'unread' &&
  'cbor' in value &&
  typeof value.cbor === 'string';

/** `null`, which is no change, for what is not JSON. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
