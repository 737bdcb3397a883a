/**
 * Changes that were parked because only a newer Cairn knew what they were about, applied once this one knows. Always inside
 * a transaction. Law: what is still unknown stays parked, whole; nothing is applied twice or lost.
 */

import { parseChange } from '@cairn/changes';
import type { Change } from '@cairn/changes';
import { applyChange } from './apply-change.ts';
import type { Database } from './database.ts';
import { entityNamed } from './entities/entities.ts';

/** Gives how many were applied. */
export const applyParked = async (database: Database): Promise<number> => {
  const rows = await database.all<{ n: number; change: string }>(
    'SELECT n, change FROM parked_change ORDER BY n',
  );
  let applied = 0;
  for (const { n, change: text } of rows) {
    const change = knownChange(text);
    if (change === null) continue;
    await applyChange(database, change);
    await database.run('DELETE FROM parked_change WHERE n = ?1', [n]);
    applied += 1;
  }
  return applied;
};

const knownChange = (text: string): Change | null => {
  const parsed = parseChange(JSON.parse(text));
  return parsed.ok && entityNamed(parsed.value.entity) !== undefined ? parsed.value : null;
};
