/**
 * One change as CBOR: `[entity, id, stamp, base, {field: value}]`, or `[entity, id, stamp]` for one that purges. Law: what
 * this version cannot read of well-formed CBOR is kept as it came, and is written again byte for byte.
 */

import { bytesToHex } from '@noble/hashes/utils.js';
import { parseChange } from '../change.ts';
import type { Change } from '../change.ts';
import { bytesOf, decodeCbor, encodeCbor, hexOf } from './cbor.ts';
import type { Item, Unread } from './chunk-item.ts';

export const encodeItem = (item: Item): Uint8Array => {
  switch (item.kind) {
    case 'unread':
      return bytesOf(item.cbor);
    case 'purge':
      return encodeCbor([item.entity, bytesOf(item.id), bytesOf(item.hlc)]);
    case 'set': {
      const base = item.base === null ? null : bytesOf(item.base);
      return encodeCbor([item.entity, bytesOf(item.id), bytesOf(item.hlc), base, item.set]);
    }
    default:
      return item satisfies never;
  }
};

/** `value` as {@link decodeCbor} gives it. */
export const itemOf = (value: unknown): Item => {
  const parsed = parseChange(looseChange(value));
  return parsed.ok ? parsed.value : { kind: 'unread', cbor: bytesToHex(encodeCbor(value)) };
};

/** What was parked unread, read again by a later version; `null` while it still means nothing here. */
export const rereadItem = (unread: Unread): Change | null => {
  const decoded = decodeCbor(bytesOf(unread.cbor));
  const item = decoded === null ? null : itemOf(decoded.value);
  return item === null || item.kind === 'unread' ? null : item;
};

const looseChange = (value: unknown): unknown => {
  if (!Array.isArray(value)) return null;
  const [entity, id, stamp, base, set] = value as readonly unknown[];
  const head = { entity, id: hexOf(id, 16), hlc: hexOf(stamp, 16) };
  if (value.length === 3) return { kind: 'purge', ...head };
  if (value.length !== 5 || !(set instanceof Map)) return null;
  // A base that is neither bytes nor null stays what it is, and is refused by the parser.
  return {
    kind: 'set',
    ...head,
    base: base === null ? null : (hexOf(base, 16) ?? base),
    set: fieldsOf(set),
  };
};

/** `null` where a key is no text: two of them could become one name. */
const fieldsOf = (set: ReadonlyMap<unknown, unknown>): unknown =>
  [...set.keys()].every((key) => typeof key === 'string') ? Object.fromEntries(set) : null;
