/** What was brought in, newest first, each with the act that takes it back. */

import type { EntityId, Instant } from '@cairn/domain';
import { bytesToHex } from '@cairn/store';
import type { SqlRow } from '@cairn/store';
import type { QueryHandler } from '../context.ts';

export const imports: QueryHandler<'imports'> = async ({ database }) => {
  const rows = await database.all<SqlRow>(
    'SELECT * FROM import WHERE format IS NOT NULL ORDER BY at DESC LIMIT 200',
  );
  return rows.map((row) => ({
    batch: bytesToHex(row['id'] as Uint8Array) as EntityId,
    format: String(row['format']),
    fileName: String(row['file_name'] ?? ''),
    at: row['at'] as Instant,
    wins: Number(row['wins'] ?? 0),
    checkIns: Number(row['check_ins'] ?? 0),
    undone: row['undone'] === 1,
    act: bytesToHex((row['act'] ?? row['id']) as Uint8Array) as EntityId,
  }));
};
