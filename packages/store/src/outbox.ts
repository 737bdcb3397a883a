/**
 * Changes made on this device and not yet sealed. Laws: a change is in it in the same transaction that keeps it; while sync is
 * off it stays empty; what came from elsewhere is never in it.
 */

import type { Change } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { hexToBytes } from './bytes.ts';
import type { Database } from './database.ts';

/** `batch`: the import that brought them; `null` for what the person did. */
export const addToOutbox = async (
  database: Database,
  changes: readonly Change[],
  batch: EntityId | null = null,
): Promise<void> => {
  const named = batch === null ? null : hexToBytes(batch);
  await database.runMany(
    'INSERT INTO outbox (change, batch) VALUES (?, ?)',
    changes.map((change) => [JSON.stringify(change), named]),
  );
};
