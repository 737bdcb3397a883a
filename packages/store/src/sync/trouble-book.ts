/** What was wrong: chunks that did not open, as they came, and what a relay or a log was found at. */

import type { DeviceId } from '@cairn/changes';
import type { ChunkId, Kept, QuarantineReason, Trouble, TroubleKind } from '@cairn/changes/sync';
import type { Instant } from '@cairn/domain';
import { bytesToHex, hexToBytes } from '../bytes.ts';
import type { Database } from '../database.ts';

type TroubleBook = Pick<
  Kept,
  'quarantined' | 'quarantine' | 'release' | 'troubles' | 'keepTrouble' | 'closeTroubles'
>;

interface QuarantineRow {
  readonly chunk: Uint8Array;
  readonly seq: number;
  readonly key_epoch: number;
  readonly sealed: Uint8Array;
  readonly reason: string;
}

interface TroubleRow {
  readonly kind: string;
  readonly device: Uint8Array;
  readonly seq: number;
  readonly at: number;
  readonly open: number;
}

/** `device` is empty for the relay itself: a key of the table cannot be nothing. */
const deviceKey = (device: DeviceId | null): Uint8Array =>
  device === null ? new Uint8Array() : hexToBytes(device);

export const troubleBook = (database: Database): TroubleBook => ({
  quarantined: async () => {
    const rows = await database.all<QuarantineRow>(
      'SELECT chunk, seq, key_epoch, sealed, reason FROM quarantine ORDER BY n',
    );
    return rows.map(({ chunk, seq, key_epoch: keyEpoch, sealed, reason }) => ({
      chunk: bytesToHex(chunk) as ChunkId,
      seq,
      keyEpoch,
      sealed,
      reason: reason as QuarantineReason,
    }));
  },
  quarantine: async ({ chunk, seq, keyEpoch, sealed, reason }) => {
    await database.run(
      'INSERT OR IGNORE INTO quarantine (chunk, seq, key_epoch, sealed, reason) VALUES (?1, ?2, ?3, ?4, ?5)',
      [hexToBytes(chunk), seq, keyEpoch, sealed, reason],
    );
  },
  release: async (chunk) => {
    await database.run('DELETE FROM quarantine WHERE chunk = ?1', [hexToBytes(chunk)]);
  },
  troubles: async () => {
    const rows = await database.all<TroubleRow>('SELECT * FROM trouble ORDER BY at, kind, device');
    return rows.map(({ kind, device, seq, at, open }): Trouble => ({
      kind: kind as TroubleKind,
      device: device.length === 0 ? null : (bytesToHex(device) as DeviceId),
      seq,
      at: at as Instant,
      open: open === 1,
    }));
  },
  keepTrouble: async ({ kind, device, seq, at, open }) => {
    await database.run(
      `INSERT INTO trouble (kind, device, seq, at, open) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (kind, device) DO UPDATE SET seq = ?3, at = ?4, open = ?5`,
      [kind, deviceKey(device), seq, at, open ? 1 : 0],
    );
  },
  closeTroubles: async (kind, device) => {
    if (device === null) await database.run('UPDATE trouble SET open = 0 WHERE kind = ?1', [kind]);
    else
      await database.run('UPDATE trouble SET open = 0 WHERE kind = ?1 AND device = ?2', [
        kind,
        hexToBytes(device),
      ]);
  },
});
