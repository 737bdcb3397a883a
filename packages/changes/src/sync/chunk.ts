/**
 * A chunk in the clear: one or more changes of one device, and what it had seen. Packed and padded it is what gets sealed.
 * Law: any bytes end in a chunk or in a named reason.
 */

import { concatBytes } from '@noble/hashes/utils.js';
import type { DeviceId } from '../hybrid-clock.ts';
import { arrayHead, bytesOf, decodeCbor, encodeCbor, hexOf, isCount } from './cbor.ts';
import type { ChunkHead, Seen, Told } from './chunk-head.ts';
import type { Item } from './chunk-item.ts';
import { itemOf } from './item-codec.ts';
import { MOST_UNPACKED } from './limits.ts';
import { packBytes, unpackBytes } from './pack.ts';
import { pad, unpad } from './padding.ts';
import type { ChainHash, LogEpoch, RunId } from './sync-ids.ts';
import type { QuarantineReason } from './trouble.ts';
import { isOfNow, SYNC_SCHEMA, upcast } from './upcast.ts';
import { readUsualChunk } from './usual-chunk.ts';

/** Of this form of a chunk. */
const FORM = 1;

export interface Chunk extends ChunkHead {
  /** Led to the schema of this version. */
  readonly items: readonly Item[];
}

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: QuarantineReason };

/** Packed, not yet padded. `items` as `encodeItem` gives them. */
export const packChunk = (head: ChunkHead, items: readonly Uint8Array[]): Uint8Array =>
  packBytes(plainChunk(head, items));

/** Neither packed nor padded. */
export const plainChunk = (head: ChunkHead, items: readonly Uint8Array[]): Uint8Array => {
  const { schema, device, run, counter, seen, told } = head;
  const sight = seen === null ? null : [bytesOf(seen.epoch), seen.seq, bytesOf(seen.head)];
  const fields = [FORM, schema, bytesOf(device), bytesOf(run), counter, sight, told].map(encodeCbor);
  return concatBytes(arrayHead(fields.length + 1), ...fields, arrayHead(items.length), ...items);
};

/** Ready to be sealed. */
export const writeChunk = (head: ChunkHead, items: readonly Uint8Array[]): Uint8Array =>
  pad(packChunk(head, items));

/** `padded` is what was opened. */
export const readChunk = (padded: Uint8Array): Read<Chunk> => {
  const packed = unpad(padded);
  if (packed === null) return { ok: false, reason: 'bad-padding' };
  const plain = unpackBytes(packed, MOST_UNPACKED);
  if (typeof plain === 'string') return { ok: false, reason: plain };
  const usual = readUsualChunk(plain, FORM);
  return usual === null ? readPlain(plain) : { ok: true, value: chunkOf(usual.head, usual.changes) };
};

/** By the reader of all CBOR. */
export const readPlain = (plain: Uint8Array): Read<Chunk> => {
  const decoded = decodeCbor(plain);
  return decoded === null ? { ok: false, reason: 'bad-chunk' } : parseChunk(decoded.value);
};

const parseChunk = (value: unknown): Read<Chunk> => {
  if (!Array.isArray(value)) return { ok: false, reason: 'bad-chunk' };
  const [form, ...fields] = value as readonly unknown[];
  if (isCount(form) && form > FORM) return { ok: false, reason: 'newer-form' };
  const head = form === FORM && fields.length === 7 ? parseHead(fields) : null;
  const items = fields[6];
  if (head === null || !Array.isArray(items)) return { ok: false, reason: 'bad-chunk' };
  return { ok: true, value: chunkOf(head, (items as readonly unknown[]).map(itemOf)) };
};

const chunkOf = (head: ChunkHead, items: readonly Item[]): Chunk => ({
  ...head,
  items: isOfNow(head.schema) ? items : items.flatMap((item) => led(item, head.schema)),
});

const led = (item: Item, schema: number): readonly Item[] =>
  item.kind === 'unread' ? [item] : upcast(item, schema);

const parseHead = (fields: readonly unknown[]): ChunkHead | null => {
  const [schema, , , counter, sight, told] = fields;
  const device = hexOf(fields[1], 8) as DeviceId | null;
  const run = hexOf(fields[2], 8) as RunId | null;
  const seen = parseSeen(sight);
  if (device === null || run === null || seen === undefined) return null;
  if (!isCount(schema) || !isCount(counter) || !isTold(told)) return null;
  return { schema, device, run, counter, seen, told };
};

const isTold = (value: unknown): value is Told => value === 0 || value === 1 || value === 2;

/** `undefined` for what is neither a head nor `null`. */
const parseSeen = (value: unknown): Seen | null | undefined => {
  if (value === null) return null;
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [epoch, seq, head] = value as readonly unknown[];
  const names = { epoch: hexOf(epoch, 16) as LogEpoch | null, head: hexOf(head, 32) as ChainHash | null };
  if (names.epoch === null || names.head === null || !isCount(seq)) return undefined;
  return { epoch: names.epoch, seq, head: names.head };
};

/** The head of a chunk that this version writes. */
export const headOf = (head: Omit<ChunkHead, 'schema'>): ChunkHead => ({ schema: SYNC_SCHEMA, ...head });
