/**
 * Chunks of a vault that this device has left, which its key opens and this version cannot read, each with the secret of that vault:
 * the relay has erased them, and a later version may read them. Law: nothing leaves here but by being taken in.
 */

import type { ChunkId, QuarantineReason } from '@cairn/changes/sync';
import type { Database } from '../database.ts';
import { readMeta, removeMeta, writeMeta } from '../meta.ts';
import { forgetLog } from './sending.ts';
import { troubleBook } from './trouble-book.ts';

export interface Unread {
  readonly chunk: ChunkId;
  readonly keyEpoch: number;
  readonly sealed: Uint8Array;
  /** Of the vault that it was sealed for. */
  readonly secret: Uint8Array;
}

/** Altered on the way, or longer than anything that is ever written: these bytes open in no version. */
const NEVER_READ: readonly QuarantineReason[] = ['not-opened', 'too-large'];

export const mayBeReadLater = (reason: QuarantineReason): boolean => !NEVER_READ.includes(reason);

const PREFIX = 'unread/';
const SECRET = 32;
const EPOCH = 4;

export const keepUnread = async (
  database: Database,
  { chunk, keyEpoch, sealed, secret }: Unread,
): Promise<void> => {
  const value = new Uint8Array(SECRET + EPOCH + sealed.length);
  value.set(secret);
  new DataView(value.buffer).setUint32(SECRET, keyEpoch);
  value.set(sealed, SECRET + EPOCH);
  await writeMeta(database, `${PREFIX}${chunk}`, value);
};

export const unreadChunks = async (database: Database): Promise<readonly ChunkId[]> => {
  const rows = await database.all<{ key: string }>(
    `SELECT key FROM meta WHERE key >= '${PREFIX}' AND key < 'unread0' ORDER BY key`,
  );
  return rows.map(({ key }) => key.slice(PREFIX.length) as ChunkId);
};

export const readUnread = async (database: Database, chunk: ChunkId): Promise<Unread | null> => {
  const value = await readMeta(database, `${PREFIX}${chunk}`);
  if (value === null) return null;
  const bytes = Uint8Array.from(value);
  const keyEpoch = new DataView(bytes.buffer).getUint32(SECRET);
  return { chunk, keyEpoch, sealed: bytes.subarray(SECRET + EPOCH), secret: bytes.subarray(0, SECRET) };
};

export const releaseUnread = (database: Database, chunk: ChunkId): Promise<void> =>
  removeMeta(database, `${PREFIX}${chunk}`);

/** Another vault begins, in which nothing was told yet. What lies in quarantine goes along with the secret of the one that is left. */
export const leaveLog = async (database: Database, secret: Uint8Array): Promise<void> => {
  for (const { chunk, keyEpoch, sealed, reason } of await troubleBook(database).quarantined())
    if (mayBeReadLater(reason)) await keepUnread(database, { chunk, keyEpoch, sealed, secret });
  await forgetLog(database);
};
